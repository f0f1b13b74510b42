import { ruleError } from "#contract/errors.ts";
import type { Transaction } from "#server/db/connect.ts";
import { hashPassword } from "#server/http/password.ts";

export interface NewAccount {
  userName: string;
  displayName: string;
  password: string;
  memberId: number | null;
}

/** Writes an account; the user name must be free, ended accounts keep theirs. */
export async function insertAccount(ctx: { tx: Transaction; now: Date }, account: NewAccount): Promise<number> {
  if (account.password.toLowerCase().includes(account.userName))
    throw ruleError("password-holds-name", "password", "Mật khẩu không nên chứa tên đăng nhập. Chọn mật khẩu khác.");
  const inserted = await ctx.tx
    .insertInto("accounts")
    .values({
      user_name: account.userName,
      display_name: account.displayName,
      password_hash: await hashPassword(account.password),
      member_id: account.memberId,
      created_at: ctx.now,
    })
    .onConflict((conflict) => conflict.column("user_name").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!inserted) throw ruleError("name-taken", "userName", `Tên đăng nhập ${account.userName} đã có người dùng. Chọn tên khác.`);
  return inserted.id;
}

/** Ends every session of an account but the one that is kept. */
export async function endSessions(tx: Transaction, accountId: number, now: Date): Promise<void> {
  await tx.updateTable("sessions").set({ ended_at: now }).where("account_id", "=", accountId).where("ended_at", "is", null).execute();
}
