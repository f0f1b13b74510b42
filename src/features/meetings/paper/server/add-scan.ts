import type { InputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { type Checked, checkContent } from "#server/files/check-content.ts";
import { dropStoredFile, storeFile } from "#server/files/store.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { getMeetingRow } from "../../server/queries.ts";
import type { addScan as declared, Scan, Scans } from "../contract.ts";
import { largestScan, mostPages, nextEdition } from "../rules.ts";
import { findScans, scansOf } from "./queries.ts";

/** One more page of the signed paper, or a newer copy of a page. Also after the minutes were taken: it changes no figure. */
export async function addScan(ctx: ActionContext, { meetingId, page }: InputOf<typeof declared>): Promise<Scans> {
  const meeting = await getMeetingRow(ctx.tx, ctx.scope, meetingId);
  if (!ctx.upload)
    throw new AppError("invalid", "no-file", "Chưa chọn tệp.", { fields: { file: "Chọn ảnh hoặc tệp PDF của biên bản đã ký." } });
  // Two who add at once take turns.
  await ctx.tx.selectFrom("meetings").select("id").where("id", "=", meeting.id).forNoKeyUpdate().execute();
  const place = checkPlace(await findScans(ctx.tx, meeting.id), page);
  const checked: Checked = { type: undefined };
  const stored = await storeFile(ctx.config, checkContent(ctx.upload.stream, largestScan, checked));
  const { fileName } = ctx.upload;
  try {
    await ctx.tx
      .insertInto("meeting_scans")
      .values({
        meeting_id: meeting.id,
        ...place,
        file_key: stored.key,
        file_name: fileName,
        file_type: checked.type ?? "", // known once the stream was read
        size: stored.size,
        checksum: stored.checksum,
        added_at: ctx.now,
        account_id: ctx.user.accountId,
      })
      .execute();
    const after = { ...place, file: fileName, checksum: stored.checksum };
    await record(ctx, { action: "add-scan", kind: "meeting", id: meeting.id, organisationId: meeting.organisationId, after });
  } catch (error) {
    await dropStoredFile(ctx.config, stored.key);
    throw error;
  }
  return scansOf(ctx, meeting);
}

function checkPlace(scans: readonly Scan[], page: number | null): { page: number; edition: number } {
  const place = nextEdition(scans, page);
  if (!place) throw ruleError("no-such-page", "page", "Chưa có trang này để thay. Thêm thành trang mới.");
  if (place.page > mostPages) throw ruleError("too-many-pages", "page", `Nhiều nhất ${mostPages} trang. Gộp các trang thành một tệp PDF.`);
  return place;
}
