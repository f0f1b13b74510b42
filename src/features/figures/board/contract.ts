import * as z from "zod/mini";
import { Can, Day, Flag, Id, numeral, Page } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";

/** The board is of one kind of session at a time. */
export const BoardKind = z._default(z.enum(["regular", "thematic"]), "regular");
export const BoardFilter = z._default(z.enum(["all", "gaps", "gaps2", "waiting"]), "all");
const Year = numeral().check(z.int(), z.minimum(1930), z.maximum(2100));
const Asked = { organisationId: Id, year: Year, kind: BoardKind };

/** A month of the year at a place: due and held sittings. */
const MonthTally = z.object({ due: z.number(), held: z.number() });
export type MonthTally = z.output<typeof MonthTally>;

/** A box: a month of a cell. Null where the month has not come or the cell was not there. */
const Box = z.object({
  /** held: met; waiting: met, minutes wait for review; returned; missing; open: the month still runs. */
  state: z.enum(["held", "waiting", "returned", "missing", "open"]),
  heldOn: z.nullable(Day),
  meetingId: z.nullable(Id),
  thematic: z.boolean(),
  /** A missing month whose reason was given. */
  hasReason: z.boolean(),
});
export type Box = z.output<typeof Box>;

const Tally = { due: z.number(), held: z.number(), missing: z.number() };

export const BoardCell = z.object({
  id: Id,
  name: z.string(),
  unitId: z.nullable(Id),
  unitName: z.nullable(z.string()),
  members: z.number(),
  ...Tally,
  boxes: z.array(z.nullable(Box)),
});
export type BoardCell = z.output<typeof BoardCell>;

export const BoardUnit = z.object({
  id: Id,
  name: z.string(),
  isCell: z.boolean(),
  cells: z.number(),
  ...Tally,
  months: z.array(MonthTally),
});
export type BoardUnit = z.output<typeof BoardUnit>;

export const Board = z.object({
  organisationId: Id,
  name: z.string(),
  year: z.number(),
  asOf: Day,
  /** How many months of the year are over, and have begun. */
  over: z.number(),
  begun: z.number(),
  /** Cells of the place in that year. */
  cells: z.number(),
  ...Tally,
  months: z.array(MonthTally),
  gaps: z.number(),
  gaps2: z.number(),
  waiting: z.number(),
  units: z.array(BoardUnit),
});
export type Board = z.output<typeof Board>;

/** Folded: the units directly below the place, with totals that agree with the figures. */
export const getBoard = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/board",
  permission: "figures.see",
  scope: "organisation",
  summary: "Bảng kỳ sinh hoạt của một năm, gộp theo đơn vị trực thuộc.",
  input: z.object({ ...Asked, below: z._default(Flag, true) }),
  output: Board,
});

/** Opened: cells of a place with their twelve boxes. */
export const listBoardCells = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/board/cells",
  permission: "figures.see",
  scope: "organisation",
  summary: "Các chi bộ của bảng kỳ sinh hoạt với 12 tháng, lọc theo kỳ thiếu.",
  input: z.object({
    ...Asked,
    ...Page,
    below: z._default(Flag, true),
    filter: BoardFilter,
    /** Only the cells that stand directly under the place. */
    direct: z._default(Flag, false),
    search: z._default(z.string().check(z.maxLength(100)), ""),
  }),
  output: z.object({ cells: z.array(BoardCell), count: z.number() }),
});

export const exportBoard = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/board/export",
  permission: "figures.see",
  scope: "organisation",
  summary: "Bảng kỳ sinh hoạt ra tệp .xlsx.",
  input: z.object({ ...Asked, below: z._default(Flag, true), filter: BoardFilter }),
  output: z.unknown(),
  carries: "file",
});

const Slot = z.object({
  organisationId: Id,
  name: z.string(),
  parentName: z.nullable(z.string()),
  members: z.number(),
  month: Day,
  isOver: z.boolean(),
  year: z.number(),
  due: z.number(),
  held: z.number(),
  missingMonths: z.array(Day),
  meeting: z.nullable(
    z.object({
      id: Id,
      heldOn: Day,
      present: z.number(),
      base: z.number(),
      minutes: z.nullable(z.number()),
      thematic: z.boolean(),
      state: z.string(),
    }),
  ),
  note: z.object({
    reason: z.string(),
    makeupOn: z.nullable(Day),
    notedAt: z.nullable(z.string()),
    notedBy: z.nullable(z.string()),
    version: z.number(),
  }),
  rule: z.nullable(z.string()),
  can: Can,
});
export type Slot = z.output<typeof Slot>;

/** One box of the board: a cell and a month. */
export const getBoardSlot = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/board/:month",
  permission: "figures.see",
  scope: "organisation",
  summary: "Một ô của bảng kỳ sinh hoạt: kỳ họp hoặc lý do thiếu.",
  input: z.object({
    organisationId: Id,
    month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: "Tháng viết theo dạng 2018-06." })),
  }),
  output: Slot,
});
