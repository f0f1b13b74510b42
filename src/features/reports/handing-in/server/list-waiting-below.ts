import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { findDutyBelow } from "../../duties/server/duty-of-report.ts";
import { getReportRow } from "../../server/queries.ts";
import { reportTypeNames } from "../../types/server/queries.ts";
import type { listWaitingBelow as declared } from "../contract.ts";
import { findBelow } from "./queries.ts";

/** Whose report of the same kind and period is in, and whose is not, beside the report that rests on them. */
export async function listWaitingBelow(ctx: ActionContext, { reportId }: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { report } = await getReportRow(ctx.tx, ctx.scope, reportId);
  const found = await findDutyBelow(ctx.tx, report);
  if (!found) return { duty: null, rows: [] };
  const names = await reportTypeNames(ctx.tx, [report.kind]);
  const rows = await findBelow(ctx.tx, found.duty, found.due, ctx.today);
  return { duty: { id: found.duty.id, typeName: names.get(report.kind) ?? report.kind }, rows };
}
