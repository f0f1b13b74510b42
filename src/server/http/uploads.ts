import type { Readable } from "node:stream";
import type { FastifyRequest } from "fastify";
import { AppError } from "#contract/errors.ts";

export const largestUpload = 30 * 1024 * 1024;

/** One uploaded file with the input that came before it. The stream fails with too-large past the limit. */
export interface Upload {
  fileName: string;
  stream: Readable & { truncated?: boolean };
  input: unknown;
}

/** Reads the form fields up to the file; the field `input` carries JSON. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new AppError("invalid", "no-file", "Chưa chọn tệp.", { fields: { file: "Chọn một tệp .xlsx." } });
  const announced = Number(request.headers["content-length"] ?? 0);
  if (announced > largestUpload + 64 * 1024)
    throw new AppError("too-large", "file-too-large", "Tệp lớn hơn 30 MB. Chia tệp thành nhiều phần rồi nhập từng phần.");
  let input: unknown = {};
  for await (const part of request.parts({ limits: { files: 1, fileSize: largestUpload } })) {
    if (part.type === "file") return { fileName: part.filename, stream: part.file, input };
    if (part.fieldname === "input") input = readJson(String(part.value));
  }
  throw new AppError("invalid", "no-file", "Chưa chọn tệp.", { fields: { file: "Chọn một tệp .xlsx." } });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid", "malformed", "Yêu cầu gửi lên chưa đúng dạng.");
  }
}
