import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import { forReading } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { isWritable } from "../../rules.ts";
import { getReportRow } from "../../server/queries.ts";
import { shippedLayouts } from "../../tables/shipped.ts";
import type { Appendix, AppendixTable, getAppendix as declared } from "../contract.ts";
import { chosenTables } from "./queries.ts";

export function getAppendix(ctx: ActionContext, { reportId }: InputOf<typeof declared>): Promise<Appendix> {
  return readAppendix(ctx, reportId);
}

/** The tables behind a report and the others of its place, the newest period first. */
export async function readAppendix(ctx: ActionContext, reportId: number): Promise<Appendix> {
  const { report } = await getReportRow(ctx.tx, forReading(ctx.scope), reportId);
  const chosen = await chosenTables(ctx.tx, report.id);
  const tables = await tablesOf(ctx.tx, report.organisationId);
  const rows = tables.map((table) => ({ ...table, isChosen: chosen.includes(table.tableId) }));
  const place = (one: AppendixTable) => (one.isChosen ? chosen.indexOf(one.tableId) : chosen.length);
  const isOpen = isWritable(report.state) && ctx.person && permissionsAt(ctx.person, report).includes("reports.write");
  return { version: report.version, rows: rows.sort((one, other) => place(one) - place(other)), can: isOpen ? ["choose"] : [] };
}

async function tablesOf(reader: Reader, organisationId: number): Promise<Omit<AppendixTable, "isChosen">[]> {
  const { rows } = await sql<{ tableId: number; code: string; own: string | null; period: string; isFrozen: boolean }>`
    select t.id as "tableId", t.layout_code as code, l.body ->> 'name' as own, t.period, t.state = 'frozen' as "isFrozen"
    from report_tables t left join table_layouts l on l.code = t.layout_code
    where t.organisation_id = ${organisationId} order by t.period desc, t.id`.execute(reader);
  const shipped = new Map(shippedLayouts.map(({ code, layout }) => [code, layout.name]));
  return rows.map(({ code, own, ...row }) => ({ ...row, name: own ?? shipped.get(code) ?? code }));
}
