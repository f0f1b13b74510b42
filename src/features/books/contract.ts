import * as z from "zod/mini";
import { Can, Day, Flag, Id, line, numeral, optionalLine, Page, prose, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { codesOf, columnTypeNames, isBookPeriod, largestAmount, periodNames, sourceNames } from "./rules.ts";

const Code = z.string().check(z.regex(/^[a-z0-9-]{2,40}$/, { error: "Mã sổ gồm chữ thường không dấu, số và gạch nối." }));
const BookPeriodText = z.string().check(z.refine(isBookPeriod, { error: "Kỳ của sổ viết theo dạng 2026 hoặc 2025-2030." }));
const Cell = z.union([z.null(), z.number(), z.string().check(z.maxLength(5000, { error: "Nhiều nhất 5.000 ký tự." }))]);
const ColumnType = z.enum(codesOf(columnTypeNames));
export const ColumnShape = z.object({ code: z.string(), title: z.string(), type: ColumnType, isPrivate: z.optional(z.boolean()) });
export const PartShape = z.object({
  title: z.string(),
  columns: z.array(ColumnShape),
  rows: z.array(z.object({ key: z.string(), values: z.array(Cell) })),
});

const Closing = z.object({
  id: Id,
  edition: z.number(),
  code: z.string(),
  rows: z.number(),
  reason: z.string(),
  closedAt: z.string(),
  closedBy: z.string(),
});
export type Closing = z.output<typeof Closing>;

const BookLine = z.object({
  code: z.string(),
  name: z.string(),
  source: z.enum(codesOf(sourceNames)),
  period: z.string(),
  origin: z.string(),
  rows: z.number(),
  closing: z.nullable(Closing),
});
export type BookLine = z.output<typeof BookLine>;

const Difference = z.object({
  part: z.string(),
  row: z.string(),
  what: z.enum(["added", "gone", "changed"]),
  column: z.nullable(z.string()),
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
});

/** A row that was entered in the book itself. */
const Entered = z.object({
  id: Id,
  version: Version,
  day: Day,
  content: z.record(z.string(), Cell),
  /** Set where it was entered on behalf of the cell. */
  saidBy: z.nullable(z.string()),
});
export type EnteredRow = z.output<typeof Entered>;

export const BookDetail = z.object({
  ...BookLine.shape,
  place: z.string(),
  /** Without the columns of the personal file. */
  parts: z.array(PartShape),
  /** Columns beside the day of the rows in `entered`; empty where rows come by themselves. */
  enteredColumns: z.array(ColumnShape),
  entered: z.array(Entered),
  /** The caller enters for a cell that is not the own one, and names whose word it is. */
  isOnBehalf: z.boolean(),
  closings: z.array(Closing),
  /** What differs today from the last closing; empty while there is none. */
  differences: z.array(Difference),
  /** What the book holds is of personal files: a print asks for a purpose. */
  isPersonal: z.boolean(),
  can: Can,
});
export type BookDetail = z.output<typeof BookDetail>;

const AtBook = { organisationId: Id, code: Code, period: BookPeriodText };
const Reason = prose(500);

export const listBooks = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/books",
  permission: "books.see",
  scope: "organisation",
  summary: "Các sổ của một chi bộ trong một năm, sổ nào đã khóa",
  input: z.object({ organisationId: Id, year: numeral().check(z.int(), z.minimum(1930), z.maximum(2200)) }),
  output: z.object({ rows: z.array(BookLine), can: Can }),
});

export const listClosings = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/book-closings",
  permission: "books.see",
  scope: "organisation",
  summary: "Các chi bộ cấp dưới đã khóa những sổ nào của một năm",
  input: z.object({ organisationId: Id, year: numeral().check(z.int(), z.minimum(1930), z.maximum(2200)), ...Page }),
  output: z.object({
    rows: z.array(
      z.object({
        organisationId: Id,
        name: z.string(),
        books: z.array(z.object({ code: z.string(), name: z.string(), period: z.string(), edition: z.number(), closedAt: z.string() })),
      }),
    ),
    /** Cells in all, and those that closed at least one book. */
    count: z.number(),
    closed: z.number(),
    can: Can,
  }),
});

export const getBook = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/books/:code/:period",
  permission: "books.see",
  scope: "organisation",
  summary: "Một quyển sổ với các dòng đến lúc này, các lần khóa, và những gì đã sửa sau lần khóa cuối",
  input: z.object(AtBook),
  output: BookDetail,
});

/** Whose paper or word it is, asked of whoever enters for a cell that is not the own one. */
const SaidBy = optionalLine(100);
const RowContent = z.record(z.string().check(z.maxLength(40)), Cell);

export const addRow = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/books/:code/:period/rows",
  permission: "books.enter",
  scope: "organisation",
  summary: "Ghi một dòng vào sổ; sổ đã khóa thì nêu lý do",
  input: z.object({ ...AtBook, day: Day, content: RowContent, reason: Reason, saidBy: SaidBy }),
  output: Entered,
});

export const correctRow = endpoint({
  method: "PUT",
  path: "/api/book-rows/:rowId",
  permission: "books.enter",
  summary: "Sửa một dòng của sổ, có lý do",
  input: z.object({ rowId: Id, version: Version, day: Day, content: RowContent, reason: line("lý do sửa", 500), saidBy: SaidBy }),
  output: Entered,
});

export const endRow = endpoint({
  method: "POST",
  path: "/api/book-rows/:rowId/end",
  permission: "books.enter",
  summary: "Gạch bỏ một dòng của sổ, có lý do",
  input: z.object({ rowId: Id, version: Version, reason: line("lý do gạch bỏ", 500) }),
  output: z.object({}),
});

export const closeBook = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/books/:code/:period/closings",
  permission: "books.keep",
  scope: "organisation",
  summary: "Khóa sổ: giữ nguyên các dòng đến lúc này để in, đóng quyển",
  /** `editions`: how many closings the person saw. */
  input: z.object({ ...AtBook, editions: numeral().check(z.int(), z.nonnegative()), reason: Reason }),
  output: Closing,
});

export const printBook = endpoint({
  method: "POST",
  path: "/api/book-closings/:closingId/print",
  permission: "books.see",
  summary: "Bản in .pdf của một lần khóa sổ; sổ danh sách đảng viên cần mục đích và được ghi lại",
  carries: "file",
  input: z.object({
    closingId: Id,
    purpose: z.optional(line("mục đích", 100)),
    words: z._default(z.nullable(z.string().check(z.maxLength(300))), null),
    showsNumbers: z._default(Flag, false),
  }),
  output: z.object({}),
});

const Amount = z
  .int({ error: "Số tiền là số nguyên đồng." })
  .check(z.nonnegative({ error: "Số tiền không âm." }), z.maximum(largestAmount, { error: "Số tiền quá lớn. Kiểm tra lại." }));
const Year = numeral().check(z.int(), z.minimum(1930), z.maximum(2200));

export const FeeBook = z.object({
  year: z.number(),
  payers: z.array(
    z.object({
      memberId: Id,
      name: z.string(),
      /** Months in which the person belonged to the cell at the month's end. */
      due: z.array(Day),
      paid: z.record(z.string(), z.object({ amount: z.nullable(z.number()), version: Version })),
      unpaid: z.array(Day),
    }),
  ),
  shares: z.array(z.object({ month: Day, collected: z.number(), keptPercent: z.number(), kept: z.number(), paidUp: z.number() })),
  /** So many unpaid months are worth a word. */
  unpaidLimit: z.number(),
  /** The caller enters for a cell that is not the own one, and names whose list it is. */
  isOnBehalf: z.boolean(),
  isClosed: z.boolean(),
  can: Can,
});
export type FeeBook = z.output<typeof FeeBook>;

export const getFees = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/fees/:year",
  permission: "books.see",
  scope: "organisation",
  summary: "Thu đảng phí của một năm theo đảng viên và tháng",
  input: z.object({ organisationId: Id, year: Year }),
  output: FeeBook,
});

export const enterFees = endpoint({
  method: "PUT",
  path: "/api/organisations/:organisationId/fees/:year",
  permission: "books.enter",
  scope: "organisation",
  summary: "Ghi số tiền của từng người, từng tháng; để trống là bỏ số đã ghi",
  input: z.object({
    organisationId: Id,
    year: Year,
    entries: z
      .array(z.object({ memberId: Id, month: Day, amount: z.nullable(Amount), version: Version }))
      .check(z.minLength(1, { error: "Chưa có ô nào thay đổi." }), z.maxLength(5000)),
    reason: Reason,
    saidBy: SaidBy,
  }),
  output: FeeBook,
});

export const listBookTypes = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/book-types",
  permission: "regulations.see",
  scope: "organisation",
  summary: "Các loại sổ áp dụng ở một nơi",
  input: z.object({ organisationId: Id, year: Year }),
  output: z.object({
    rows: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        source: z.enum(codesOf(sourceNames)),
        period: z.enum(codesOf(periodNames)),
        columns: z.array(ColumnShape),
        origin: z.string(),
      }),
    ),
    can: Can,
  }),
});

export const setBookType = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/book-types",
  permission: "regulations.manage",
  scope: "organisation",
  summary: "Đổi tên, bỏ hoặc thêm một loại sổ cho nơi này và cấp dưới, từ một năm",
  input: z.object({
    organisationId: Id,
    code: Code,
    fromYear: Year,
    name: line("tên sổ", 150),
    isKept: Flag,
    period: z.enum(codesOf(periodNames)),
    columns: z
      .array(z.object({ code: Code, title: line("tên cột", 80), type: ColumnType }))
      .check(z.maxLength(12, { error: "Nhiều nhất 12 cột." })),
    source: line("văn bản, căn cứ", 300),
  }),
  output: z.object({ code: z.string() }),
});
