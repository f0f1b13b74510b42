// The floors of the screens around reports: the best raw SQL of the same numbers, as in floors.ts.
import { addDays, type DayText } from "#contract/dates.ts";
import { periodAt, periodBefore, readPeriod } from "#contract/periods.ts";
import type { FilledReports } from "./fill-reports.ts";
import { type Asked, type Floor, reportFloor, together } from "./floors.ts";

const halfOf = (today: DayText) => periodAt("half", today);
const daysOf = (code: string) => {
  const { from, to } = readPeriod(code);
  return `daterange('${from}', '${to}', '[]')`;
};
const child = "split_part(o.path, '.', 2)::int";

/** What units below said in the running half-year, with the theme under which the top counts it. */
const said = (period: string) => `
  statements s join organisations o on o.id = s.organisation_id and o.id <> 1
  left join statement_placings g on g.statement_id = s.id and g.organisation_id = 1
  left join statement_themes t on t.id = coalesce(g.theme_id, s.theme_id)
  where s.days <@ ${daysOf(period)} and s.withdrawn_at is null`;

const themeUnits: Floor = ({ today }) => [
  `select t.id, count(distinct ${child}) from ${said(halfOf(today))} and t.id is not null group by t.id`,
];

export const draftFloor = together(reportFloor, themeUnits);

/** The half-year before and the one a year ago. */
export const earlierFloor: Floor = ({ today }) => {
  const before = periodBefore(halfOf(today));
  return [before, periodBefore(before)].flatMap((code) => reportFloor({ period: readPeriod(code), today }));
};

export const treeChangesFloor: Floor = ({ period }) => [
  `select organisation_id, lower(valid), upper(valid) from organisation_positions
  where organisation_id <> 1 and (lower(valid) between '${period.from}' and '${period.to}' or upper(valid) between '${period.from}' and '${period.to}')`,
];

export const belowFloor: Floor = ({ period }) => [
  `select o.id, o.name, r.id, r.state from organisations o left join reports r on r.organisation_id = o.id and r.kind = 'six-month' and r.period = '${period.code}'
  where o.parent_id = 1 and o.dissolved_on is null order by o.path`,
];

/** A kind by theme with the first three words of each, and how much there is of every kind. */
export const digestFloor: Floor = ({ today }) => [
  `with said as (
    select s.id, s.text, o.name, t.id as theme, ${child} as child, row_number() over (partition by t.id order by o.path, s.id) as place
    from ${said(halfOf(today))} and s.kind = 'weakness')
  select theme, count(distinct child), count(*), json_agg(json_build_array(id, name, text)) filter (where place <= 3) from said group by theme`,
  `select s.kind, count(*), array_agg(distinct ${child}) from ${said(halfOf(today))} group by s.kind`,
];

export const themeFloor =
  ({ themeId }: FilledReports): Floor =>
  ({ today }) => [
    `select s.id, s.text, o.name, s.updated_at, count(*) over () from ${said(halfOf(today))} and t.id = ${themeId} order by o.path, s.id limit 50`,
  ];

export const statementsFloor: Floor = ({ today }) => [
  `select s.id, s.text, o.name, t.name, s.updated_at, count(*) over () from ${said(halfOf(today))} order by o.path, s.id limit 50`,
];

export const themesFloor: Floor = ({ today }) => [
  `select t.id, count(*) from ${said(periodBefore(halfOf(today)))} and t.id is not null group by t.id`,
];

const months = ({ period, today }: Asked) => `(select to_char(m, 'YYYY-MM') as period, (m + interval '1 month')::date - 1 as last,
  (m + interval '1 month')::date + 4 as due_on from generate_series('${period.from}'::date, '${period.to}'::date, interval '1 month') m) p
  join organisation_positions u on u.is_cell and u.valid @> p.last
  left join reports r on r.organisation_id = u.organisation_id and r.kind = 'cell-month' and r.period = p.period
  left join report_omissions x on x.organisation_id = u.organisation_id and x.period = p.period and x.ended_at is null
  cross join lateral (select coalesce(r.state not in ('submitted', 'accepted', 'signed'), true) and x.id is null and p.due_on < '${today}' as is_missing) w`;

/** How many owe, are in and are missing, by the unit right below and month: what the folded grid shows. */
export const gridFloor: Floor = (asked) => [
  `select split_part(u.path, '.', 2), p.period, count(*), count(*) filter (where r.state = 'accepted' or x.id is not null), count(*) filter (where w.is_missing)
  from ${months(asked)} group by 1, 2`,
];

/** The boxes of the cells of one unit. */
export const gridUnitFloor =
  (unitId: number): Floor =>
  (asked) => [
    `select o.id, o.name, json_agg(json_build_array(p.period, r.id, r.state, x.reason, (select min(s.at) from report_steps s where s.report_id = r.id and s.step = 'submit')))
    from ${months(asked)} join organisations o on o.id = u.organisation_id where u.path >= '1.${unitId}.' and u.path < '1.${unitId}/' group by o.id order by o.path limit 100`,
  ];

export const requestFloor = ({ requestId }: FilledReports): Floor => {
  return () => [
    `select a.state, count(*), count(*) filter (where a.handed_in_at::date > q.due_on) from request_answers a join requests q on q.id = a.request_id
    where a.request_id = ${requestId} group by a.state`,
    `select count(*) from organisations u where u.is_cell and u.dissolved_on is null and not exists (
      select from request_answers a where a.request_id = ${requestId} and a.organisation_id = u.id)`,
  ];
};

export const requestsFloor: Floor = () => [
  `select q.id, q.title, count(*), count(*) filter (where a.state = 'answered'), count(*) filter (where a.state = 'answered' and a.handed_in_at::date > q.due_on)
  from requests q join request_answers a on a.request_id = q.id where q.organisation_id = 1 group by q.id order by q.id desc`,
];

const answersPage = (id: number, wanted: string, limit = 50) =>
  `select a.id, o.name, b.name, a.state, a.answers, a.handed_in_at, count(*) over () from request_answers a join organisations o on o.id = a.organisation_id
  left join organisations b on b.id = o.parent_id where a.request_id = ${id} and ${wanted} order by o.path limit ${limit}`;

/** Every question by a plain aggregate of its own, in one pass. */
const totals = (id: number, wanted: string) => {
  const counts = (number: number, words: readonly string[]) =>
    words.map((word) => `count(*) filter (where answers ->> '${number}' = '${word}' or answers -> '${number}' ? '${word}')`);
  return `select count(*), sum((answers ->> '1')::numeric), min((answers ->> '1')::numeric), max((answers ->> '1')::numeric),
    sum((answers ->> '2')::numeric), min((answers ->> '2')::numeric), max((answers ->> '2')::numeric),
    ${[...counts(3, ["true", "false"]), ...counts(4, ["Trực tiếp", "Trực tuyến", "Kết hợp"]), ...counts(5, ["Chuyên môn", "Xây dựng Đảng", "Đoàn thể", "Khác"])].join(", ")}
  from request_answers where request_id = ${id} and state = 'answered' and ${wanted}`;
};

export const answersFloor = ({ requestId }: FilledReports, wanted = "true"): Floor => {
  return () => [answersPage(requestId, wanted), totals(requestId, wanted.replaceAll("a.", ""))];
};

export const answersFileFloor = ({ requestId }: FilledReports): Floor => {
  return () => [answersPage(requestId, "true", 100_000), totals(requestId, "true")];
};

export const owedAnswersFloor = ({ cellId }: FilledReports): Floor => {
  return () => [
    `select a.id, q.title, q.due_on, a.state from request_answers a join requests q on q.id = a.request_id where a.organisation_id = ${cellId} order by q.due_on desc limit 50`,
  ];
};

const on = (alias: string, day: DayText) => `case when ${alias}.valid @> date '${day}' then true end`;

/** Everybody on a day with their two statuses. */
const people = (day: DayText) => `memberships m join members b on b.id = m.member_id
  left join member_statuses t on t.member_id = m.member_id and t.aspect = 'standing' and t.status = 'probationary' and ${on("t", day)}
  left join member_statuses s on s.member_id = m.member_id and s.aspect = 'situation' and ${on("s", day)} where m.kind = 'full' and ${on("m", day)}`;

/** How many, and of them women, probationary and exempt, by each list of rows. */
const counted = (day: DayText, sets: readonly string[]) =>
  `select ${sets.join(", ")}, count(*), count(*) filter (where b.sex = 'female'), count(*) filter (where t.member_id is not null), count(*) filter (where s.status = 'exempt')
  from ${people(day)} group by grouping sets (${sets.map((set) => `(${set})`).join(", ")}, ())`;

const changes: Floor = ({ period, today }) => [
  ...[addDays(period.from, -1), today].map((day) => counted(day, ["lower(b.ethnicity)", "lower(b.religion)"])),
  ...["lower", "upper"].map(
    (
      end,
    ) => `select m.entered_how, m.left_how, b.sex, lower(b.ethnicity), lower(b.religion), count(*) from memberships m join members b on b.id = m.member_id
    where m.kind = 'full' and ${end}(m.valid) between '${period.from}' and '${today}' group by 1, 2, 3, 4, 5`,
  ),
];

const structure: Floor = ({ today }) => [
  counted(today, [
    ...[`extract(year from age(date '${today}', b.birth_date))`, `extract(year from age(date '${today}', b.joined_on))`],
    ...["schooling", "profession_level", "politics_level", "foreign_language"].map((name) => `lower(b.${name})`),
  ]),
];

const ethnic: Floor = ({ today }) => [counted(today, ["lower(b.ethnicity)", "lower(b.religion)"])];

const admitted: Floor = ({ period, today }) => [
  `select extract(year from age(lower(m.valid), b.birth_date)), lower(b.occupation), lower(b.profession_level), b.sex, count(*) from memberships m join members b on b.id = m.member_id
  where m.kind = 'full' and m.entered_how = 'admitted' and lower(m.valid) between '${period.from}' and '${today}' group by 1, 2, 3, 4`,
];

/** Kinds of organisations by the kind of unit they work in: that of the unit right below, and their people. */
const organisations: Floor = ({ today }) => [
  `with hosts as (select organisation_id, max(host_unit_kind) as kind from organisation_profiles where valid @> date '${today}' group by organisation_id),
  placed as (select p.organisation_id, p.kind, coalesce(own.kind, above.kind) as host from organisation_positions p left join hosts own on own.organisation_id = p.organisation_id
    left join hosts above on above.organisation_id = p.parent_id where p.valid @> date '${today}'),
  staffed as (select m.organisation_id, count(*) as people from memberships m where m.kind = 'full' and ${on("m", today)} group by m.organisation_id)
  select host, placed.kind, count(*), sum(people) from placed left join staffed using (organisation_id) group by host, placed.kind`,
];

/** Who is there on the last day, and who came since the first. */
const attendance: Floor = ({ period, today }) => [
  `select count(*) from memberships m where m.kind = 'full' and ${on("m", today)}`,
  `select m.entered_how, count(*) from memberships m where m.kind = 'full' and lower(m.valid) between '${period.from}' and '${today}' group by 1`,
];

const typed: Floor = () => [];

const computed: Readonly<Record<string, Floor>> = {
  "bien-dong-dang-vien": changes,
  "co-cau-dang-vien": structure,
  "dan-toc-ton-giao": ethnic,
  "dang-vien-moi": admitted,
  "to-chuc-co-so": organisations,
  "sinh-hoat-6-thang": attendance,
};

/** What the books count, and the sums of what the units below froze. */
export function tableFloor({ id, code }: FilledReports["tables"][number]): Floor {
  const below = `select c.row, c.column, sum(c.value) from report_tables t join report_tables b on b.layout_code = t.layout_code and b.period = t.period and b.state = 'frozen'
    join organisations u on u.id = b.organisation_id and u.parent_id = 1 cross join jsonb_to_recordset(b.frozen -> 'cells') c("row" text, "column" text, value int, "from" text)
    where t.id = ${id} and c.from in ('typed', 'below') group by 1, 2`;
  return together(computed[code] ?? typed, () => [below]);
}
