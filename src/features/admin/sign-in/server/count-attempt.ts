import { createHash } from "node:crypto";
import { sql } from "kysely";
import { AppError } from "#contract/errors.ts";
import type { Reader, Transaction } from "#server/db/connect.ts";
import type { ActionContext, Before } from "#server/http/handle.ts";
import { addressRestsUntil, nameRestsUntil } from "../rules.ts";

/**
 * Counts an attempt before it is judged, so that a hundred at once are a hundred; forgiveAttempt takes it back when it was
 * right. Runs before the action's transaction, which ends with the refusal and would forget it.
 * @throws AppError "resting" while the name, known or not, or the address has to wait.
 */
export async function countAttempt({ db, now, request }: Before, userName: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`delete from sign_in_attempts where last_at < ${now}::timestamptz - interval '1 day'`.execute(tx);
    await countOne(tx, nameKey(userName), now, nameRestsUntil);
    await countOne(tx, addressKey(request.address), now, addressRestsUntil);
  });
}

/** The same for whoever has a session, on the way in or signed in, and proves to be there again. */
export async function countOwnAttempt(at: Before): Promise<void> {
  if (at.session) await countAttempt(at, at.session.person.userName);
}

/** The attempt was right: the name begins anew, the address loses only this one. */
export async function forgiveAttempt(ctx: ActionContext, userName: string): Promise<void> {
  await forgetAttempts(ctx.tx, userName);
  await sql`update sign_in_attempts set failures = greatest(failures - 1, 0), rests_until = null
    where key_hash = ${addressKey(ctx.request.address)}`.execute(ctx.tx);
}

/** Opens a lock: the wrong attempts of a name are forgotten. */
export async function forgetAttempts(reader: Reader, userName: string): Promise<void> {
  await reader.deleteFrom("sign_in_attempts").where("key_hash", "=", nameKey(userName)).execute();
}

async function countOne(tx: Transaction, key: Buffer, now: Date, restsUntil: (failures: number, now: Date) => Date | null): Promise<void> {
  const { rows } = await sql<{ failures: number; rests_until: Date | null }>`
    insert into sign_in_attempts (key_hash, failures, last_at) values (${key}, 1, ${now})
    on conflict (key_hash) do update set
      failures = sign_in_attempts.failures + case when sign_in_attempts.rests_until > ${now} then 0 else 1 end
    returning failures, rests_until`.execute(tx);
  const counted = rows[0];
  if (counted?.rests_until && counted.rests_until > now) throw resting(counted.rests_until, now);
  await tx
    .updateTable("sign_in_attempts")
    .set({ last_at: now, rests_until: restsUntil(counted?.failures ?? 1, now) })
    .where("key_hash", "=", key)
    .execute();
}

function resting(until: Date, now: Date): AppError {
  const minutes = Math.ceil((until.getTime() - now.getTime()) / 60_000);
  return new AppError("unauthenticated", "resting", `Nhập sai nhiều lần. Chờ ${minutes} phút rồi thử lại, hoặc nhờ quản trị mở khóa.`);
}

export const nameKey = (userName: string) => hash(`name:${userName.toLowerCase()}`);
const addressKey = (address: string) => hash(`address:${address}`);
const hash = (text: string) => createHash("sha256").update(text).digest();
