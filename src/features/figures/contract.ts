import * as z from "zod/mini";
import { Can, Day, Flag, Id, optionalDay, Page, PeriodCode, Place } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { Why } from "#features/members/readings/contract.ts";

const Sum = z.object({ value: z.nullable(z.number()), numerator: z.number(), denominator: z.nullable(z.number()) });
export type Sum = z.output<typeof Sum>;
/** Figures by code. */
const Sums = z.record(z.string(), Sum);
export type Sums = z.output<typeof Sums>;

/** What is counted: a place, a period, and the day until which things count (today when left out). */
const Asked = { ...Place, period: PeriodCode, asOf: optionalDay };
const Code = z.string().check(z.regex(/^[a-z_]+(\.[a-z0-9_]+)+$/, { error: "Không có chỉ số này." }));

/** How the answer was counted. */
const Span = z.object({
  period: z.string(),
  from: Day,
  to: Day,
  asOf: Day,
  organisationId: Id,
  name: z.string(),
  isCell: z.boolean(),
  below: z.boolean(),
});
export type Span = z.output<typeof Span>;

const Unit = z.object({ id: Id, name: z.string(), isCell: z.boolean(), sums: Sums });
export type UnitSums = z.output<typeof Unit>;

const Overview = z.object({
  span: Span,
  sums: Sums,
  /** Of each figure shown: name and unit of measure. */
  names: z.record(z.string(), z.object({ name: z.string(), unit: z.string() })),
  months: z.array(z.object({ month: Day, isOver: z.boolean(), sums: Sums })),
  /** The units directly below the place. */
  units: z.array(Unit),
  can: Can,
});
export type Overview = z.output<typeof Overview>;

const Definition = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  kind: z.enum(["count", "ratio", "mean"]),
  digits: z.number(),
  definition: z.string(),
  numeratorName: z.string(),
  denominatorName: z.nullable(z.string()),
  leavesOut: z.string(),
  basis: z.string(),
  rowMeaning: z.string(),
  /** The rows name people: opening them asks for a purpose. */
  namesPeople: z.boolean(),
});
export type Definition = z.output<typeof Definition>;

const FigureDetail = z.object({
  span: Span,
  definition: Definition,
  sum: Sum,
  months: z.array(z.object({ month: Day, isOver: z.boolean(), sum: Sum })),
  /** The parts beside it that make a whole with it: present, excused, unexcused. */
  parts: z.array(z.object({ code: z.string(), name: z.string(), amount: z.number() })),
  /** The rule in force at the place on the last day counted. */
  rule: z.nullable(z.object({ title: z.string(), text: z.string(), source: z.string() })),
  /** Minutes behind the sittings, where rows are sittings. */
  review: z.nullable(z.object({ accepted: z.number(), waiting: z.number(), total: z.number() })),
  units: z.number(),
  cells: z.number(),
  /** False when the rows name people and the caller may not see them. */
  canOpenRows: z.boolean(),
  can: Can,
});
export type FigureDetail = z.output<typeof FigureDetail>;

const Share = z.object({ id: Id, name: z.string(), isCell: z.boolean(), sum: Sum });
export type Share = z.output<typeof Share>;

const RowColumn = z.object({ key: z.string(), title: z.string(), type: z.enum(["text", "number", "day", "month", "flag"]) });
export type RowColumn = z.output<typeof RowColumn>;

const FigureRow = z.object({
  rowId: z.string(),
  rowKind: z.string(),
  organisationId: Id,
  numerator: z.number(),
  denominator: z.nullable(z.number()),
  content: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type FigureRow = z.output<typeof FigureRow>;

/** Asked for only where the rows name people. */
const PeopleWhy = { purpose: z.optional(Why.purpose), words: Why.words };
const Search = z._default(z.string().check(z.maxLength(100)), "");
/** counted: rows that add to the numerator; all: also those only in the denominator. */
const Part = z._default(z.enum(["counted", "all"]), "counted");

/** Every figure there is, with its meaning. */
export const listFigures = endpoint({
  method: "GET",
  path: "/api/figures",
  permission: "figures.see",
  summary: "Danh mục chỉ số: tên, cách tính, căn cứ.",
  input: z.object({}),
  output: z.array(Definition),
});

export const getOverview = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/overview",
  permission: "figures.see",
  scope: "organisation",
  summary: "Tổng quan của một đơn vị trong một kỳ: mọi chỉ số, theo tháng, theo đơn vị trực thuộc.",
  input: z.object(Asked),
  output: Overview,
});

export const exportOverview = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/overview/export",
  permission: "figures.see",
  scope: "organisation",
  summary: "Tổng quan ra tệp .xlsx: các chỉ số và bảng theo đơn vị.",
  input: z.object(Asked),
  output: z.unknown(),
  carries: "file",
});

export const getFigureDetail = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/figures/:code",
  permission: "figures.see",
  scope: "organisation",
  summary: "Một chỉ số: tử số, mẫu số, cách tính, căn cứ, theo tháng.",
  input: z.object({ ...Asked, code: Code }),
  output: FigureDetail,
});

/** The same figure of each unit directly below, or of each cell. */
export const listFigureShares = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/figures/:code/shares",
  permission: "figures.see",
  scope: "organisation",
  summary: "Một chỉ số tách theo đơn vị trực thuộc hoặc theo chi bộ.",
  input: z.object({
    ...Asked,
    ...Page,
    code: Code,
    by: z.enum(["unit", "cell"]),
    search: Search,
    sort: z._default(z.enum(["tree", "value"]), "value"),
    down: z._default(Flag, false),
  }),
  output: z.object({ rows: z.array(Share), count: z.number() }),
});

export const listFigureRows = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/figures/:code/rows",
  permission: "figures.see",
  scope: "organisation",
  summary: "Các dòng làm nên một chỉ số; danh sách nêu tên đảng viên được ghi vào nhật ký xem cùng mục đích.",
  input: z.object({ ...Asked, ...Page, ...PeopleWhy, code: Code, part: Part, search: Search }),
  output: z.object({ columns: z.array(RowColumn), rows: z.array(FigureRow), count: z.number() }),
});

export const exportFigureRows = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/figures/:code/rows/export",
  permission: "figures.see",
  scope: "organisation",
  summary: "Các dòng làm nên một chỉ số, ra tệp .xlsx; danh sách nêu tên đảng viên được ghi vào nhật ký xem cùng mục đích.",
  input: z.object({ ...Asked, ...PeopleWhy, code: Code, part: Part, search: Search }),
  output: z.unknown(),
  carries: "file",
});
