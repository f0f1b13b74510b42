import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import { inScope, notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listReports as declared, ReportLine } from "../contract.ts";
import { reportTypeNames } from "../types/server/queries.ts";
import { lineColumns, withMoments } from "./queries.ts";

/** Reports of a place, or of those below it too; newest period first. */
export async function listReports(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const { rows } = await sql<Omit<ReportLine, "kindName"> & { signedAt: Date | null; updatedAt: Date; count: number }>`
    select ${lineColumns}, (count(*) over ())::int as count
    from reports r join organisations o on o.id = r.organisation_id
    where ${inScope(ctx.scope, "o.path")}
    order by r.period desc, o.path, r.id desc limit ${input.pageSize} offset ${(input.page - 1) * input.pageSize}`.execute(ctx.tx);
  const can = ctx.person && permissionsAt(ctx.person, place).includes("reports.write") ? ["create"] : [];
  const names = await reportTypeNames(
    ctx.tx,
    rows.map((row) => row.kind),
  );
  const named = rows.map(({ count: _, ...row }) => ({ ...withMoments(row), kindName: names.get(row.kind) ?? row.kind }));
  return { rows: named, count: rows[0]?.count ?? 0, can };
}
