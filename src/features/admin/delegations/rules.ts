import { addDays, type DayText } from "#contract/dates.ts";
import { ruleError } from "#contract/errors.ts";
import { assignedRoles, type Role, roleNames } from "#contract/permissions.ts";

/** Managing accounts is given by name and shown in the list of accounts; being a member is nobody else's; an assignment is made anew. */
const keptRoles: readonly Role[] = ["administrator", "member", ...assignedRoles];

export function isLendable(role: Role): boolean {
  return !keptRoles.includes(role);
}

/**
 * Roles of which one must be held, there or below, to receive another. What the commission may read stays within the
 * commission; in a cell a member may stand in, above it takes a post.
 */
export function rolesThatReceive(lent: Role, roles: readonly Role[], isCell: boolean): Role[] {
  if (lent === "inspection-commission") return ["inspection-commission"];
  return roles.filter((role) => role !== "administrator" && !assignedRoles.includes(role) && (isCell || role !== "member"));
}

interface Lending {
  role: Role;
  /** The first day on which the lender holds it no more. */
  until: DayText | null;
  from: DayText;
  lastDay: DayText;
}

/** Refuses what would reach back, run backwards, or outlast the role itself. */
export function checkLending({ role, until, from, lastDay }: Lending, today: DayText): void {
  if (!isLendable(role))
    throw ruleError(
      "not-lendable",
      "roleId",
      `Vai trò “${roleNames[role]}” không giao thay được. Nhờ quản trị giao vai trò cho người khác.`,
    );
  if (from < today) throw ruleError("in-the-past", "from", "Ngày bắt đầu không trước hôm nay. Quyền chỉ giao từ nay về sau.");
  if (lastDay < from) throw ruleError("ends-before-begin", "lastDay", "Ngày cuối không trước ngày bắt đầu.");
  if (until && lastDay >= until)
    throw ruleError("outlasts-role", "lastDay", `Vai trò này chỉ giữ đến hết ${viDay(addDays(until, -1))}. Chọn ngày cuối sớm hơn.`);
}

function viDay(day: DayText): string {
  return day.split("-").reverse().join("/");
}
