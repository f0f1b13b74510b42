import type { Readable } from "node:stream";
import type { FastifyRequest } from "fastify";
import type { Endpoint } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { tidyText } from "#contract/names.ts";
import { isDeeperThan, malformed } from "./json-body.ts";
import { usualLimits } from "./limits.ts";

export const largestUpload = 30 * 1024 * 1024;

/** One uploaded file with the input that came before it. The stream fails with too-large past the limit. */
export interface Upload {
  /** For people to read; no path is ever made of it. */
  fileName: string;
  stream: Readable & { truncated?: boolean };
  input: unknown;
}

/** Reads the form fields up to the file; the field `input` carries JSON. Nothing when no form was sent: the action then asks for the file. */
export async function readUpload(request: FastifyRequest, { carries }: Pick<Endpoint, "carries">): Promise<Upload | undefined> {
  if (!request.isMultipart()) return undefined;
  if (carries !== "upload") throw malformed();
  const announced = Number(request.headers["content-length"] ?? 0);
  if (announced > largestUpload + 64 * 1024)
    throw new AppError("too-large", "file-too-large", "Tệp lớn hơn 30 MB. Chia tệp thành nhiều phần rồi nhập từng phần.");
  let input: unknown = {};
  for await (const part of request.parts({ limits: { files: 1, fields: 4, fieldSize: 64 * 1024, fileSize: largestUpload } })) {
    if (part.type === "file") return { fileName: plainName(part.filename), stream: part.file, input };
    if (part.fieldname === "input") input = readJson(String(part.value));
  }
  throw new AppError("invalid", "no-file", "Chưa chọn tệp.", { fields: { file: "Chọn một tệp .xlsx." } });
}

/** The last part of what the browser calls the file, short enough for a list. */
function plainName(given: string | undefined): string {
  return (
    tidyText(given ?? "")
      .split(/[\\/]/)
      .pop()
      ?.slice(-200) || "khong-ten"
  );
}

function readJson(text: string): unknown {
  if (isDeeperThan(usualLimits.depth, text)) throw malformed();
  try {
    return JSON.parse(text);
  } catch {
    throw malformed();
  }
}
