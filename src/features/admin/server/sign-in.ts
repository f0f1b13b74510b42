import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { checkPassword, nobodysHash } from "#server/http/password.ts";
import { findPerson, openSession } from "#server/http/session.ts";
import type { signIn as declared } from "../contract.ts";
import { lockedUntil } from "../rules.ts";
import { describeSession } from "./queries.ts";

/** The same answer, in the same time, for a wrong password and for a name that does not exist. */
const refused = () => {
  const message = "Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi nhập lại.";
  return new AppError("unauthenticated", "wrong-password", message, { fields: { password: message } });
};

export async function signIn(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const account = await ctx.tx
    .selectFrom("accounts")
    .select(["id", "password_hash", "failed_attempts", "locked_until"])
    .where("user_name", "=", input.userName.toLowerCase())
    .where("ended_at", "is", null)
    .executeTakeFirst();
  const isRight = await checkPassword(account?.password_hash ?? (await nobodysHash), input.password);
  if (account?.locked_until && account.locked_until > ctx.now) throw tooOften(account.locked_until, ctx.now);
  if (!account || !isRight) {
    if (account) await countFailure(ctx, account.id, account.failed_attempts + 1);
    throw refused();
  }
  await ctx.tx.updateTable("accounts").set({ failed_attempts: 0, locked_until: null }).where("id", "=", account.id).execute();
  const token = await openSession(ctx.tx, account.id, ctx.now);
  const person = await findPerson(ctx.tx, token, ctx.now, ctx.today);
  if (!person) throw refused();
  ctx.request.setToken(token);
  return describeSession(ctx.tx, person, ctx.today);
}

/** Counted outside of the transaction, which ends with the refusal and would forget it. */
async function countFailure(ctx: ActionContext, accountId: number, failures: number): Promise<void> {
  await ctx.outside
    .updateTable("accounts")
    .set({ failed_attempts: failures, locked_until: lockedUntil(failures, ctx.now) })
    .where("id", "=", accountId)
    .execute();
}

function tooOften(until: Date, now: Date): AppError {
  const minutes = Math.ceil((until.getTime() - now.getTime()) / 60_000);
  return new AppError(
    "unauthenticated",
    "locked",
    `Nhập sai nhiều lần. Chờ ${minutes} phút rồi thử lại, hoặc nhờ quản trị đặt lại mật khẩu.`,
  );
}
