import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { rule } from "#features/regulations/server/queries.ts";
import { permissionsAt } from "#server/access/can.ts";
import { inRanges, notFound, type Range, rangesOf } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listMembers as declared, MemberLine } from "../contract.ts";
import { maskNumber } from "../rules.ts";
import { conditionsOf, type MemberFilters, membersOfPlace, nameOrder, narrowed, type Selection, statusOn } from "./queries.ts";
import { suggestNames } from "./suggest-names.ts";

/** A page of the members of a place, with how many match and how many there are. */
export async function listMembers(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const organisation = ctx.scope.organisation;
  if (!organisation) throw notFound();
  const asOf = input.asOf ?? ctx.today;
  const everybody = await membersOfPlace(ctx.tx, ctx.scope, input, ctx.today);
  const wanted = narrowed(everybody, ctx.scope, input, asOf, await majorityFor(ctx, input, organisation.id));
  const { count, total, few } = isNarrowed(input) ? await countFound(ctx, wanted, everybody) : await countAll(ctx, everybody);
  const listed = few ? { ...everybody, filters: [sql`m.id = any(${few}::int[])`] } : wanted;
  const window = { day: asOf, limit: input.pageSize, offset: (input.page - 1) * input.pageSize, isFew: few !== null };
  const rows = await findMemberLines(ctx, listed, window);
  const near = count === 0 && input.text ? await suggestNames(ctx.tx, everybody, input.text) : [];
  return {
    rows,
    count,
    total,
    asOf,
    isCell: organisation.isCell,
    near,
    can: ctx.person ? permissionsAt(ctx.person, organisation) : [],
  };
}

/** The majority's name, asked for only where it decides. */
export async function majorityFor(ctx: ActionContext, filters: MemberFilters, organisationId: number): Promise<string> {
  return filters.minority === undefined ? "" : rule(ctx.tx, "members.majority_ethnicity", organisationId, filters.asOf ?? ctx.today);
}

/** Up to here, what a search or a filter found is remembered, read and sorted. */
const fewRows = 3000;

interface Window {
  day: DayText;
  limit: number;
  offset: number;
  /** So few match that reading and sorting them is faster than walking the name order. */
  isFew: boolean;
}

/** One row per member in name order. The whole of a tree is walked in the order of its index; smaller places are read and sorted. */
async function findMemberLines(ctx: ActionContext, selection: Selection, { day, limit, offset, isFew }: Window): Promise<MemberLine[]> {
  const isWalked = selection.isWholeTree && !isFew;
  const found = sql`select m.id, m.given, m.middle, m.family, ${selection.cellId} as cell_id
    from ${selection.from} where ${conditionsOf(selection, { inOrder: isWalked })}`;
  const window = sql`limit ${limit} offset ${offset}`;
  const page = isWalked
    ? sql`with page as (${found} order by ${nameOrder("m")} ${window})`
    : sql`with found as materialized (${found}), page as (select * from found order by ${nameOrder("found")} ${window})`;
  const { rows } = await sql<
    Omit<MemberLine, "cell" | "unit"> & { cellId: number; cellName: string; unitId: number | null; unitName: string | null }
  >`
    ${page}
    select m.id, m.full_name as "fullName", m.sex, m.birth_date as "birthDate", m.birth_precision as "birthPrecision", m.occupation,
      c.id as "cellId", c.name as "cellName", u.id as "unitId", u.name as "unitName",
      m.joined_on as "joinedOn", m.official_on as "officialOn", m.card_number as "cardNumber",
      ${statusOn("standing", day)} as standing, ${statusOn("situation", day)} as situation,
      e.ended_on as "endedOn", e.ended_how as "endedHow", ${inRanges(filesOf(ctx), "o.path")} as opens
    from page join members m on m.id = page.id
      left join members e on e.id = m.id and e.ended_on <= ${day}::date
      join organisations c on c.id = page.cell_id
      join organisations o on o.id = m.cell_id
      left join organisations u on u.id = c.parent_id and u.level > 0
    order by ${nameOrder("m")}`.execute(ctx.tx);
  return rows.map(({ cellId, cellName, unitId, unitName, ...line }) => ({
    ...line,
    cardNumber: maskNumber(line.cardNumber),
    cell: { id: cellId, name: cellName },
    unit: unitId !== null && unitName !== null ? { id: unitId, name: unitName } : null,
  }));
}

/** Where the caller may open files, not only see that people exist. */
export function filesOf(ctx: Pick<ActionContext, "person" | "scope">): readonly Range[] {
  return ctx.person ? rangesOf(ctx.person, "members.file") : ctx.scope.reach;
}

interface Counted {
  count: number;
  total: number;
  /** Who was found, where they are few: found once, counted and listed. */
  few: number[] | null;
}

async function countAll(ctx: ActionContext, everybody: Selection): Promise<Counted> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from ${everybody.from} where ${conditionsOf(everybody)}`.execute(
    ctx.tx,
  );
  const total = rows[0]?.total ?? 0;
  return { count: total, total, few: null };
}

async function countFound(ctx: ActionContext, wanted: Selection, everybody: Selection): Promise<Counted> {
  const { rows } = await sql<Counted>`
    with found as materialized (select m.id from ${wanted.from} where ${conditionsOf(wanted)}),
    counted as (select count(*) as count from found)
    select c.count, (select count(*) from ${everybody.from} where ${conditionsOf(everybody)}) as total,
      case when c.count <= ${fewRows} then array(select id from found) end as few
    from counted c`.execute(ctx.tx);
  return rows[0] ?? { count: 0, total: 0, few: [] };
}

function isNarrowed({ text, standing, situation, sex, minority, occupation }: MemberFilters): boolean {
  return [text, standing, situation, sex, minority, occupation].some((filter) => filter !== undefined && filter !== "");
}
