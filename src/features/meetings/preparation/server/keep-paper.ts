import { AppError } from "#contract/errors.ts";
import { contentTypeOf, readWhole } from "#server/files/check-content.ts";
import { docxType } from "#server/files/docx.ts";
import { type StoredFile, storeFile } from "#server/files/store.ts";
import { readDirectory } from "#server/files/zip-check.ts";
import type { ActionContext } from "#server/http/handle.ts";

export interface KeptPaper extends StoredFile {
  fileName: string;
  fileType: string;
}

const largest = 15 * 1024 * 1024;

/** Keeps the file that came with the call. Its type is what its bytes say; the whole of it is read, for a Word file tells its parts at its end. */
export async function keepPaper(ctx: ActionContext): Promise<KeptPaper> {
  if (!ctx.upload) throw new AppError("invalid", "no-file", "Chưa chọn tệp.", { fields: { file: "Chọn một tệp PDF, Word hoặc ảnh." } });
  const content = await readWhole(ctx.upload.stream, largest);
  const fileType = typeOf(content);
  return { ...(await storeFile(ctx.config, asStream(content))), fileName: ctx.upload.fileName, fileType };
}

/** @throws invalid `wrong-content`, `has-macros`. */
function typeOf(content: Buffer): string {
  const known = contentTypeOf(content);
  if (known) return known;
  const parts = readDirectory(content)?.map(({ name }) => name) ?? [];
  if (!parts.includes("[Content_Types].xml") || !parts.includes("word/document.xml"))
    throw refusal("wrong-content", "Tệp không phải PDF, Word (.docx) hoặc ảnh PNG, JPEG. Lưu thành một trong các loại đó rồi chọn lại.");
  if (parts.some((name) => name.toLowerCase().endsWith("vbaproject.bin")))
    throw refusal("has-macros", "Tệp Word có chứa lệnh tự chạy (macro). Lưu thành .docx thường rồi chọn lại.");
  return docxType;
}

function refusal(reason: string, message: string): AppError {
  return new AppError("invalid", reason, message, { fields: { file: message } });
}

async function* asStream(content: Buffer): AsyncIterable<Buffer> {
  yield content;
}
