// The floor of each screen: the best raw SQL that gives the same numbers for the whole tree, without rules, rights or names
// beyond those shown. Same session settings as the program, one connection.
import { type DayText, earlier, lastOfMonth } from "#contract/dates.ts";
import { monthsOf, type Period } from "#contract/periods.ts";

export interface Asked {
  period: Period;
  today: DayText;
}

export type Floor = (asked: Asked) => readonly string[];

/** Months of the period that have begun, with the day whose tree counts. */
function months({ period, today }: Asked): string {
  const begun = monthsOf(period).filter((month) => month <= today);
  const rows = begun.map((month) => {
    const last = lastOfMonth(month);
    return `('${month}'::date, '${earlier(last, today)}'::date, ${last <= today})`;
  });
  return `months(month, day, is_over) as (values ${rows.join(", ")})`;
}

const unitOf = (path: string) => `nullif(split_part(${path}, '.', 2), '')::int`;

/** All sums of sittings in one pass, by month and unit; the totals are sums of these few rows. A constant range for the planner. */
const sittings: Floor = ({ period, today }) => [
  `select m.month, p.unit,
    count(*) filter (where m.is_regular) as regular, count(*) filter (where m.is_thematic) as thematic,
    sum(m.present) filter (where m.is_regular) as present, sum(m.total - m.exempt) filter (where m.is_regular) as base,
    sum(m.excused) filter (where m.is_regular) as excused, sum(m.unexcused) filter (where m.is_regular) as unexcused,
    sum(m.spoke) filter (where m.is_regular) as spoke, count(*) filter (where m.is_regular and 2 * m.spoke > m.present) as over_half,
    count(*) filter (where m.is_regular and m.minutes < case when m.is_thematic and m.held_on >= '2025-10-28' then 120 else 90 end) as short,
    sum(m.minutes) filter (where m.is_regular) as minutes, count(m.minutes) filter (where m.is_regular) as timed,
    count(*) filter (where m.is_regular and m.self_class = 'tot') as tot, count(*) filter (where m.is_regular and m.self_class = 'kha') as kha,
    count(*) filter (where m.is_regular and m.self_class = 'trung_binh') as trung_binh, count(*) filter (where m.is_regular and m.self_class = 'kem') as kem,
    count(*) filter (where m.is_regular and m.state = 'accepted') as accepted, count(*) filter (where m.is_regular and m.state = 'submitted') as waiting
  from meetings m
  join (select organisation_id, valid, ${unitOf("path")} as unit from organisation_positions where valid && daterange('${period.from}', '${period.to}', '[]') offset 0) p
    on p.organisation_id = m.organisation_id and p.valid @> m.month + 27
  where m.month between '${period.from}' and '${period.to}' and m.held_on <= '${today}'
  group by m.month, p.unit`,
];

/** What was due and held per cell, then counted by unit. */
const gaps: Floor = (asked) => [
  `with ${months(asked)},
  due as (select p.organisation_id, min(${unitOf("p.path")}) as unit, sum((select count(*) from months g where g.is_over and p.valid @> g.day and p.valid @> g.month)) as due
    from organisation_positions p where p.is_cell and p.valid && daterange('${asked.period.from}', '${asked.period.to}', '[]') group by p.organisation_id),
  held as (select m.organisation_id, count(*) as held from meetings m where m.is_regular and m.held_on <= '${asked.today}'
    and m.month in (select month from months where is_over) group by m.organisation_id)
  select d.unit, sum(d.due) as due, sum(coalesce(h.held, 0)) as held, count(*) filter (where h.held = d.due) as complete,
    count(*) filter (where d.due - coalesce(h.held, 0) >= 2) as missing_2
  from due d left join held h using (organisation_id) group by d.unit`,
];

/** Counted per cell before the tree is joined; the rare statuses on their own. */
const people: Floor = ({ period, today }) => {
  const day = earlier(period.to, today);
  return [
    `with cells as (
      select m.organisation_id, count(*) as total, count(*) filter (where b.sex = 'female') as women, count(*) filter (where b.ethnicity <> 'Kinh') as minorities
      from memberships m join members b on b.id = m.member_id where m.kind = 'full' and m.valid @> date '${day}' group by m.organisation_id),
    rare as (
      select m.organisation_id, count(*) filter (where s.aspect = 'standing') as probationary, count(*) filter (where s.status = 'exempt') as exempt
      from member_statuses s join memberships m on m.member_id = s.member_id and m.kind = 'full' and m.valid @> date '${day}'
      where s.status in ('probationary', 'exempt') and s.valid @> date '${day}' group by m.organisation_id)
    select ${unitOf("p.path")} as unit, sum(c.total) as total, sum(c.women) as women, sum(c.minorities) as minorities, sum(r.probationary) as probationary, sum(r.exempt) as exempt
    from cells c join organisation_positions p on p.organisation_id = c.organisation_id and p.valid @> date '${day}'
    left join rare r on r.organisation_id = c.organisation_id group by ${unitOf("p.path")}`,
  ];
};

const tree: Floor = ({ period, today }) => [
  `select ${unitOf("path")} as unit, kind, count(*) from organisation_positions where valid @> date '${earlier(period.to, today)}' group by grouping sets ((kind), (${unitOf("path")}, kind))`,
];

export const together =
  (...floors: readonly Floor[]): Floor =>
  (asked) =>
    floors.flatMap((floor) => floor(asked));

const unitNames = `select id, name, is_cell from organisations where parent_id = 1 order by path`;

export const overviewFloor = together(sittings, gaps, people, tree, () => [unitNames]);

/** Folded board: due and held by unit and month, and how many cells have gaps. */
export const boardFloor: Floor = (asked) => [
  `with ${months(asked)}
  select ${unitOf("p.path")} as unit, g.month, count(*) as due from months g join organisation_positions p
    on p.is_cell and p.valid && daterange('${asked.period.from}', '${asked.period.to}', '[]') and (p.valid @> g.day) is true
  group by ${unitOf("p.path")}, g.month`,
  `select p.unit, m.month, count(*) as held, count(*) filter (where m.state = 'submitted') as waiting
  from meetings m
  join (select organisation_id, valid, ${unitOf("path")} as unit from organisation_positions where valid && daterange('${asked.period.from}', '${asked.period.to}', '[]') offset 0) p
    on p.organisation_id = m.organisation_id and p.valid @> m.month + 27
  where m.is_regular and m.month between '${asked.period.from}' and '${asked.period.to}' and m.held_on <= '${asked.today}' group by p.unit, m.month`,
  ...gaps(asked),
  unitNames,
];

/** Cells with two gaps or more, their boxes as one list each. */
export const boardCellsFloor: Floor = (asked) => [
  `with ${months(asked)},
  held as (select organisation_id, count(*) as held from meetings m join months g on g.month = m.month and g.is_over
    where m.is_regular group by organisation_id),
  worst as (select o.id, o.name, o.path, u.name as unit, count(*) over () as count from organisations o
    left join held h on h.organisation_id = o.id left join organisations u on u.id = ${unitOf("o.path")}
    where o.is_cell and o.dissolved_on is null and (select count(*) from months where is_over) - coalesce(h.held, 0) >= 2
    order by o.path limit 50)
  select w.*, (select count(*) from members b where b.cell_id = w.id and b.ended_on is null) as members,
    (select json_agg(json_build_array(m.month, m.held_on, m.id, m.is_thematic, m.state)) from meetings m
      where m.organisation_id = w.id and m.month >= '${asked.period.from}' and m.is_regular) as boxes,
    (select json_agg(n.month) from missing_month_notes n where n.organisation_id = w.id) as notes
  from worst w order by w.path`,
];

const order = `given collate "vi-x-icu", middle collate "vi-x-icu", family collate "vi-x-icu", id`;

function memberPage(where: string, offset: number, day: DayText): string {
  return `select m.id, m.full_name, m.sex, m.birth_date, m.occupation, m.joined_on, m.official_on, m.card_number, c.id as cell_id, c.name as cell,
      u.name as unit, t.status as standing, s.status as situation
    from (select * from members where ${where} order by ${order} limit 50 offset ${offset}) m
    join organisations c on c.id = m.cell_id left join organisations u on u.id = c.parent_id
    left join member_statuses t on t.member_id = m.id and t.aspect = 'standing' and t.valid @> date '${day}'
    left join member_statuses s on s.member_id = m.id and s.aspect = 'situation' and s.valid @> date '${day}'
    order by ${order.replace(/(given|middle|family|id)\b/g, "m.$1")}`;
}

function members(where: string, page: number): Floor {
  const living = `top_id = 1 and ended_on is null`;
  return ({ today }) => [
    memberPage(`${living} and ${where}`, (page - 1) * 50, today),
    `select count(*) from members where ${living} and ${where}`,
    ...(where === "true" ? [] : [`select count(*) from members where ${living}`]),
  ];
}

export const memberListFloor = (page: number): Floor => members("true", page);

/** One begun word: the search keys tell who begins with it, the words who carries it in the middle. */
export const oneWordFloor = (word: string): Floor =>
  members(
    `id in (select member_id from member_name_keys where top_id = 1 and key >= '${word}' and key < '${word}~'
      union select id from members where top_id = 1 and string_to_array(search_key, ' ') @> array['${word}'])`,
    1,
  );

/** A whole word and a begun one. */
export const twoWordsFloor = (whole: string, begun: string): Floor =>
  members(`string_to_array(search_key, ' ') @> array['${whole}'] and (' ' || search_key) like '% ${begun}%'`, 1);

/** Rows behind a figure, first page of 50. */
export const rowsFloor: Floor = ({ period, today }) => [
  `select m.id, m.month, m.held_on, m.total, m.exempt, m.present, m.excused, m.unexcused, m.spoke, m.minutes, m.self_class, m.state, o.id as cell_id, o.name,
    u.name as unit, count(*) over () as count
  from meetings m join organisations o on o.id = m.organisation_id left join organisations u on u.id = o.parent_id
  where m.is_regular and m.month between '${period.from}' and '${period.to}' and m.held_on <= '${today}'
  order by m.month, o.path, m.id limit 50`,
];

export const reportFloor = together(sittings, gaps, people, tree);
