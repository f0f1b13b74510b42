// Everybody of the place at the first and the last day of the period, and everybody who came or went in between: by the tree
// of each day, so that opening + in − out = closing whatever was transferred, moved or merged.
import { sql } from "kysely";
import { addDays } from "#contract/dates.ts";
import { kindCodes, organisationKinds } from "#features/organisations/rules.ts";
import { amongCells, type FigureSource, type Frame, insideFrame, type Relation, stateDay } from "#server/figures/engine.ts";
import { organisationColumn, parentColumn } from "#server/figures/place-columns.ts";

const baseKinds = kindCodes.filter((kind) => organisationKinds[kind].base).map((kind) => `'${kind}'`);

/**
 * The kind of unit in which each organisation works on the last day: that of its base organisation, whose cells seldom have
 * one of their own. The planner leaves the join out where no column needs it.
 */
const hostKinds = (frame: Frame) => sql`(
  select c.organisation_id, (array_agg(f.host_unit_kind order by a.kind in (${sql.raw(baseKinds.join(", "))}) desc, length(a.path) desc))[1] as host_kind
  from organisation_positions c
  cross join lateral unnest(string_to_array(rtrim(c.path, '.'), '.')::int[]) above(id)
  join organisation_positions a on a.organisation_id = above.id and a.valid @> ${sql.lit(stateDay(frame))}::date
  join organisation_profiles f on f.organisation_id = a.organisation_id and f.valid @> ${sql.lit(stateDay(frame))}::date and f.host_unit_kind is not null
  where c.valid @> ${sql.lit(stateDay(frame))}::date group by c.organisation_id)`;

/** How one came or went: by the membership that begins or ends on the day; none does where the organisation itself moved. */
const way = `case e.moment
  when 'in' then case
    when lower(c.valid) < e.happened_on then 'moved'
    when c.entered_how = 'transferred' then case when exists (select from memberships x
      where x.member_id = e.member_id and x.kind = 'full' and upper(x.valid) = e.happened_on) then 'within' else 'outside' end
    else coalesce(c.entered_how, 'registered') end
  when 'out' then case
    when upper(c.valid) is distinct from e.happened_on then 'moved'
    when coalesce(c.left_how, 'transferred') = 'transferred' then case when exists (select from memberships x
      where x.member_id = e.member_id and x.kind = 'full' and lower(x.valid) = e.happened_on) then 'within' else 'outside' end
    else c.left_how end
  end`;

export const peopleMoments: Relation = {
  key: "people_moments",
  hasMonth: false,
  ruleDay: "r.day",
  columns: {
    organisation_id: "c.organisation_id",
    path: "p.path",
    day: "e.seen_on",
    member_id: "e.member_id",
    moment: "e.moment",
    happened_on: "e.happened_on",
    way,
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
  rows: (frame, select) => {
    const [first, last] = [frame.period.from, stateDay(frame)].map((day) => sql`${sql.lit(day)}::date`);
    const opening = sql`${sql.lit(addDays(frame.period.from, -1))}::date`;
    const near = sql`daterange(${opening}, ${last}, '[]')`;
    return sql`
      select ${select} from (
        select s.member_id, h.moment, h.happened_on, h.seen_on from (
          select v.member_id, unnest(range_agg(v.days)) as stay from (
            select m.member_id, m.valid * p.valid as days
            from organisation_positions p join memberships m on m.organisation_id = p.organisation_id and m.valid && p.valid
            where m.kind = 'full' and m.valid && ${near} and p.valid && ${near} and ${amongCells(frame, "p.organisation_id")}
              and ${insideFrame(frame, "p.path", `greatest(lower(m.valid * p.valid), date '${frame.period.from}')`)}) v
          group by v.member_id) s
        cross join lateral (values
          ('opening', ${opening}, ${opening}, s.stay @> ${opening}),
          ('in', lower(s.stay), lower(s.stay), lower(s.stay) between ${first} and ${last}),
          ('out', upper(s.stay), upper(s.stay) - 1, upper(s.stay) between ${first} and ${last}),
          ('closing', ${last}, ${last}, s.stay @> ${last})) h(moment, happened_on, seen_on, holds)
        where h.holds) e
      join memberships c on c.member_id = e.member_id and c.kind = 'full' and case when c.valid @> e.seen_on then true end
      join organisation_positions p on p.organisation_id = c.organisation_id and p.valid @> e.seen_on
      join members b on b.id = e.member_id
      left join member_statuses t on t.member_id = e.member_id and t.aspect = 'standing' and t.status = 'probationary' and case when t.valid @> e.seen_on then true end
      left join member_statuses s on s.member_id = e.member_id and s.aspect = 'situation' and case when s.valid @> e.seen_on then true end
      left join ${hostKinds(frame)} k on k.organisation_id = c.organisation_id
      offset 0`;
  },
};

export const tableOrganisations: Relation = {
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
    join organisation_positions p on p.valid @> d.day and ${insideFrame(frame, "p.path", "d.day")}
    left join ${hostKinds(frame)} k on k.organisation_id = p.organisation_id offset 0`,
};

const moments = "case r.moment when 'in' then 'Vào ngày' when 'out' then 'Ra ngày' else 'Có đến ngày' end";

/** People behind a cell: the source of its figure. */
export const peopleSource: FigureSource = {
  key: "table_people",
  rowKind: "member",
  rowMeaning: "Mỗi dòng là một đảng viên có mặt ở đầu hoặc cuối kỳ, hoặc một lần vào, ra trong kỳ.",
  relation: peopleMoments,
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
  relation: tableOrganisations,
  rowId: "r.organisation_id",
  columns: [organisationColumn("Tổ chức đảng"), parentColumn, { key: "kind", title: "Loại hình", type: "text", sql: kindNames }],
  order: "r.path, r.organisation_id",
};
