import { ruleError } from "#contract/errors.ts";
import type { Transaction } from "#server/db/connect.ts";
import { hashPassword } from "#server/http/password.ts";
import { checkNewPassword } from "../sign-in/server/check-new-password.ts";

export interface NewAccount {
  userName: string;
  displayName: string;
  password: string;
  memberId: number | null;
  /** Where its first role is held. */
  organisationId: number;
  /** Somebody else chose the password: the first sign-in asks for another. */
  mustChangePassword: boolean;
}

/** Writes an account; the user name must be free, ended accounts keep theirs. */
export async function insertAccount(ctx: { tx: Transaction; now: Date; today: string }, account: NewAccount): Promise<number> {
  await checkNewPassword(ctx.tx, account, ctx.today);
  const inserted = await ctx.tx
    .insertInto("accounts")
    .values({
      user_name: account.userName,
      display_name: account.displayName,
      password_hash: await hashPassword(account.password),
      must_change_password: account.mustChangePassword,
      member_id: account.memberId,
      created_at: ctx.now,
    })
    .onConflict((conflict) => conflict.column("user_name").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!inserted) throw ruleError("name-taken", "userName", `Tên đăng nhập ${account.userName} đã có người dùng. Chọn tên khác.`);
  return inserted.id;
}
