// Every environment variable the program knows, read once at the start. Each part of the program has its settings file:
// an interface, and `read…Settings` that takes its variables; here it gets one line in each of the two lists.
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type DatabaseSettings, readDatabaseSettings } from "./database-settings.ts";
import { type MailSettings, readMailSettings } from "./mail-settings.ts";
import { type ProviderSettings, readProviderSettings } from "./provider-settings.ts";
import { type Environment, readSettings } from "./settings.ts";
import { readWireSettings, type WireSettings } from "./wire-settings.ts";

export interface Config extends WireSettings, DatabaseSettings, ProviderSettings, MailSettings {
  /** Absolute folder with everything the program keeps: the embedded database, uploads. */
  readonly dataFolder: string;
  /** Folder that holds package.json, whether the program runs from src or from dist. */
  readonly root: string;
  readonly logLevel: "warn" | "silent";
}

/** Throws an Error with one Vietnamese sentence per wrong variable. */
export function readConfig(env: Environment = process.env): Config {
  const root = findPackageRoot();
  return readSettings(env, (settings) => ({
    ...readWireSettings(settings),
    ...readMailSettings(settings),
    ...readDatabaseSettings(settings),
    ...readProviderSettings(settings),
    dataFolder: resolve(root, settings.given("NENNEP_DATA") ?? "var"),
    root,
    logLevel: "warn",
  }));
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
