// The cells of the board in SQL. First what each had to hold and held, which finds the page; then the boxes of its cells alone.
// Regular sessions are the figures themselves, thematic ones sums of gap rows, one a quarter of a cell.
import { type RawBuilder, sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { slots } from "#features/meetings/gaps/server/figures.ts";
import { thematicSittings } from "#features/meetings/server/figures.ts";
import type { Reader } from "#server/db/connect.ts";
import { cellSumsSql, type Frame, narrowRelation, type Relation, ruleValue, stateDay } from "#server/figures/engine.ts";
import { catalogue } from "../../server/queries.ts";

export type Kind = "regular" | "thematic";

export interface CellRow {
  id: number;
  name: string;
  unitId: number | null;
  unitName: string | null;
  members: number;
  due: number;
  held: number;
  missing: number;
  boxes: BoxRow[];
  count: number;
}

interface BoxRow {
  month: DayText;
  meetingId: number | null;
  heldOn: DayText | null;
  thematic: boolean;
  state: string | null;
  hasReason: boolean;
}

export interface CellRequest {
  kind: Kind;
  filter: "all" | "gaps" | "gaps2" | "waiting";
  /** Only cells directly under the place. */
  direct: boolean;
  /** Words of the cell's or its unit's name, without accents. */
  search: string;
  limit: number;
  offset: number;
}

const filters = { all: sql`true`, gaps: sql`c.missing > 0`, gaps2: sql`c.missing > 1`, waiting: sql`c.waiting > 0` };

/** A page of cells with their boxes; those with most gaps first when gaps are asked for. Two statements. */
export async function listCells(reader: Reader, frame: Frame, request: CellRequest): Promise<CellRow[]> {
  const cells = await findCells(reader, frame, request);
  const ids = cells.map(({ id }) => id);
  const boxes = await findBoxes(reader, { ...frame, only: { cells: ids } }, request.kind);
  return cells.map((cell) => ({ ...cell, boxes: boxes.get(cell.id) ?? [] }));
}

/** What a cell had to hold, held and missed, as the figures count it; only what the filter asks, for each sum of a year costs its share. */
function regularSums(frame: Frame, filter: CellRequest["filter"]): RawBuilder<unknown> {
  const codes = { due: "meetings.expected", missing: "meetings.missing", ...(filter === "waiting" && { waiting: "meetings.waiting" }) };
  return sql`select f.*, f.due - f.missing as held from (${cellSumsSql(frame, catalogue, codes)}) f`;
}

async function findCells(reader: Reader, frame: Frame, request: CellRequest): Promise<Omit<CellRow, "boxes">[]> {
  const { kind, filter, search } = request;
  const where = request.direct ? sql`o.parent_id = ${frame.organisationId}` : filters[filter];
  const sums =
    kind === "regular" ? sql`c as (${regularSums(frame, filter)})` : sql`${thematicGaps(frame)}, c as (${gapSums(sql`g.organisation_id`)})`;
  const like = `%${search.replace(/[%_\\]/g, "\\$&")}%`;
  const order = filter === "all" ? sql`o.path, o.id` : sql`c.missing desc, o.path, o.id`;
  const { rows } = await sql<Omit<CellRow, "boxes">>`
    with ${sums},
    page as (
      select c.*, o.name as last_name, u.id as unit_id, u.name as unit_name, count(*) over () as count, row_number() over (order by ${order}) as place
      from c join organisations o on o.id = c.organisation_id
      left join organisations u on u.id = o.parent_id
      where ${where} and (o.search_key like ${like} or u.search_key like ${like})
      order by ${order} limit ${request.limit} offset ${request.offset})
    select p.organisation_id as id, coalesce(f.name, p.last_name) as name, p.unit_id as "unitId", p.unit_name as "unitName",
      p.due::int as due, p.held::int as held, p.missing::int as missing, p.count::int as count,
      (select count(*)::int from memberships m where m.organisation_id = p.organisation_id and m.kind = 'full' and m.valid @> ${stateDay(frame)}::date) as members
    from page p
    left join organisation_profiles f on f.organisation_id = p.organisation_id and f.valid @> ${stateDay(frame)}::date
    order by p.place`.execute(reader);
  return rows;
}

const used = ["r.unit r.meeting_id r.held_on r.is_thematic r.state"];

function placed(frame: Frame, relation: Relation): RawBuilder<unknown> {
  return narrowRelation(frame, relation, used);
}

/** The boxes of the cells to which the frame is narrowed, by the cell's id. */
async function findBoxes(reader: Reader, frame: Frame, kind: Kind): Promise<Map<number, BoxRow[]>> {
  const { rows } = await sql<{ id: number; boxes: BoxRow[] }>`
    select b.organisation_id as id, json_agg(json_build_object('month', b.month, 'meetingId', b.meeting_id, 'heldOn', b.held_on,
      'thematic', b.is_thematic, 'state', b.state, 'hasReason', n.reason is not null) order by b.month, b.held_on) as boxes
    from (${placed(frame, kind === "regular" ? slots : thematicSittings)}) b
    left join missing_month_notes n on n.organisation_id = b.organisation_id and n.month = b.month and n.reason <> ''
    group by b.organisation_id`.execute(reader);
  return new Map(rows.map(({ id, boxes }) => [id, boxes]));
}

/** `s`: the slots; `t`: sittings with a thematic session; `g`: gap rows, what a cell had to hold in a quarter and held. */
export function thematicGaps(frame: Frame): RawBuilder<unknown> {
  const norm = ruleValue(frame, "meetings.thematic_per_quarter", "q.path", "q.last_day");
  // A quarter counts once it is over and the cell had all three of its months.
  return sql`s as (${placed(frame, slots)}), t as (${placed(frame, thematicSittings)}),
    n as (select t.organisation_id, date_trunc('quarter', t.month)::date as month, count(*)::int as held, count(*) filter (where t.state = 'submitted')::int as waiting from t group by 1, 2),
    q as (
      select s.organisation_id, s.unit, max(s.path) as path, date_trunc('quarter', s.month)::date as month, count(*) as months,
        (date_trunc('quarter', s.month) + interval '3 months - 1 day')::date as last_day
      from s group by 1, 2, 4, 6),
    g as (
      select q.organisation_id, q.unit, d.due, coalesce(n.held, 0) as held, greatest(d.due - coalesce(n.held, 0), 0) as missing, n.waiting
      from q left join n using (organisation_id, month)
      cross join lateral (select case when q.months = 3 and q.last_day <= ${frame.asOf}::date then coalesce(${norm}, 0)::int else 0 end as due) d)`;
}

/** Sums of the gap rows of a cell. */
export function gapSums(keys: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select ${keys}, sum(g.due) as due, sum(g.held) as held, sum(g.missing) as missing, sum(g.waiting) as waiting from g group by ${keys}`;
}
