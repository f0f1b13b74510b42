import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { searchKey } from "#contract/names.ts";
import { inRanges, inScope } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { searchPeople as declared } from "../contract.ts";
import { filesOf } from "./list-members.ts";
import { nameMatches, nameOrder } from "./queries.ts";

const most = 8;

/** Members for the search box of the header, wherever the caller may see members. */
export async function searchPeople(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  if (searchKey(input.text).length < 2) return { people: [] };
  const { rows } = await sql<OutputOf<typeof declared>["people"][number]>`
    select m.id, m.full_name as "fullName", m.birth_date as "birthDate", o.id as "cellId", o.name as "cellName", ${inRanges(filesOf(ctx), "o.path")} as opens
    from members m join organisations o on o.id = m.cell_id
    where ${nameMatches(input.text, ctx.scope)} and ${inScope(ctx.scope, "o.path")} and (m.ended_on is null or m.ended_on > ${ctx.today}::date)
    order by ${nameOrder("m")} limit ${most}`.execute(ctx.tx);
  return { people: rows };
}
