import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { searchKey } from "#contract/names.ts";
import { inScope } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { findOrganisations as declared, OrganisationLine } from "../contract.ts";
import { lineColumns } from "./queries.ts";

/** Organisations whose name holds every word typed, or whose code begins with it; shallow ones first. */
export async function findOrganisations(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const words = searchKey(input.text).split(" ").filter(Boolean);
  const byName = words.map((word) => sql`o.search_key like ${`%${word.replace(/[%_\\]/g, "\\$&")}%`}`);
  const named = sql`(${sql.join([sql`true`, ...byName], sql` and `)})`;
  const { rows } = await sql<OrganisationLine & { pathNames: string[] | null; count: number }>`
    select ${lineColumns}, (count(*) over ())::int as count,
      (select json_agg(a.name order by a.level) from organisations a
        where a.id = any(string_to_array(rtrim(o.path, '.'), '.')::int[]) and a.id <> o.id) as "pathNames"
    from organisations o
    where ${inScope(ctx.scope, "o.path")} and o.dissolved_on is null
      and (${named} or starts_with(lower(o.code), ${input.text.trim().toLowerCase()}))
      ${input.cellsOnly ? sql`and o.is_cell` : sql``}
    order by o.level, o.code collate "vi-x-icu", o.id
    limit ${input.pageSize} offset ${(input.page - 1) * input.pageSize}`.execute(ctx.tx);
  return { rows: rows.map(({ count: _, ...row }) => ({ ...row, pathNames: row.pathNames ?? [] })), count: rows[0]?.count ?? 0 };
}
