// What cells had to hold and held: one relation of slots (cell × month) carries nearly all figures of meetings. A slot is
// there when the cell existed as a cell on the first and the last day of a month that is over, or when it met all the same;
// so expected − held = missing at every place and date. Sittings are placed by the tree of the last day of their month.
import { type RawBuilder, sql } from "kysely";
import type { FigureDefinition, FigureSource, Relation } from "#server/figures/engine.ts";
import { amongCells, childOfPlace, type Frame, insideFrame, monthValues, ruleValue } from "#server/figures/engine.ts";
import { organisationColumn, parentColumn } from "#server/figures/place-columns.ts";

export const slotColumns = {
  organisation_id: "p.organisation_id",
  path: "p.path",
  unit: "p.unit",
  day: "g.day",
  month: "g.month",
  meeting_id: "m.id",
  held_on: "m.held_on",
  is_thematic: "m.is_thematic",
  total: "m.total",
  exempt: "m.exempt",
  present: "m.present",
  excused: "m.excused",
  unexcused: "m.unexcused",
  spoke: "m.spoke",
  minutes: "m.minutes",
  self_class: "m.self_class",
  state: "m.state",
};

/** A cell that ended inside a month is placed where it stood on its last day, so that what it held is not lost. */
export function ended(frame: Frame): RawBuilder<unknown> {
  return sql`${monthValues(frame)} join (
      select p.organisation_id, p.path, p.is_cell, ${childOfPlace(frame, "p.path")} as unit, x.dissolved_on
      from organisations x join organisation_positions p on p.organisation_id = x.id and p.valid @> x.dissolved_on - 1
      where x.dissolved_on between ${sql.lit(frame.period.from)} and ${sql.lit(frame.period.to)} and ${insideFrame(frame, "p.path", "x.dissolved_on - 1")}
        and ${amongCells(frame, "x.id")}) p
    on p.dissolved_on > g.month and p.dissolved_on <= g.day`;
}

export const slots: Relation = {
  key: "slots",
  hasMonth: true,
  ruleDay: "r.held_on",
  rollUp: { subject: "meetings", knownOn: "r.held_on" },
  columns: slotColumns,
  rows: (frame, select) => sql`
    select ${select} from ${standing(frame)}
    left join meetings m on ${held(frame)} and m.is_regular
    where m.id is not null or (g.is_over and p.is_cell and ${isDue(frame)} and (coalesce(lower(p.valid), '-infinity') <= g.month
      or exists (select from organisation_positions q where q.organisation_id = p.organisation_id and q.is_cell and q.valid @> g.month)))
    union all
    select ${select} from ${ended(frame)}
    join meetings m on ${held(frame)} and m.is_regular`,
};

/**
 * `g` months and `p` where organisations of the frame stood on the day of each. The inner select finds the positions once,
 * with the unit each lies under; the case hides the day from the planner, which takes `valid @> day` of a join for a rare
 * thing and would look up 70,000 meetings one by one.
 */
export function standing(frame: Frame): RawBuilder<unknown> {
  const { from, to } = frame.period;
  // A place that moved has other paths on other days, which only the row's own day can tell.
  const [early, late] =
    frame.places.length > 1 ? [sql`true`, insideFrame(frame, "p.path", "g.day")] : [insideFrame(frame, "path", "null::date"), sql`true`];
  return sql`${monthValues(frame)} join (
      select organisation_id, path, valid, is_cell, ${childOfPlace(frame, "path")} as unit from organisation_positions
      where valid && daterange(${sql.lit(from)}, ${sql.lit(to)}, '[]') and ${early} and ${amongCells(frame, "organisation_id")} offset 0) p
    on case when p.valid @> g.day then true end and ${late}`;
}

export function held(frame: Frame): RawBuilder<unknown> {
  return sql`m.organisation_id = p.organisation_id and m.month = g.month and m.held_on <= ${frame.asOf}::date`;
}

/** The rule asks this cell to meet that month. */
function isDue(frame: Frame): RawBuilder<unknown> {
  return sql`${ruleValue(frame, "meetings.per_month", "p.path", "g.day")} >= 1`;
}

export const cellColumns = [organisationColumn("Chi bộ"), parentColumn];
export const monthColumn = { key: "month", title: "Kỳ tháng", type: "month", sql: "r.month" } as const;
const expected: FigureSource = {
  key: "slots",
  rowKind: "slot",
  rowMeaning: "Mỗi dòng là một tháng mà một chi bộ phải họp.",
  relation: slots,
  rowId: "r.organisation_id || ':' || to_char(r.month, 'YYYY-MM')",
  joins: "left join missing_month_notes n on n.organisation_id = r.organisation_id and n.month = r.month and r.meeting_id is null",
  columns: [
    ...cellColumns,
    monthColumn,
    { key: "held", title: "Đã họp", type: "flag", sql: "r.meeting_id is not null" },
    { key: "heldOn", title: "Ngày họp", type: "day", sql: "r.held_on" },
    { key: "reason", title: "Lý do thiếu", type: "text", sql: "n.reason" },
    { key: "makeupOn", title: "Hẹn họp bù", type: "day", sql: "n.makeup_on" },
  ],
  order: "r.month, r.path, r.organisation_id",
};

const cells: FigureSource = {
  key: "cells",
  rowKind: "cell",
  rowMeaning: "Mỗi dòng là một chi bộ có ít nhất một kỳ phải họp.",
  relation: slots,
  perCell: { due: "1", held: "(r.meeting_id is not null)::int" },
  rowId: "r.organisation_id",
  columns: [
    ...cellColumns,
    { key: "due", title: "Phải họp", type: "number", sql: "r.due" },
    { key: "held", title: "Đã họp", type: "number", sql: "r.held" },
    { key: "missing", title: "Còn thiếu", type: "number", sql: "r.due - r.held" },
  ],
  order: "r.due - r.held desc, r.path, r.organisation_id",
};

const charter = "Điều lệ Đảng, Điều 24: chi bộ sinh hoạt mỗi tháng một lần";

const slotFigure = {
  source: expected,
  unit: "kỳ",
  kind: "count",
  denominator: "1",
  denominatorName: "kỳ phải họp",
  basis: charter,
  leavesOut: "Tháng chưa hết; tháng chi bộ mới lập hoặc giải thể mà không họp",
  ruleKey: "meetings.per_month",
} as const;
const cellTally = {
  source: cells,
  unit: "chi bộ",
  kind: "count",
  denominator: "1",
  denominatorName: "chi bộ có kỳ phải họp",
  basis: charter,
  ruleKey: "meetings.per_month",
  leavesOut: "Chi bộ không có kỳ nào phải họp; tháng chưa hết",
} as const;

export const gapFigures: readonly FigureDefinition[] = [
  {
    ...slotFigure,
    code: "meetings.expected",
    name: "Kỳ thường kỳ phải họp",
    numerator: "1",
    numeratorName: "kỳ phải họp",
    definition: "Mỗi chi bộ một kỳ mỗi tháng: những tháng chi bộ có từ ngày đầu đến ngày cuối, và tháng chi bộ vẫn họp",
  },
  {
    ...slotFigure,
    code: "meetings.missing",
    name: "Kỳ thường kỳ còn thiếu",
    numerator: "(r.meeting_id is null)::int",
    numeratorName: "kỳ thiếu",
    definition: "Số kỳ phải họp mà chưa họp",
  },
  {
    ...slotFigure,
    code: "meetings.held_share",
    name: "Tỷ lệ kỳ sinh hoạt đã họp",
    kind: "ratio",
    unit: "%",
    digits: 1,
    numerator: "(r.meeting_id is not null)::int",
    numeratorName: "kỳ đã họp",
    definition: "Số kỳ đã họp chia cho số kỳ phải họp",
  },
  {
    ...cellTally,
    code: "cells.all_months",
    name: "Chi bộ họp đủ các kỳ",
    numerator: "(r.held = r.due)::int",
    numeratorName: "chi bộ họp đủ",
    definition: "Số chi bộ không thiếu kỳ nào trong số kỳ phải họp",
  },
  {
    ...cellTally,
    code: "cells.missing_any",
    name: "Chi bộ có kỳ thiếu",
    numerator: "(r.held < r.due)::int",
    numeratorName: "chi bộ có kỳ thiếu",
    definition: "Số chi bộ thiếu ít nhất một kỳ",
  },
  {
    ...cellTally,
    code: "cells.missing_2_plus",
    name: "Chi bộ thiếu từ 2 kỳ",
    numerator: "(r.due - r.held >= 2)::int",
    numeratorName: "chi bộ thiếu từ 2 kỳ",
    definition: "Số chi bộ thiếu từ hai kỳ trở lên",
  },
];
