import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { endOwnKind } from "../../server/end-own-kind.ts";
import type { endReportType as declared } from "../contract.ts";

/** No new report of the type from today on. @throws rule `no-such-type` for one that is shipped, or made elsewhere. */
export async function endReportType(ctx: ActionContext, { code }: InputOf<typeof declared>): Promise<{ code: string }> {
  const ended = await endOwnKind(ctx, "report_types", code);
  if (!ended) throw ruleError("no-such-type", "code", "Nơi này không lập loại báo cáo đó, hoặc đã thôi dùng.");
  await record(ctx, { action: "end-report-type", kind: "report-type", ...ended, after: { endedOn: ctx.today } });
  return { code };
}
