import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listTables as declared } from "../contract.ts";
import { countOf, type Layout } from "../rules.ts";
import { usableLayouts } from "./queries.ts";

/** The layouts of a place with its table of the period, where there is one; those no longer used only where there is. */
export async function listTables(ctx: ActionContext, { period }: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const layouts = await usableLayouts(ctx.tx, place.path);
  const tables = await ctx.tx
    .selectFrom("report_tables")
    .select(["id", "layout_code as layoutCode", "state", "updated_at as updatedAt", "frozen_at as frozenAt"])
    .where("organisation_id", "=", place.id)
    .where("period", "=", period)
    .execute();
  const can = ctx.person ? permissionsAt(ctx.person, place) : [];
  const rows = layouts.map(({ code, layout, source, version, madeBy, organisationId, endedOn }) => {
    const found = tables.find((one) => one.layoutCode === code);
    const isInUse = endedOn === null || endedOn > ctx.today;
    const mayEnd = isInUse && organisationId === place.id && can.includes("regulations.manage");
    return {
      ...{ layoutCode: code, name: layout.name, source, version, madeBy, ...cellCounts(layout) },
      table: found
        ? { id: found.id, state: found.state, updatedAt: found.updatedAt.toISOString(), frozenAt: found.frozenAt?.toISOString() ?? null }
        : null,
      can: [...(isInUse && !found && can.includes("reports.write") ? ["open"] : []), ...(mayEnd ? ["end"] : [])],
      isInUse,
    };
  });
  return {
    rows: rows.flatMap(({ isInUse, table, ...row }) =>
      isInUse || table ? [{ ...row, table: table && { ...table, state: table.state === "frozen" ? "frozen" : "open" } }] : [],
    ),
    can: can.includes("regulations.manage") ? ["add-layout"] : [],
  };
}

function cellCounts(layout: Layout): { computed: number; cells: number } {
  const rows = layout.rows.filter((row) => !row.isHeading);
  const computed = rows.flatMap((row) => layout.columns.filter((column) => countOf(row, column) !== null || row.corrects !== undefined));
  return { computed: computed.length, cells: rows.length * layout.columns.length };
}
