// Every part of a ZIP at once, unpacked to a limit. What its directory says of sizes is not believed.
import { inflateRawSync } from "node:zlib";
import { AppError } from "#contract/errors.ts";
import { readDirectory, type ZipEntry } from "./zip-check.ts";

/**
 * The parts by their names, in their order; undefined when it is no ZIP.
 * @param most bytes that all parts together may have
 * @throws too-large `unpacks-too-large`, invalid `file-broken`
 */
export function unpackArchive(content: Buffer, most: number): Map<string, Buffer> | undefined {
  const entries = readDirectory(content);
  if (!entries) return undefined;
  const parts = new Map<string, Buffer>();
  let left = most;
  for (const entry of entries) {
    if (entry.name.endsWith("/")) continue;
    if (parts.has(entry.name)) throw broken();
    const part = unpack(content, entry, left);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

function unpack(content: Buffer, { start, packed, method }: ZipEntry, most: number): Buffer {
  const part = content.subarray(start, start + packed);
  if (part.length < packed || (method !== 0 && method !== 8)) throw broken();
  if (part.length > most) throw tooMuch();
  if (method === 0) return part;
  try {
    return inflateRawSync(part, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    if (error instanceof RangeError) throw tooMuch();
    throw broken();
  }
}

function tooMuch(): AppError {
  const message = "Nội dung tệp sau khi mở ra quá lớn. Bỏ bớt hình, lưu lại rồi chọn lại.";
  return new AppError("too-large", "unpacks-too-large", message, { fields: { file: message } });
}

function broken(): AppError {
  const message = "Tệp bị hỏng nên không mở được. Mở bằng Word, lưu lại rồi chọn lại.";
  return new AppError("invalid", "file-broken", message, { fields: { file: message } });
}
