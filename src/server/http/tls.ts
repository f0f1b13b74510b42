import { readFileSync, unwatchFile, watchFile } from "node:fs";
import type { Server } from "node:https";
import { createSecureContext } from "node:tls";
import type { WireSettings } from "../wire-settings.ts";

type Files = NonNullable<WireSettings["tls"]>;

/** @throws Error with a sentence for the person when a file cannot be read, or the two do not belong together. */
export function readCertificate({ certFile, keyFile }: Files): { cert: Buffer; key: Buffer } {
  const pair = { cert: readPem("TLS_CERT", certFile), key: readPem("TLS_KEY", keyFile) };
  try {
    createSecureContext(pair);
  } catch (error) {
    throw new Error("TLS_CERT và TLS_KEY không hợp nhau hoặc không phải dạng PEM. Kiểm tra lại hai tệp.", { cause: error });
  }
  return pair;
}

/** A renewed certificate is used from the next connection on, without a restart. A broken one leaves the old one in use. */
export function followCertificate(server: Server, files: Files, every = 30_000): void {
  const names = [files.certFile, files.keyFile];
  const renew = () => {
    try {
      server.setSecureContext(readCertificate(files));
    } catch (error) {
      process.stderr.write(`Chứng thư mới chưa dùng được, vẫn dùng chứng thư cũ: ${(error as Error).message}\n`); // thrown above
    }
  };
  for (const name of names) watchFile(name, { interval: every, persistent: false }, renew);
  server.on("close", () => {
    for (const name of names) unwatchFile(name, renew);
  });
}

function readPem(setting: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Error(`Không đọc được tệp của ${setting}: ${file}`, { cause: error });
  }
}
