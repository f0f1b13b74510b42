// What is over stays as it was: the one place that says which books are closed, and for which calls.
import type { DayText } from "#contract/dates.ts";
import type { Endpoint } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { Permission } from "#contract/permissions.ts";

/** Permissions under which something is written; the others only read. */
const writing = [
  "organisations.manage",
  "regulations.manage",
  "members.manage",
  "posts.manage",
  "meetings.record",
  "meetings.review",
  "meetings.attend",
  "tasks.manage",
  "criteria.keep",
  "documents.register",
  "books.enter",
  "books.keep",
  "statements.write",
  "statements.merge",
  "reports.write",
  "reports.sign",
  "reports.review",
  "imports.run",
  "inspection.manage",
  "accounts.manage",
] as const satisfies readonly Permission[];

/** What may be closed. */
export interface Closable {
  readonly dissolvedOn: DayText | null;
  readonly isSigned?: boolean;
}

export function isWriting(permission: Permission): boolean {
  return writing.some((one) => one === permission);
}

/** True when a call of this endpoint needs open books: it writes, and was not declared to put in order what is over. */
export function needsOpen({ method, permission, closesBooks }: Pick<Endpoint, "method" | "permission" | "closesBooks">): boolean {
  return method !== "GET" && !closesBooks && writing.some((one) => one === permission);
}

/** @throws rule "dissolved" or "signed": a dissolved organisation and a signed report are read-only. */
export function checkOpen(what: Closable): void {
  if (what.dissolvedOn)
    throw new AppError("rule", "dissolved", `Tổ chức này đã kết thúc hoạt động từ ${viDay(what.dissolvedOn)} nên chỉ xem, không ghi thêm.`);
  if (what.isSigned) throw new AppError("rule", "signed", "Báo cáo đã ký nên giữ nguyên. Lập báo cáo bổ sung cho phần thay đổi.");
}

function viDay(day: DayText): string {
  return day.split("-").reverse().join("/");
}
