import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { covers, forReading, rangesOf } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { findDutyBelow } from "../../duties/server/duty-of-report.ts";
import { getReportRow } from "../../server/queries.ts";
import { reportTypeNames } from "../../types/server/queries.ts";
import type { listWaitingBelow as declared } from "../contract.ts";
import { type Below, findBelow } from "./queries.ts";

/** Whose report of the same kind and period is in, and whose is not, beside the report that rests on them. */
export async function listWaitingBelow(ctx: ActionContext, { reportId }: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { report } = await getReportRow(ctx.tx, forReading(ctx.scope), reportId);
  const found = await findDutyBelow(ctx.tx, report);
  if (!found) return { duty: null, rows: [], can: [] };
  const names = await reportTypeNames(ctx.tx, [report.kind]);
  const duty = { id: found.duty.id, typeName: names.get(report.kind) ?? report.kind };
  if (report.state === "signed") return { duty, rows: await readKept(ctx.tx, reportId), can: [] };
  const mayLeaveOut = ctx.person !== null && covers(rangesOf(ctx.person, "reports.review"), found.duty.askerPath);
  const rows = await findBelow(ctx.tx, found.duty, found.due, ctx.today);
  return { duty, rows, can: mayLeaveOut ? ["leave-out"] : [] };
}

/** As it stood at the signature; nobody of a report signed before anything was asked below. */
async function readKept(reader: Reader, reportId: number): Promise<Below[]> {
  const { rows } = await sql<{ below: Below[] | null }>`select below from reports where id = ${reportId}`.execute(reader);
  return rows[0]?.below ?? [];
}
