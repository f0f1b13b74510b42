import * as z from "zod/mini";
import { Id, LogFilters, Onward } from "./common.ts";
import { type DayText, isRealDate } from "./dates.ts";
import { endpoint } from "./endpoint.ts";
import { isPeriod, periodName } from "./periods.ts";
import type { Permission } from "./permissions.ts";

/** Kinds of objects that have a history, each with the permission that shows it beside history.see. */
export const changeKinds = {
  member: "members.file",
  organisation: "organisations.see",
  meeting: "meetings.see",
  report: "reports.see",
  "report-type": "reports.see",
  "report-duty": "reports.see",
  account: "accounts.manage",
  regulation: "regulations.see",
  import: "imports.run",
  task: "tasks.see",
  criteria: "criteria.keep",
  document: "documents.see",
  "document-number": "documents.see",
  term: "organisations.see",
  book: "books.see",
  "book-row": "books.see",
  fee: "books.see",
  programme: "meetings.see",
  "planned-meeting": "meetings.see",
  "committee-meeting": "books.see",
  statement: "statements.see",
  "statement-theme": "statements.see",
  request: "reports.review",
  "request-answer": "statements.see",
} as const satisfies Record<string, Permission>;
export type ChangeKind = keyof typeof changeKinds;
const Kind = z.enum(Object.keys(changeKinds) as [ChangeKind, ...ChangeKind[]]); // the keys of the table

const Fields = z.nullable(z.record(z.string(), z.unknown()));
export const Change = z.object({
  id: Id,
  at: z.string(),
  /** "Lê Văn An thay Trần Thị Bình"; null when the program itself did it. */
  by: z.nullable(z.string()),
  action: z.string(),
  kind: z.string(),
  objectId: Id,
  place: z.nullable(z.string()),
  before: Fields,
  after: Fields,
  /** What the change says of a person is kept from those who may not open the file. */
  isHidden: z.boolean(),
});
export type Change = z.output<typeof Change>;

const Rows = z.object({ rows: z.array(Change), next: z.nullable(Id) });

const Filters = { ...LogFilters, kind: z.optional(Kind) };

export const listChanges = endpoint({
  method: "GET",
  path: "/api/changes",
  permission: "history.see",
  scope: "organisation",
  summary: "Nhật ký thay đổi của một nơi: ai đổi gì, lúc nào, trước và sau",
  input: z.object({ ...Filters, ...Onward }),
  output: Rows,
});

export const exportChanges = endpoint({
  method: "POST",
  path: "/api/changes/export",
  permission: "history.see",
  scope: "organisation",
  summary: "Nhật ký thay đổi đang lọc ra .xlsx",
  carries: "file",
  input: z.object(Filters),
  output: z.object({}),
});

export const listObjectChanges = endpoint({
  method: "GET",
  path: "/api/changes/:kind/:objectId",
  permission: "signed-in",
  summary: "Lịch sử của một đối tượng, những thay đổi tại nơi người xem được xem",
  input: z.object({ kind: Kind, objectId: Id, ...Onward }),
  output: Rows,
});

/** How a kind of object, its changes and its fields are called; what stands as a code, in words. Each slice gives its own. */
export interface ChangeWords {
  readonly kind: string;
  readonly name: string;
  readonly actions: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly codes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface ChangedField {
  field: string;
  before: string;
  after: string;
}

/** The fields of a change in words; what has no word in the slice stays out. */
export function changedFields(words: ChangeWords | undefined, { before, after }: Pick<Change, "before" | "after">): ChangedField[] {
  if (!words) return [];
  return Object.entries(words.fields)
    .filter(([field]) => (before && field in before) || (after && field in after))
    .map(([field, name]) => ({
      field: name,
      before: inWords(words.codes?.[field], spelled(field, before?.[field])),
      after: inWords(words.codes?.[field], spelled(field, after?.[field])),
    }))
    .filter((changed) => changed.before !== "" || changed.after !== "");
}

/** 2026-H2 is a code too, and the same in every slice. */
function spelled(field: string, value: unknown): unknown {
  return field === "period" && typeof value === "string" && isPeriod(value) ? periodName(value) : value;
}

function inWords(codes: Readonly<Record<string, string>> | undefined, value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "boolean") return value ? "có" : "không";
  if (typeof value === "string") return codes?.[value] ?? (isRealDate(value) ? viDay(value) : value);
  if (Array.isArray(value)) return value.map((one) => inWords(codes, one)).join("; ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function viDay(day: DayText): string {
  return day.split("-").reverse().join("/");
}
