// Everybody of the place at the first and the last day of the period, and everybody who came or went in between: by the tree
// of each day, so that opening + in − out = closing whatever was transferred, moved or merged.
import { type RawBuilder, sql } from "kysely";
import { addDays, type DayText } from "#contract/dates.ts";
import { kindCodes, organisationKinds } from "#features/organisations/rules.ts";
import { amongCells, type FigureSource, type Frame, insideFrame, type Relation, stateDay } from "#server/figures/engine.ts";
import { organisationColumn, parentColumn } from "#server/figures/place-columns.ts";

const baseKinds = kindCodes.filter((kind) => organisationKinds[kind].base).map((kind) => `'${kind}'`);

/**
 * The kind of unit in which each organisation works on the last day: that of its base organisation, whose cells seldom have
 * one of their own; else that of the nearest above. Ranks are compared as texts of one length, the kind behind.
 */
export const hostKinds = (frame: Frame) => {
  const day = `date '${stateDay(frame)}'`;
  return sql`(
    select c.organisation_id, substr(max(h.ranked), 6) as host_kind
    from organisation_positions c
    cross join lateral unnest(string_to_array(rtrim(c.path, '.'), '.')::int[]) above(id)
    join (
      select a.organisation_id, ((case when a.kind in (${sql.raw(baseKinds.join(", "))}) then '1' else '0' end)
        || lpad(length(a.path)::text, 4, '0') || f.host_unit_kind) collate "C" as ranked
      from organisation_positions a join organisation_profiles f on f.organisation_id = a.organisation_id
      where ${on("a.valid", day)} and ${on("f.valid", day)} and f.host_unit_kind is not null offset 0) h on h.organisation_id = above.id
    where ${on("c.valid", day)} group by c.organisation_id)`;
};

/** How one came or went: by the membership that begins or ends on the day; none does where the organisation itself moved. */
const way = sql.raw(`case h.moment
  when 'in' then case
    when lower(c.valid) < h.happened_on then 'moved'
    when c.entered_how = 'transferred' then case when exists (select from memberships x
      where x.member_id = c.member_id and x.kind = 'full' and upper(x.valid) = h.happened_on) then 'within' else 'outside' end
    else coalesce(c.entered_how, 'registered') end
  when 'out' then case
    when upper(c.valid) is distinct from h.happened_on then 'moved'
    when coalesce(c.left_how, 'transferred') = 'transferred' then case when exists (select from memberships x
      where x.member_id = c.member_id and x.kind = 'full' and lower(x.valid) = h.happened_on) then 'within' else 'outside' end
    else c.left_how end
  end`);

type Moment = "opening" | "in" | "out" | "closing";

interface Reading {
  /** The first and the last day are everybody, who came or went are few. */
  moments: readonly Moment[];
  /** Whether a column is read at all: what is not is not looked up. */
  reads: (column: string) => boolean;
  /** Where the kinds of hosts stand already; see hostKinds. */
  hosts?: RawBuilder<unknown>;
}

const everything: Reading = { moments: ["opening", "in", "out", "closing"], reads: () => true };

export function peopleMoments({ moments, reads, hosts }: Reading = everything): Relation {
  return {
    key: "people_moments",
    hasMonth: false,
    ruleDay: "r.day",
    columns: {
      organisation_id: "e.organisation_id",
      path: "e.path",
      day: "e.seen_on",
      member_id: "e.member_id",
      moment: "e.moment",
      happened_on: "e.happened_on",
      way: "e.way",
      sex: "b.sex",
      ethnicity: "b.ethnicity",
      religion: "b.religion",
      standing: "case when t.member_id is null then 'official' else 'probationary' end",
      situation: "s.status",
      age: "extract(year from age(e.seen_on, b.birth_date))::int",
      party_age: "extract(year from age(e.seen_on, b.joined_on))::int",
      politics: "b.politics_level",
      profession: "b.profession_level",
      schooling: "b.schooling",
      language: "b.foreign_language",
      occupation: "b.occupation",
      host_kind: "k.host_kind",
    },
    // Without the offset the planner would work out `way` once for every cell that asks for it.
    // Days are hidden in cases as in members/server/figures.ts: the range indexes would find everybody, once a person.
    rows: (frame, select) => sql`
      select ${select} from (${sql.join(parts(frame, moments), sql` union all `)}) e
      join members b on b.id = e.member_id
      ${reads("standing") ? statusOn("t", sql`t.aspect = 'standing' and t.status = 'probationary'`) : sql``}
      ${reads("situation") ? statusOn("s", sql`s.aspect = 'situation'`) : sql``}
      ${reads("host_kind") ? sql`left join ${hosts ?? hostKinds(frame)} k on k.organisation_id = e.organisation_id` : sql``}
      offset 0`,
  };
}

const statusOn = (alias: string, what: RawBuilder<unknown>) => {
  const name = sql.ref(alias);
  return sql`left join member_statuses ${name} on ${name}.member_id = e.member_id and ${what} and ${on(`${alias}.valid`, "e.seen_on")}`;
};

const on = (range: string, day: string) => sql.raw(`case when ${range} @> ${day} then true end`);
const personColumns = sql.raw("c.member_id, c.organisation_id, p.path");

function parts(frame: Frame, moments: readonly Moment[]): RawBuilder<unknown>[] {
  const days = { opening: addDays(frame.period.from, -1), closing: stateDay(frame) };
  const standing = (["opening", "closing"] as const).filter((moment) => moments.includes(moment));
  const changes = (["in", "out"] as const).filter((moment) => moments.includes(moment));
  return [...standing.map((moment) => presentOn(frame, moment, days[moment])), ...(changes.length > 0 ? [cameOrWent(frame, changes)] : [])];
}

/** Everybody of the place on one day: the membership and the position of that day say where. */
function presentOn(frame: Frame, moment: Moment, day: DayText): RawBuilder<unknown> {
  const literal = `date '${day}'`;
  return sql`
    select ${personColumns}, ${sql.lit(moment)} as moment, ${sql.raw(literal)} as happened_on, ${sql.raw(literal)} as seen_on, null as way
    from organisation_positions p join memberships c on c.organisation_id = p.organisation_id
    where c.kind = 'full' and ${on("c.valid", literal)} and ${on("p.valid", literal)} and ${isInside(frame, "c")}`;
}

/**
 * Whose stay in the place began or ended in the period; a stay goes on over transfers within it. Who may have such a
 * day is found first, as an array: by a membership, or a position of the organisation, that begins or ends then.
 */
function cameOrWent(frame: Frame, moments: readonly ("in" | "out")[]): RawBuilder<unknown> {
  const [first, last] = [frame.period.from, stateDay(frame)].map((day) => sql`${sql.lit(day)}::date`);
  const near = `daterange('${addDays(frame.period.from, -1)}', '${stateDay(frame)}', '[]')`;
  const inPlace = sql`organisation_positions p join memberships m on m.organisation_id = p.organisation_id
    and case when m.valid && p.valid and m.valid && ${sql.raw(near)} and p.valid && ${sql.raw(near)} then true end
    where m.kind = 'full' and ${isInside(frame, "m")}`;
  const changing = (range: string) =>
    sql`(lower(${sql.raw(range)}) between ${first} and ${last} or upper(${sql.raw(range)}) between ${first} and ${last})`;
  const ends = {
    in: sql`('in', lower(s.stay), lower(s.stay))`,
    out: sql`('out', upper(s.stay), upper(s.stay) - 1)`,
  };
  return sql`
    select ${personColumns}, h.moment, h.happened_on, h.seen_on, ${way} as way from (
      select v.member_id, unnest(range_agg(v.days)) as stay from (
        select m.member_id, m.valid * p.valid as days from ${inPlace} and m.member_id = any(array(
          select m.member_id from ${inPlace} and ${changing("m.valid")} union all select m.member_id from ${inPlace} and ${changing("p.valid")}))) v
      group by v.member_id) s
    cross join lateral (values ${sql.join(moments.map((moment) => ends[moment]))}) h(moment, happened_on, seen_on)
    join memberships c on c.member_id = s.member_id and c.kind = 'full' and ${on("c.valid", "h.seen_on")}
    join organisation_positions p on p.organisation_id = c.organisation_id and ${on("p.valid", "h.seen_on")}
    where h.happened_on between ${first} and ${last}`;
}

/** SQL condition: the membership was inside the place when it came there, or on the first day. */
function isInside(frame: Frame, membership: string): RawBuilder<boolean> {
  const day = `greatest(lower(${membership}.valid * p.valid), date '${frame.period.from}')`;
  return sql<boolean>`${amongCells(frame, "p.organisation_id")} and ${insideFrame(frame, "p.path", day)}`;
}

/** @param hosts where the kinds of hosts stand already; see hostKinds. */
export function tableOrganisations(hosts?: RawBuilder<unknown>): Relation {
  return {
    key: "table_organisations",
    hasMonth: false,
    ruleDay: "r.day",
    columns: {
      organisation_id: "p.organisation_id",
      path: "p.path",
      day: "d.day",
      kind: "p.kind",
      host_kind: "k.host_kind",
    },
    rows: (frame, select) => sql`
      select ${select} from (select ${sql.lit(stateDay(frame))}::date as day) d
      join organisation_positions p on ${on("p.valid", "d.day")} and ${insideFrame(frame, "p.path", "d.day")}
      left join ${hosts ?? hostKinds(frame)} k on k.organisation_id = p.organisation_id offset 0`,
  };
}

const moments = "case r.moment when 'in' then 'Vào ngày' when 'out' then 'Ra ngày' else 'Có đến ngày' end";

/** People behind a cell: the source of its figure. */
export const peopleSource: FigureSource = {
  key: "table_people",
  rowKind: "member",
  rowMeaning: "Mỗi dòng là một đảng viên có mặt ở đầu hoặc cuối kỳ, hoặc một lần vào, ra trong kỳ.",
  relation: peopleMoments(),
  rowId: "r.member_id",
  permission: "members.see",
  joins: "left join members b on b.id = r.member_id",
  columns: [
    { key: "name", title: "Họ và tên", type: "text", sql: "b.full_name" },
    organisationColumn("Chi bộ"),
    parentColumn,
    { key: "moment", title: "Lúc", type: "text", sql: `${moments} || ' ' || to_char(r.happened_on, 'DD/MM/YYYY')` },
  ],
  order: `b.given collate "vi-x-icu", b.middle collate "vi-x-icu", b.family collate "vi-x-icu", r.member_id, r.happened_on`,
};

const kindNames = `case r.kind ${kindCodes.map((kind) => `when '${kind}' then '${organisationKinds[kind].name}'`).join(" ")} end`;

export const organisationSource: FigureSource = {
  key: "table_organisations",
  rowKind: "organisation",
  rowMeaning: "Mỗi dòng là một tổ chức đảng đang hoạt động trong ngày cuối kỳ.",
  relation: tableOrganisations(),
  rowId: "r.organisation_id",
  columns: [organisationColumn("Tổ chức đảng"), parentColumn, { key: "kind", title: "Loại hình", type: "text", sql: kindNames }],
  order: "r.path, r.organisation_id",
};
