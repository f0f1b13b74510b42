// What must not be in a Word file that the program fills in and hands on: programs, other files, anything fetched from elsewhere.
import { AppError } from "#contract/errors.ts";
import { decodeText } from "./docx-read.ts";
import { unpackArchive } from "./zip-read.ts";

/** A Word file taken apart: its parts by name. */
export type WordParts = ReadonlyMap<string, Buffer>;

const mostUnpacked = 30 * 1024 * 1024;
const mostText = 4 * 1024 * 1024;
const mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** @throws invalid `wrong-content` unless it is a .docx, too-large `unpacks-too-large`. */
export function openWordFile(content: Buffer): WordParts {
  if (content.length >= 4 && content.readUInt32BE(0) === 0xd0cf11e0)
    throw wrongContent("Tệp có mật khẩu hoặc là .doc kiểu cũ. Bỏ mật khẩu, lưu thành “Word Document (.docx)” rồi chọn lại.");
  const parts = unpackArchive(content, mostUnpacked);
  const types = parts?.get("[Content_Types].xml")?.toString("utf8");
  if (!parts?.has("word/document.xml") || !types) throw wrongContent("Tệp không phải Word (.docx). Lưu lại thành .docx rồi chọn lại.");
  const text = [...parts].filter(([name]) => isText(name)).reduce((sum, [, part]) => sum + part.length, 0);
  if (text > mostText) throw wrongContent("Phần chữ của tệp quá lớn so với một mẫu văn bản. Bỏ bớt nội dung rồi chọn lại.");
  return parts;
}

/** Parts that hold the words of the document: its text, what stands above and below every page, notes. */
export function textParts(parts: WordParts): [name: string, xml: string][] {
  return [...parts].filter(([name]) => isText(name)).map(([name, part]) => [name, part.toString("utf8")]);
}

function isText(name: string): boolean {
  return /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(name);
}

/** Each thing that a template must not bring along, in a sentence. */
export function findDangers(parts: WordParts): string[] {
  return [...programs(parts), ...embedded(parts), ...strange(parts), ...links(parts), ...fields(parts)];
}

function programs(parts: WordParts): string[] {
  const types = parts.get("[Content_Types].xml")?.toString("utf8") ?? "";
  const hasProgram = /macroEnabled|vbaProject/i.test(types) || names(parts, /vba(Project|Data)|\/activeX\//i).length > 0;
  if (hasProgram) return ["Tệp có chương trình bên trong (macro). Lưu lại thành “Word Document (.docx)” rồi chọn lại."];
  return types.includes(mainType)
    ? []
    : ["Tệp là mẫu của Word (.dotx) hoặc loại khác. Lưu lại thành “Word Document (.docx)” rồi chọn lại."];
}

function embedded(parts: WordParts): string[] {
  const inside =
    names(parts, /^word\/(embeddings|afchunk|altChunk)/i).length > 0 ||
    textParts(parts).some(([, xml]) => /<w:altChunk\b/.test(xml)) ||
    relations(parts).some((one) => /\/relationships\/(aFChunk|oleObject|package|control|subDocument)["']/i.test(one));
  return inside
    ? ["Tệp có tệp khác nhúng bên trong (đối tượng OLE, bảng Excel). Xóa đối tượng đó, hoặc thay bằng hình hay bảng thường."]
    : [];
}

/**
 * No part of a Word file defines words of its own; a file that does means to blow up. Nor does Word write remarks, unread text,
 * instructions or other letters than UTF-8: where they stand they part a word that is looked for below.
 */
function strange(parts: WordParts): string[] {
  const isStrange = ([name, part]: [string, Buffer]) => {
    if (!/\.(xml|rels)$/i.test(name)) return false;
    const text = part.toString("utf8");
    const isOdd = part.includes(0) || part[0] === 0xfe || part[0] === 0xff || /^[^>]{0,200}encoding\s*=\s*["'](?!utf-8)/i.test(text);
    return isOdd || (/^(word|_rels)\/|^\[/i.test(name) ? /<!|(?<!^\ufeff?)<\?/ : /<!(DOCTYPE|ENTITY)/i).test(text);
  };
  return [...parts].some(isStrange) ? ["Tệp có phần khai báo lạ (DOCTYPE). Mở bằng Word, lưu lại rồi chọn lại."] : [];
}

/** What a part says of others, each as it is written with its letters read. An address may hold a bracket. */
function relations(parts: WordParts): string[] {
  const written = [...parts].flatMap(([name, part]) => (name.toLowerCase().endsWith(".rels") ? [part.toString("utf8")] : []));
  return written.flatMap((xml) => xml.match(/<[\w:]*Relationship\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*>?/g) ?? []).map(decodeText);
}

/** Word fetches what lies outside when the document is opened: the reader's machine would tell where it is opened. */
function links(parts: WordParts): string[] {
  const outside = relations(parts).filter((one) => /TargetMode\s*=\s*["'](?!Internal["'])/i.test(one));
  return [...outside.map(linkSentence), ...addresses(parts), ...otherText(parts)];
}

function linkSentence(relation: string): string {
  const target = (/\bTarget\s*=\s*["']([^"']*)/.exec(relation)?.[1] ?? "").slice(0, 120);
  if (/attachedTemplate/i.test(relation))
    return `Tệp gắn với một mẫu ở nơi khác (${target}). Trong Word: Developer › Document Template, bỏ mẫu đó rồi lưu lại.`;
  if (/\/hyperlink["']/i.test(relation))
    return `Tệp có liên kết ra ngoài (${target}). Bấm chuột phải vào chỗ đó, chọn Remove Hyperlink rồi lưu lại.`;
  return `Tệp lấy nội dung từ nơi khác (${target}). Chèn thẳng hình hoặc nội dung đó vào tệp rồi lưu lại.`;
}

/** Addresses that old pictures carry themselves, and letters that are filled from a database. */
function addresses(parts: WordParts): string[] {
  const all = written(parts);
  const isFetched = all.some((xml) => /[\s:](src|href)\s*=\s*["']\s*(\w+:|\\\\|\/\/)/i.test(decodeText(xml)));
  const isMerged = all.some((xml) => /<(\w+:)?mailMerge\b/i.test(xml));
  return [
    ...(isFetched ? [linkSentence("")] : []),
    ...(isMerged ? ["Tệp đang gắn với nguồn trộn thư. Trong Word: Mailings › Normal Word Document, rồi lưu lại."] : []),
  ];
}

/** The text that Word shows is the one that is checked and filled in. */
function otherText(parts: WordParts): string[] {
  const isElsewhere = (one: string) => /\/officeDocument["']/.test(one) && !/\bTarget\s*=\s*["']\/?word\/document\.xml["']/.test(one);
  return relations(parts).some(isElsewhere) ? ["Phần chữ của tệp không ở chỗ thường thấy. Mở bằng Word, lưu lại rồi chọn lại."] : [];
}

/** Each field begins a line: one inside another, or behind it, is found as the first is. */
const fetching = /^\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|EMBED|HYPERLINK|RD|MACROBUTTON|GOTOBUTTON)\b/i;
const instruction =
  /<(?:\w+:)?(?:(?<field>fldChar)|instrText)\b[^<>]*>?(?<typed>[^<]*)|\binstr\s*=\s*(?:"(?<one>[^"]*)"|'(?<other>[^']*)')/g;

function fields(parts: WordParts): string[] {
  const found = written(parts).flatMap((xml) => {
    const said = [...xml.matchAll(instruction)].map(({ groups = {} }) => {
      const { field, typed = "", one, other } = groups as Partial<Record<string, string>>; // its named parts
      const whole = one ?? other;
      return field ? "\n" : whole === undefined ? decodeText(typed).replaceAll("\n", " ") : `\n${decodeText(whole)}\n`;
    });
    return said.join("").split("\n");
  });
  return found
    .filter((one) => fetching.test(one))
    .map((one) => `Tệp có trường “${one.trim().slice(0, 60)}” lấy nội dung từ nơi khác. Xóa trường đó rồi lưu lại.`);
}

/** Every part that may hold words or say what the document is made of, whatever it is called. */
function written(parts: WordParts): string[] {
  return [...parts].flatMap(([name, part]) => (/\.xml$/i.test(name) ? [part.toString("utf8")] : []));
}

function names(parts: WordParts, pattern: RegExp): string[] {
  return [...parts.keys()].filter((name) => pattern.test(name));
}

function wrongContent(message: string): AppError {
  return new AppError("invalid", "wrong-content", message, { fields: { file: message } });
}
