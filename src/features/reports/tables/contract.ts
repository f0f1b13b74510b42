import * as z from "zod/mini";
import { Can, Day, Id, line, numeral, Page, PeriodCode, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { Why } from "#features/members/readings/contract.ts";
import { Layout } from "./rules.ts";

const State = z.enum(["open", "frozen"]);

const Line = z.object({
  layoutCode: z.string(),
  name: z.string(),
  source: z.string(),
  version: z.string(),
  /** The committee that made the layout; null for those shipped. */
  madeBy: z.nullable(z.string()),
  /** How many of its cells the books fill, and how many there are. */
  computed: z.number(),
  cells: z.number(),
  table: z.nullable(z.object({ id: Id, state: State, updatedAt: z.string(), frozenAt: z.nullable(z.string()) })),
  can: Can,
});
export type TableLine = z.output<typeof Line>;

const Cell = z.object({
  row: z.string(),
  column: z.string(),
  value: z.nullable(z.number()),
  from: z.enum(["books", "below", "carried", "correction", "typed"]),
  known: z.nullable(z.number()),
  books: z.nullable(z.number()),
  reason: z.string(),
  /** Of a frozen cell that the books now tell otherwise: what they tell. */
  now: z.nullable(z.number()),
  /** Opens into the rows that it counts. */
  opens: z.boolean(),
});
export type TableCell = z.output<typeof Cell>;

const Imbalance = z.object({
  key: z.string(),
  cells: z.array(z.string()),
  sentence: z.string(),
  /** Why it stands so; null while nobody has said. */
  reason: z.nullable(z.string()),
});
export type TableImbalance = z.output<typeof Imbalance>;

const Detail = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  layoutCode: z.string(),
  layout: Layout,
  source: z.string(),
  layoutVersion: z.string(),
  period: z.string(),
  asOf: Day,
  state: State,
  version: z.number(),
  frozenAt: z.nullable(z.string()),
  frozenBy: z.nullable(z.string()),
  checksum: z.nullable(z.string()),
  cells: z.array(Cell),
  imbalances: z.array(Imbalance),
  /** The units directly below: how many froze this table, and which did not. */
  below: z.object({ units: z.number(), missing: z.array(z.string()) }),
  /** The table frozen for the period before. */
  previousId: z.nullable(Id),
  /** Rows that name people open for the caller. */
  canOpenPeople: z.boolean(),
  can: Can,
});
export type TableDetail = z.output<typeof Detail>;

const RowColumn = z.object({ key: z.string(), title: z.string(), type: z.enum(["text", "number", "day", "month", "flag"]) });
const CellRow = z.object({
  rowId: z.string(),
  rowKind: z.string(),
  content: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

const Own = { tableId: Id, version: Version };
const Place = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/, { error: "Biểu không có ô này." }));
const Value = z.nullable(
  numeral("Ô này là một số.").check(
    z.int({ error: "Ô này là số nguyên." }),
    z.nonnegative({ error: "Ô này không nhận số âm." }),
    z.maximum(999_999_999, { error: "Số quá lớn, kiểm tra lại." }),
  ),
);
const Reason = line("lý do", 500);

export const listTables = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/tables",
  permission: "reports.see",
  scope: "organisation",
  summary: "Các biểu số liệu của một nơi trong một kỳ",
  input: z.object({ organisationId: Id, period: PeriodCode }),
  output: z.object({ rows: z.array(Line), can: Can }),
});

export const openTable = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/tables",
  permission: "reports.write",
  scope: "organisation",
  summary: "Lập một biểu cho một kỳ; phần sổ sách biết được điền sẵn",
  input: z.object({ organisationId: Id, layoutCode: z.string().check(z.maxLength(80)), period: PeriodCode }),
  output: z.object({ id: Id }),
});

export const getTable = endpoint({
  method: "GET",
  path: "/api/tables/:tableId",
  permission: "reports.see",
  summary: "Một biểu số liệu: các ô, chỗ chưa cân, khác với số đã chốt",
  input: z.object({ tableId: Id }),
  output: Detail,
});

export const saveCells = endpoint({
  method: "PUT",
  path: "/api/tables/:tableId/cells",
  permission: "reports.write",
  summary: "Nhập các ô; ô chương trình tính được mà ghi khác thì nêu lý do",
  input: z.object({
    ...Own,
    cells: z
      .array(z.object({ row: Place, column: Place, value: Value, reason: z._default(z.string().check(z.maxLength(500)), "") }))
      .check(z.minLength(1), z.maxLength(1000)),
  }),
  output: Detail,
});

export const explainImbalance = endpoint({
  method: "PUT",
  path: "/api/tables/:tableId/explanations",
  permission: "reports.write",
  summary: "Giải trình một chỗ chưa cân",
  input: z.object({ ...Own, key: z.string().check(z.maxLength(140)), reason: Reason }),
  output: Detail,
});

export const freezeTable = endpoint({
  method: "POST",
  path: "/api/tables/:tableId/freezing",
  permission: "reports.sign",
  summary: "Chốt biểu: giữ nguyên mọi số, các dòng tính nên số và mã kiểm",
  input: z.object(Own),
  output: Detail,
});

export const listCellRows = endpoint({
  method: "POST",
  path: "/api/tables/:tableId/rows",
  permission: "reports.see",
  summary: "Các dòng làm nên một ô; danh sách nêu tên đảng viên được ghi vào nhật ký xem cùng mục đích",
  input: z.object({
    ...{ tableId: Id, row: Place, column: Place, ...Page },
    ...{ purpose: z.optional(Why.purpose), words: Why.words },
  }),
  output: z.object({ columns: z.array(RowColumn), rows: z.array(CellRow), count: z.number() }),
});

export const downloadTable = endpoint({
  method: "GET",
  path: "/api/tables/:tableId/table.xlsx",
  permission: "reports.see",
  summary: "Biểu số liệu ra .xlsx, ô cộng là công thức",
  input: z.object({ tableId: Id }),
  output: z.unknown(),
  carries: "file",
});

export const downloadTableDocument = endpoint({
  method: "GET",
  path: "/api/tables/:tableId/table.docx",
  permission: "reports.see",
  summary: "Biểu số liệu ra .docx theo thể thức, có giải trình và chỗ ký",
  input: z.object({ tableId: Id }),
  output: z.unknown(),
  carries: "file",
});
