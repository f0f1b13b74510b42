// What units report, say and answer, beyond the demo data: every cell owes a report a month, speaks twice a half-year, and was
// asked twenty-five times. Fixed rules instead of chance: the same office gives the same rows.
import type { DayText } from "#contract/dates.ts";
import { periodAt, periodBefore, readPeriod } from "#contract/periods.ts";
import { cellKey, countOf, type Entry, fillCells, type Layout } from "#features/reports/tables/rules.ts";
import { type NamedLayout, shippedLayouts } from "#features/reports/tables/shipped.ts";
import { query } from "./databases.ts";

/** Ids of what the screens open. */
export interface FilledReports {
  draftId: number;
  dutyId: number;
  /** Right below the top, with cells of its own. */
  unitId: number;
  requestId: number;
  /** A cell that was asked everything. */
  cellId: number;
  themeId: number;
  tables: readonly { id: number; code: string; name: string }[];
}

export async function fillReports(url: string, today: DayText): Promise<FilledReports> {
  const half = periodAt("half", today);
  const { id: dutyId } = await one<{ id: number }>(url, duty(today));
  await query(url, reportsOfCells(today, dutyId));
  await query(url, statements(half, today));
  await query(url, reportsOfUnits(half, today));
  const draft = await one<{ id: number }>(
    url,
    `select id from reports where organisation_id = 1 and kind = 'six-month' and state = 'draft' order by id limit 1`,
  );
  await query(url, themesInText(draft.id));
  const { requestId, ids } = await one<{ requestId: number; ids: number[] }>(url, requests(today));
  await query(url, answers(ids, today));
  const tables = await fillTables(url, half, today);
  const { id: cellId } = await one<{ id: number }>(
    url,
    "select id from organisations where is_cell and dissolved_on is null order by id limit 1",
  );
  const { id: unitId } = await one<{ id: number }>(
    url,
    "select id from organisations where parent_id = 1 and not is_cell and dissolved_on is null order by id limit 1",
  );
  const { id: themeId } = await one<{ id: number }>(url, "select id from statement_themes where kind = 'weakness' order by id limit 1");
  for (const table of ["reports", "report_steps", "report_omissions", "report_tables", "statements", "requests", "request_answers"])
    await query(url, `vacuum analyze ${table}`);
  return { draftId: draft.id, dutyId, unitId, requestId, cellId, themeId, tables };
}

async function one<Row extends object>(url: string, text: string): Promise<Row> {
  const [row] = await query<Row>(url, text);
  if (!row) throw new Error(`nothing found: ${text.slice(0, 100)}`);
  return row;
}

const cells = "cells as (select id, top_id from organisations where is_cell and dissolved_on is null)";

const duty = (today: DayText) => `
  insert into report_duties (organisation_id, type_code, length, owed_by, due_days, valid, source, created_at)
  values (1, 'cell-month', 'month', 'cells', 5, '[${today.slice(0, 4)}-01-01,)', 'bench', now()) returning id`;

/** Of ten cells eight are in, some late; one writes; one is missing. Of two hundred one is left out. */
const reportsOfCells = (today: DayText, dutyId: number) => `
  with ${cells},
  owed as (
    select c.id, c.top_id, m.month::date, to_char(m.month, 'YYYY-MM') as period, c.id + extract(month from m.month)::int as luck
    from cells c cross join generate_series(date '${today.slice(0, 4)}-01-01', date '${today}' - interval '1 month', interval '1 month') m(month)),
  made as (
    insert into reports (organisation_id, top_id, kind, period, as_of, title, state, created_at, updated_at)
    select id, top_id, 'cell-month', period, month + 27, 'công tác tháng',
      case luck % 10 when 0 then 'draft' when 1 then 'submitted' else 'accepted' end, month + 28, month + 28
    from owed where luck % 10 <> 2 returning id, organisation_id, period, state),
  handed as (
    insert into report_steps (report_id, step, at) select id, 'submit', (period || '-28')::date + organisation_id % 14 from made where state <> 'draft')
  insert into report_omissions (duty_id, organisation_id, period, reason, at)
  select ${dutyId}, id, period, 'Mới chuyển đến', now() from owed where luck % 200 = 2`;

/** Two for each cell and half-year; of seven one stands under no theme yet, and of those the committee placed every second. */
const statements = (half: string, today: DayText) => `
  with ${cells},
  themes as (select id, kind, name, row_number() over (order by id) - 1 as at, count(*) over () as number from statement_themes),
  periods(period, days) as (values ${[half, periodBefore(half)].map(periodRow).join(", ")}),
  said as (
    insert into statements (organisation_id, top_id, period, days, kind, theme_id, text, search_key, created_at, updated_at)
    select c.id, c.top_id, p.period, p.days, t.kind, case when (c.id + n) % 7 <> 0 then t.id end,
      t.name || '; chi bộ đã bàn trong kỳ sinh hoạt và phân công người theo dõi, lần ' || n, 'chi bo ' || c.id, date '${today}', date '${today}'
    from periods p cross join generate_series(1, 2) n cross join cells c join themes t on t.at = (c.id * 3 + n * 5) % t.number
    returning id, kind, theme_id)
  insert into statement_placings (statement_id, organisation_id, theme_id, at)
  select s.id, 1, (select min(t.id) from themes t where t.kind = s.kind), now() from said s where s.theme_id is null and s.id % 2 = 0`;

function periodRow(code: string): string {
  const { from, to } = readPeriod(code);
  return `('${code}', daterange('${from}', '${to}', '[]'))`;
}

/** What the units right below hand in for the half-year: every fifth has not begun. */
const reportsOfUnits = (half: string, today: DayText) => `
  insert into reports (organisation_id, top_id, kind, period, as_of, title, state, created_at, updated_at)
  select id, top_id, 'six-month', '${half}', '${today}', 'sơ kết', case when id % 3 = 0 then 'draft' else 'accepted' end, now(), now()
  from organisations where parent_id = 1 and dissolved_on is null and id % 5 <> 0`;

/** The draft names how many units speak under each theme. */
const themesInText = (draftId: number) => `
  update report_sections set body = (select string_agg('Có {{statements.units.' || id || '|unit}} nêu: ' || name || '.', E'\\n' order by id) from statement_themes)
  where report_id = ${draftId} and code = '6.2'`;

/** Six questions asked of all cells, due today; and twenty-four that were asked and closed before. */
const requests = (today: DayText) => `
  with old as (
    insert into requests (organisation_id, top_id, title, asks, questions, due_on, state, sent_at, closed_at, created_at)
    select 1, 1, 'Khảo sát lần ' || n, 'cells', '[${question("number", "Số lượt")}]', date '${today}' - n * 20, 'closed',
      date '${today}' - n * 20 - 10, date '${today}' - n * 20 + 5, date '${today}' - n * 20 - 12 from generate_series(1, 24) n returning id),
  running as (insert into requests (organisation_id, top_id, title, asks, questions, due_on, state, sent_at, created_at)
  values (1, 1, 'Khảo sát cuối năm', 'cells', '[${questions.join(", ")}]', '${today}', 'sent', date '${today}' - 10, date '${today}' - 12) returning id)
  select running.id as "requestId", (select array_agg(old.id) from old) || running.id as ids from running`;

function question(kind: string, label: string, choices: readonly string[] = []): string {
  return JSON.stringify({ kind, label, required: true, unit: "", min: null, max: null, adds: true, choices });
}
const questions = [
  question("number", "Số buổi học tập"),
  question("number", "Số lượt người dự"),
  question("yes-no", "Có sổ theo dõi không"),
  question("one", "Hình thức sinh hoạt", ["Trực tiếp", "Trực tuyến", "Kết hợp"]),
  question("several", "Nội dung đã bàn", ["Chuyên môn", "Xây dựng Đảng", "Đoàn thể", "Khác"]),
  question("text", "Khó khăn lớn nhất"),
];

/** Of ten cells eight have answered, of fifty one has nothing to say; what was closed was answered by all but one of twenty. */
const answers = (ids: readonly number[], today: DayText) => `
  with ${cells},
  asked as (
    select q.id as request_id, q.state = 'closed' as is_old, q.due_on, c.id, case when c.id % 50 = 0 then 'declined'
      when q.state = 'closed' and c.id % 20 = 1 or q.state = 'sent' and c.id % 10 in (3, 7) then 'open' else 'answered' end as state
    from requests q cross join cells c where q.id in (${ids.join(", ")}))
  insert into request_answers (request_id, organisation_id, state, answers, reason, handed_in_at, updated_at)
  select request_id, id, state,
    case when state <> 'answered' then '{}' when is_old then jsonb_build_object('1', id % 9) else jsonb_build_object(
      '1', id % 5, '2', id % 60, '3', id % 4 <> 0, '4', (array['Trực tiếp', 'Trực tuyến', 'Kết hợp'])[id % 3 + 1],
      '5', array['Xây dựng Đảng'] || case when id % 2 = 0 then array['Đoàn thể'] else '{}' end, '6', 'Đảng viên đi công tác nhiều, khó bố trí.') end,
    case when state = 'declined' then 'Chi bộ mới thành lập' else '' end,
    case when state <> 'open' then due_on - 3 + id % 4 end, case when state <> 'open' then date '${today}' - 1 end
  from asked order by request_id, id`;

/** A table of every layout at the top, and those that the units below froze. */
async function fillTables(url: string, half: string, today: DayText): Promise<FilledReports["tables"]> {
  const made: { id: number; code: string; name: string }[] = [];
  for (const layout of shippedLayouts) {
    const { code, version } = layout;
    const { id } = await one<{ id: number }>(
      url,
      `insert into report_tables (organisation_id, top_id, layout_code, layout_version, period, created_at, updated_at)
      values (1, 1, '${code}', '${version}', '${half}', now(), now())
      on conflict (organisation_id, layout_code, period) do update set version = report_tables.version returning id`,
    );
    made.push({ id, code, name: layout.layout.name });
    await query(url, frozenBelow(layout, half, today));
  }
  return made;
}

function frozenBelow({ code, version, layout, source }: NamedLayout, half: string, today: DayText): string {
  const cells = fillCells(layout, { books: new Map(), below: null, before: null }, typedEntries(layout));
  const frozen = JSON.stringify({ layout, source, cells, imbalances: [] }).replaceAll("'", "''");
  return `
    insert into report_tables (organisation_id, top_id, layout_code, layout_version, period, state, as_of, frozen, frozen_at, checksum, created_at, updated_at)
    select id, top_id, '${code}', '${version}', '${half}', 'frozen', '${today}', '${frozen}', now(), '-', now(), now()
    from organisations where parent_id = 1 and dissolved_on is null and id % 4 <> 0 on conflict (organisation_id, layout_code, period) do nothing`;
}

function typedEntries(layout: Layout): Record<string, Entry> {
  const typed = layout.rows.flatMap((row) =>
    row.isHeading ? [] : layout.columns.flatMap((column) => (countOf(row, column) === null ? [cellKey(row.code, column.code)] : [])),
  );
  return Object.fromEntries(typed.map((key, at) => [key, { value: at % 4, reason: "" }]));
}
