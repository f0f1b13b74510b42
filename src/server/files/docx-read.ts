// The words of a Word file: for searching and a quick look. Nothing in it is run, and it is unpacked to a limit only.
import { inflateRawSync } from "node:zlib";
import { AppError } from "#contract/errors.ts";
import { readDirectory } from "./zip-check.ts";

const textPart = "word/document.xml";
const mostUnpacked = 60 * 1024 * 1024;

/** @throws invalid `wrong-content` unless it is a Word document without macros. */
export function checkWordFile(content: Buffer): void {
  const names = new Set(readDirectory(content)?.map((entry) => entry.name));
  const message = names.has("word/vbaProject.bin")
    ? "Tệp Word có chương trình (macro). Lưu lại thành .docx rồi chọn lại."
    : "Tệp không phải Word (.docx), PDF hoặc ảnh. Lưu lại thành .docx hoặc PDF rồi chọn lại.";
  if (!names.has(textPart) || !names.has("[Content_Types].xml") || names.has("word/vbaProject.bin"))
    throw new AppError("invalid", "wrong-content", message, { fields: { file: message } });
}

/** Paragraphs one a line, cells of a table parted by tabs; empty when it cannot be read. */
export function wordsOfDocx(content: Buffer): string {
  return textOf(xmlOfDocx(content));
}

/** The part of the file that holds its text, as XML; empty when it cannot be read. */
export function xmlOfDocx(content: Buffer): string {
  const entry = readDirectory(content)?.find((one) => one.name === textPart);
  if (!entry) return "";
  return unpack(content.subarray(entry.start, entry.start + entry.packed), entry.method);
}

function unpack(packed: Buffer, method: number): string {
  if (method === 0) return packed.toString("utf8");
  try {
    return inflateRawSync(packed, { maxOutputLength: mostUnpacked }).toString("utf8");
  } catch {
    return ""; // broken, or a bomb: kept as a file, not to be found by its words
  }
}

/** Runs of text in their order; what was struck out in a reviewed draft (w:delText) is no text any more. */
const piece = /<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)(?:\s[^<>]*)?\/?>|<\/w:(p|tc)>/g;

function textOf(xml: string): string {
  const pieces = [...xml.matchAll(piece)].map(([, text, sign, end]) => {
    if (text !== undefined) return decodeText(text);
    return sign === "tab" || end === "tc" ? "\t" : "\n";
  });
  return pieces.join("");
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text of XML as it is read. */
export function decodeText(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
