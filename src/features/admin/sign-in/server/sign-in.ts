import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { checkPassword, hashPassword, isWeakerHash, nobodysHash } from "#server/http/password.ts";
import type { signIn as declared } from "../contract.ts";
import { forgiveAttempt } from "./count-attempt.ts";
import { openDoor } from "./open-door.ts";
import { findAuthenticator } from "./queries.ts";

/** The same answer, by the same work, for a wrong password and for a name that does not exist. */
const refused = () => {
  const message = "Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi nhập lại.";
  return new AppError("unauthenticated", "wrong-password", message, { fields: { password: message } });
};

export async function signIn(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const userName = input.userName.toLowerCase();
  const account = await ctx.tx
    .selectFrom("accounts")
    .select(["id", "password_hash"])
    .where("user_name", "=", userName)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  const isRight = await checkPassword(account?.password_hash ?? (await nobodysHash), input.password);
  if (!account || !isRight) throw refused();
  await strengthen(ctx, account, input.password);
  // With a code still to come the attempts stay counted: else a known password would buy guesses of the code without end.
  if (!(await findAuthenticator(ctx.tx, account.id))) await forgiveAttempt(ctx, userName);
  return openDoor(ctx, account.id, null);
}

/** The password is at hand only now: a hash made with weaker parameters is made anew. */
async function strengthen(ctx: ActionContext, account: { id: number; password_hash: string }, password: string): Promise<void> {
  if (!isWeakerHash(account.password_hash)) return;
  await ctx.tx
    .updateTable("accounts")
    .set({ password_hash: await hashPassword(password) })
    .where("id", "=", account.id)
    .execute();
}
