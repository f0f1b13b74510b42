import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { endReportType as declared } from "../contract.ts";

/** No new report of the type from today on. @throws rule `no-such-type` for one that is shipped, or made elsewhere. */
export async function endReportType(ctx: ActionContext, { code }: InputOf<typeof declared>): Promise<{ code: string }> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const ended = await ctx.tx
    .updateTable("report_types")
    .set({ ended_on: ctx.today })
    .where("code", "=", code)
    .where("organisation_id", "=", place.id)
    .where("ended_on", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (!ended) throw ruleError("no-such-type", "code", "Nơi này không lập loại báo cáo đó, hoặc đã thôi dùng.");
  await record(ctx, {
    action: "end-report-type",
    kind: "report-type",
    id: ended.id,
    organisationId: place.id,
    after: { endedOn: ctx.today },
  });
  return { code };
}
