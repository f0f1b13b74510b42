import { ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Person } from "#server/http/session.ts";
import { takeCode, takeRecoveryCode } from "./check-code.ts";
import { forgiveAttempt } from "./count-attempt.ts";
import { findAuthenticator } from "./queries.ts";

/** Takes a code of the person's application, or a recovery code; a wrong one counts as a wrong password does (countOwnAttempt before the action). */
export async function confirmCode(ctx: ActionContext, person: Person, code: string): Promise<{ authenticatorId: number }> {
  const authenticator = await findAuthenticator(ctx.tx, person.accountId);
  if (!authenticator) throw ruleError("no-second-factor", "code", "Tài khoản này chưa có bước thứ hai. Tải lại trang.");
  if (!(await takeCode(ctx.tx, authenticator, code, ctx.now))) {
    if (!(await takeRecoveryCode(ctx.tx, authenticator.id, code, ctx.now))) throw wrongCode();
    await record(ctx, { action: "use-recovery-code", kind: "account", id: person.accountId, organisationId: null });
  }
  await forgiveAttempt(ctx, person.userName);
  return { authenticatorId: authenticator.id };
}

/** A code that was used is refused like a wrong one. */
export const wrongCode = () =>
  ruleError(
    "wrong-code",
    "code",
    "Mã chưa đúng hoặc đã dùng. Chờ mã kế tiếp trong ứng dụng rồi nhập lại; xem đồng hồ điện thoại có đúng giờ không.",
  );
