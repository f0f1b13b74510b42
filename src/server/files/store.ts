// Files that people brought in, each under a random key in the data folder. No path is ever made from what a person typed.
import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "#contract/errors.ts";
import type { Config } from "../config.ts";

export interface StoredFile {
  readonly key: string;
  readonly checksum: string;
  readonly size: number;
}

type Place = Pick<Config, "dataFolder">;

/** Keeps a stream as a file. Nothing is left behind when the stream fails. */
export async function storeFile(place: Place, content: AsyncIterable<Buffer>): Promise<StoredFile> {
  const key = randomBytes(16).toString("hex");
  const path = pathOf(place, key);
  await mkdir(join(place.dataFolder, "files"), { recursive: true, mode: 0o700 });
  const hash = createHash("sha256");
  let size = 0;
  const file = await open(path, "wx", 0o600);
  try {
    for await (const piece of content) {
      hash.update(piece);
      size += piece.length;
      await file.write(piece);
    }
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return { key, checksum: hash.digest("hex"), size };
}

/** A file may be gone when a database was restored without its folder. */
export async function readStoredFile(place: Place, key: string): Promise<Buffer> {
  return await readFile(pathOf(place, key)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    throw new AppError("not-found", "file-gone", "Tệp đã tải lên không còn trong thư mục dữ liệu. Tải tệp lên lại.");
  });
}

/** The same, proved to be what was kept. @throws conflict `checksum-differs`. */
export async function readKeptFile(place: Place, { key, checksum }: Pick<StoredFile, "key" | "checksum">): Promise<Buffer> {
  const body = await readStoredFile(place, key);
  if (createHash("sha256").update(body).digest("hex") === checksum) return body;
  const message = "Tệp trong kho không còn đúng như lúc đưa lên. Báo người quản trị đối chiếu bản sao lưu.";
  throw new AppError("conflict", "checksum-differs", message);
}

/** For a file that was never used: the upload was refused. */
export async function dropStoredFile(place: Place, key: string): Promise<void> {
  await rm(pathOf(place, key), { force: true });
}

function pathOf(place: Place, key: string): string {
  if (!/^[0-9a-f]{32}$/.test(key)) throw new Error("not a key of the file store");
  return join(place.dataFolder, "files", key);
}
