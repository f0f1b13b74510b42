import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import { dropStoredFile, readStoredFile, storeFile } from "#server/files/store.ts";
import { openXlsx } from "#server/files/xlsx-read.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { uploadFile as declared } from "../contract.ts";
import { getImportDetail } from "./queries.ts";
import { findLayout, readSamples } from "./read-sheet.ts";
import { saveImport } from "./writes.ts";

/** Keeps the file and says which sheet and columns were found. A file that cannot be an import leaves nothing behind. */
export async function uploadFile(ctx: ActionContext, { kind }: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  if (!ctx.upload) throw new AppError("invalid", "no-file", "Chưa chọn tệp.", { fields: { file: "Chọn một tệp .xlsx." } });
  const { fileName, stream } = ctx.upload;
  const stored = await storeFile(ctx.config, stream);
  try {
    if (stream.truncated)
      throw new AppError("too-large", "file-too-large", "Tệp lớn hơn 30 MB. Chia tệp thành nhiều phần rồi nhập từng phần.");
    const file = await openXlsx(await readStoredFile(ctx.config, stored.key));
    const layout = await findLayout(file, kind, null);
    const columns = await readSamples(file, layout);
    const given = {
      kind: layout.header.kind,
      place,
      stored,
      layout: { ...layout, columns, sheets: file.sheets },
      asOf: layout.asOf,
      fileName,
      now: ctx.now,
      accountId: ctx.user.accountId,
    };
    const id = await saveImport(ctx.tx, given, null);
    await record(ctx, {
      action: "upload-file",
      kind: "import",
      id,
      organisationId: place.id,
      after: { fileName, kind: layout.header.kind },
    });
    return await getImportDetail(ctx.tx, ctx.scope, id);
  } catch (error) {
    await dropStoredFile(ctx.config, stored.key);
    throw error;
  }
}
