import { createHash } from "node:crypto";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { readStoredFile } from "#server/files/store.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { downloadFile as declared } from "../contract.ts";
import { loadFile } from "./load-file.ts";

/** The file as it was kept. @throws conflict `checksum-differs` when the content is not what was kept. */
export async function downloadFile(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const file = await loadFile(ctx, input);
  const body = await readStoredFile(ctx.config, file.key);
  if (createHash("sha256").update(body).digest("hex") !== file.checksum)
    throw new AppError(
      "conflict",
      "checksum-differs",
      "Tệp trong kho không còn đúng như lúc kèm. Báo người quản trị đối chiếu bản sao lưu.",
    );
  return { fileName: file.name, contentType: file.type, body };
}
