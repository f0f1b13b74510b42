// Every environment variable the program knows, read once at the start.
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute folder with everything the program keeps: the embedded database, uploads. */
  readonly dataFolder: string;
  /** A PostgreSQL to use instead of the embedded one. */
  readonly databaseUrl: string | null;
  /** Folder that holds package.json, whether the program runs from src or from dist. */
  readonly root: string;
  readonly logLevel: "warn" | "silent";
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws an Error with one Vietnamese sentence per wrong variable. */
export function readConfig(env: Environment = process.env): Config {
  const problems: string[] = [];
  const root = findPackageRoot();
  const config: Config = {
    port: readPort(env.PORT, problems),
    host: readHost(env.HOST, problems),
    dataFolder: resolve(root, given(env.NENNEP_DATA) ?? "var"),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL, problems),
    root,
    logLevel: "warn",
  };
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return config;
}

/** The nearest folder above this file that holds package.json. */
export function findPackageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const above = dirname(folder);
    if (above === folder) throw new Error("Không tìm thấy package.json của Nền Nếp; bộ cài đặt không đủ tệp.");
    folder = above;
  }
  return folder;
}

function given(text: string | undefined): string | null {
  const tidy = text?.trim();
  return tidy ? tidy : null;
}

function readPort(text: string | undefined, problems: string[]): number {
  const written = given(text) ?? "8080";
  const port = /^\d{1,5}$/.test(written) ? Number(written) : -1;
  if (port < 0 || port > 65_535) problems.push(`PORT phải là số cổng từ 0 đến 65535, đang là "${written}".`);
  return port;
}

function readHost(text: string | undefined, problems: string[]): string {
  const host = given(text) ?? "127.0.0.1";
  if (!/^[\w.:-]+$/.test(host)) problems.push(`HOST phải là một địa chỉ hoặc tên máy, ví dụ 127.0.0.1 hoặc 0.0.0.0, đang là "${host}".`);
  return host;
}

// The value itself is never shown: it may hold a password.
function readDatabaseUrl(text: string | undefined, problems: string[]): string | null {
  const url = given(text);
  if (url !== null && !isPostgresUrl(url)) {
    problems.push("DATABASE_URL phải có dạng postgres://người-dùng:mật-khẩu@máy:5432/tên-cơ-sở-dữ-liệu.");
  }
  return url;
}

function isPostgresUrl(url: string): boolean {
  return /^postgres(ql)?:\/\//.test(url) && URL.canParse(url);
}
