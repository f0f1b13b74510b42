// What a file is, by its first bytes: the name and the type that a browser tells prove nothing.
import { AppError } from "#contract/errors.ts";

const beginnings = {
  "application/pdf": [0x25, 0x50, 0x44, 0x46, 0x2d],
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  "image/jpeg": [0xff, 0xd8, 0xff],
  // Word files are archives; what is inside is for docx-read.ts to tell.
  "application/zip": [0x50, 0x4b, 0x03, 0x04],
} as const;
export type ContentType = keyof typeof beginnings;
/** Evidence: a paper that was scanned or photographed. */
const paperTypes: readonly ContentType[] = ["application/pdf", "image/png", "image/jpeg"];
/** What an office keeps of a document: the same, and Word. */
export const documentTypes: readonly ContentType[] = [...paperTypes, "application/zip"];

/** The type that the first bytes tell, where it is one of those accepted. */
export function contentTypeOf(head: Buffer, accepted = paperTypes): ContentType | undefined {
  return accepted.find((type) => beginnings[type].every((byte, at) => head[at] === byte));
}

export interface Checked {
  /** Known once the stream was read. */
  type: ContentType | undefined;
}

/** Passes a stream on; fails at its beginning when it is none of the accepted types, and past `largest` bytes. */
export async function* checkContent(
  stream: AsyncIterable<Buffer>,
  largest: number,
  checked: Checked,
  accepted: readonly ContentType[] = paperTypes,
): AsyncIterable<Buffer> {
  let head = Buffer.alloc(0);
  let size = 0;
  for await (const piece of stream) {
    size += piece.length;
    if (size > largest) throw tooLarge(largest);
    if (checked.type) {
      yield piece;
      continue;
    }
    head = Buffer.concat([head, piece]);
    if (head.length < longestBeginning) continue;
    checked.type = contentTypeOf(head, accepted);
    if (!checked.type) throw wrongContent(accepted);
    yield head;
  }
  if (!checked.type) throw wrongContent(accepted);
}

/** A whole upload, for what must be looked at from its end. @throws too-large `file-too-large` past `largest` bytes. */
export async function readWhole(stream: AsyncIterable<Buffer>, largest: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream) {
    size += piece.length;
    if (size > largest) throw tooLarge(largest);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const longestBeginning = Math.max(...Object.values(beginnings).map((bytes) => bytes.length));

function wrongContent(accepted: readonly ContentType[]): AppError {
  const message = accepted.includes("application/zip")
    ? "Tệp không phải PDF, Word (.docx), ảnh PNG hoặc JPEG. Tệp .doc cũ thì lưu lại thành .docx rồi chọn lại."
    : "Tệp không phải PDF, ảnh PNG hoặc JPEG. Chụp ảnh giấy tờ hoặc lưu thành PDF rồi chọn lại.";
  return new AppError("invalid", "wrong-content", message, { fields: { file: message } });
}

function tooLarge(largest: number): AppError {
  const message = `Tệp lớn hơn ${Math.round(largest / 1024 / 1024)} MB. Dùng ảnh cỡ nhỏ hơn, hoặc bỏ bớt nội dung rồi chọn lại.`;
  return new AppError("too-large", "file-too-large", message, { fields: { file: message } });
}
