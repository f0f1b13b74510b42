import { AppError } from "#contract/errors.ts";
import { systemScope } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { getMember, type MemberRow } from "../../server/queries.ts";

/** The caller's own row in the register: it needs no permission. @throws rule "no-file" for an account of nobody in it. */
export async function findOwnRow(ctx: ActionContext): Promise<MemberRow> {
  if (ctx.user.memberId === null)
    throw new AppError("rule", "no-file", "Tài khoản này chưa gắn với đảng viên nào trong sổ. Quản trị có thể gắn giúp.");
  return getMember(ctx.tx, await systemScope(ctx.tx, ctx.today), ctx.user.memberId);
}
