import type { InputOf } from "#contract/endpoint.ts";
import { difference, record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { saveHead as declared, ReportDetail } from "../contract.ts";
import { getReportDetail } from "./get-report.ts";
import { loadForHead } from "./load-draft.ts";

/** Subject, place, day, signer and recipients; once the report was accepted its subject stays, who signs it may still be written. */
export async function saveHead(ctx: ActionContext, input: InputOf<typeof declared>): Promise<ReportDetail> {
  const { report } = await loadForHead(ctx, input.reportId, input.version);
  const { place, authority, recipients } = input;
  const title = report.state === "accepted" ? report.title : input.title;
  const head = {
    title,
    place,
    dated_on: input.datedOn,
    authority,
    signer_position: input.signerPosition,
    signer_name: input.signerName,
    recipients,
  };
  const { datedOn, signerPosition, signerName } = report;
  const before = {
    ...{ title: report.title, place: report.place, authority: report.authority, recipients: report.recipients },
    ...{ dated_on: datedOn, signer_position: signerPosition, signer_name: signerName },
  };
  const changes = difference(before, head);
  if (!changes) return getReportDetail(ctx, report.id);
  await ctx.tx
    .updateTable("reports")
    .set({ ...head, version: report.version + 1, updated_at: ctx.now })
    .where("id", "=", report.id)
    .execute();
  await record(ctx, { action: "save-head", kind: "report", id: report.id, organisationId: report.organisationId, ...changes });
  return getReportDetail(ctx, report.id);
}
