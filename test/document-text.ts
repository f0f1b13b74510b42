// What stands in a .docx, for tests that open the file again.
import { inflateRawSync } from "node:zlib";

/** The texts of the document, each run on a line of its own. */
export function documentText(file: Buffer): string {
  return [...documentXml(file).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join("\n");
}

/** word/document.xml, found by the zip's directory. */
export function documentXml(file: Buffer): string {
  const central = file.lastIndexOf(Buffer.from("word/document.xml")) - 46;
  const [size, local] = [file.readUInt32LE(central + 20), file.readUInt32LE(central + 42)];
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  return inflateRawSync(file.subarray(start, start + size)).toString("utf8");
}
