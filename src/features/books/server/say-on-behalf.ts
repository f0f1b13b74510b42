import { ruleError } from "#contract/errors.ts";
import { isOnBehalf } from "#server/access/can.ts";
import type { ActionContext } from "#server/http/handle.ts";

/** Whose word is entered for a cell that is not the own one; null for the cell itself. @throws rule `who-said` when nobody is named. */
export function sayOnBehalf(ctx: ActionContext, organisationId: number, saidBy: string | null): string | null {
  if (!isOnBehalf(ctx.person, "books.enter", organisationId)) return null;
  if (!saidBy) throw ruleError("who-said", "saidBy", "Ghi thay chi bộ thì nêu theo giấy hoặc lời của ai.");
  return saidBy;
}
