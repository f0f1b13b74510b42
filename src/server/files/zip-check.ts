// Looks into a ZIP before any library unpacks it: is it a workbook, and how much does it really hold (zip bombs).
import { createInflateRaw, inflateRawSync } from "node:zlib";
import { AppError } from "#contract/errors.ts";

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly start: number;
  readonly packed: number;
  readonly size: number;
}

/** More than any list of 200,000 people; a bomb holds much more. */
const mostUnpacked = 600 * 1024 * 1024;
const mostOfStrings = 120 * 1024 * 1024;
const mostEntries = 5000;
/** The list of sheets. */
const mostOfList = 10 * 1024 * 1024;

/** The entries of a workbook; undefined when it has none of a workbook's parts. Refuses what is no ZIP, is locked or too much. */
export async function checkArchive(content: Buffer): Promise<readonly ZipEntry[] | undefined> {
  if (content.length >= 8 && content.readUInt32BE(0) === 0xd0cf11e0)
    throw new AppError(
      "invalid",
      "old-or-locked",
      "Tệp có mật khẩu hoặc là .xls kiểu cũ. Bỏ mật khẩu, lưu thành “Excel Workbook (.xlsx)” rồi nhập lại.",
    );
  const entries = readDirectory(content);
  const names = new Set(entries?.map((entry) => entry.name));
  if (!entries || !names.has("[Content_Types].xml") || !names.has("xl/workbook.xml")) return undefined;
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > mostUnpacked) throw tooMuch();
  let unpacked = 0;
  for (const entry of entries) {
    const size = await realSize(content, entry, mostUnpacked - unpacked);
    unpacked += size;
    if (entry.name.endsWith("sharedStrings.xml") && size > mostOfStrings) throw tooMuch();
  }
  return entries;
}

/** Text of a small part that checkArchive has unpacked once. */
export function readEntry(content: Buffer, entries: readonly ZipEntry[], name: string): string | undefined {
  const entry = entries.find((one) => one.name === name);
  if (!entry) return undefined;
  const packed = content.subarray(entry.start, entry.start + entry.packed);
  if (entry.method === 0) return packed.toString("utf8");
  try {
    return inflateRawSync(packed, { maxOutputLength: mostOfList }).toString("utf8");
  } catch {
    throw tooMuch();
  }
}

function tooMuch(): AppError {
  return new AppError(
    "too-large",
    "unpacks-too-large",
    "Nội dung tệp sau khi mở ra quá lớn. Xóa các trang, hình và dòng thừa rồi nhập lại.",
  );
}

/** What a ZIP of any kind says that it holds; undefined when it is none. */
export function readDirectory(content: Buffer): ZipEntry[] | undefined {
  if (content.length < 22 || content.readUInt32LE(0) !== 0x04034b50) return undefined;
  const end = findEnd(content);
  if (end < 0) return undefined;
  const count = content.readUInt16LE(end + 10);
  if (count > mostEntries) throw tooMuch();
  const entries: ZipEntry[] = [];
  let at = content.readUInt32LE(end + 16);
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > content.length || content.readUInt32LE(at) !== 0x02014b50) return undefined;
    const [nameLength, extraLength, commentLength] = [
      content.readUInt16LE(at + 28),
      content.readUInt16LE(at + 30),
      content.readUInt16LE(at + 32),
    ];
    const local = content.readUInt32LE(at + 42);
    if (local + 30 > content.length) return undefined;
    entries.push({
      name: content.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/"),
      method: content.readUInt16LE(at + 10),
      packed: content.readUInt32LE(at + 20),
      size: content.readUInt32LE(at + 24),
      start: local + 30 + content.readUInt16LE(local + 26) + content.readUInt16LE(local + 28),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** The end record lies in the last 64 kB, before a comment. */
function findEnd(content: Buffer): number {
  for (let at = content.length - 22; at >= Math.max(0, content.length - 65_557); at -= 1) {
    if (content.readUInt32LE(at) === 0x06054b50) return at;
  }
  return -1;
}

/** What an entry really unpacks to, whatever its header says. */
async function realSize(content: Buffer, entry: ZipEntry, most: number): Promise<number> {
  if (entry.method === 0) return entry.packed;
  const inflate = createInflateRaw();
  inflate.end(content.subarray(entry.start, entry.start + entry.packed));
  let size = 0;
  try {
    for await (const piece of inflate) {
      size += (piece as Buffer).length; // a stream of bytes
      if (size > most) throw tooMuch();
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("invalid", "file-broken", "Tệp bị hỏng nên không mở được. Mở bằng Excel, lưu lại rồi nhập lại.");
  }
  return size;
}
