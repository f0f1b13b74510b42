import { createHash, randomBytes } from "node:crypto";
import type { DayText } from "#contract/dates.ts";
import { type HeldRole, heldRoles } from "../access/held-roles.ts";
import type { Database, Reader } from "../db/connect.ts";

export const sessionCookie = "nennep_session";
/** A session ends after this long without a request, and in any case after the longest life. */
const idleMilliseconds = 8 * 3_600_000;
export const longestMilliseconds = 7 * 24 * 3_600_000;

/** Who is signed in, with the roles in force today and where they are held. */
export interface Person {
  readonly accountId: number;
  readonly userName: string;
  readonly displayName: string;
  readonly memberId: number | null;
  readonly largeType: boolean;
  readonly roles: readonly HeldRole[];
}

/** Opens a session and answers with the token for the cookie; the database keeps only its hash. */
export async function openSession(reader: Reader, accountId: number, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await reader
    .insertInto("sessions")
    .values({
      token_hash: hashToken(token),
      account_id: accountId,
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + longestMilliseconds),
    })
    .execute();
  return token;
}

export async function closeSession(reader: Reader, token: string, now: Date): Promise<void> {
  await reader
    .updateTable("sessions")
    .set({ ended_at: now })
    .where("token_hash", "=", hashToken(token))
    .where("ended_at", "is", null)
    .execute();
}

/** The person behind a token, or nothing. One query. */
export async function findPerson(db: Database, token: string | undefined, now: Date, today: DayText): Promise<Person | undefined> {
  if (!token) return undefined;
  const found = await db
    .selectFrom("sessions as s")
    .innerJoin("accounts as a", "a.id", "s.account_id")
    .select(["a.id", "a.user_name", "a.display_name", "a.member_id", "a.large_type", "s.last_seen_at"])
    .select(heldRoles("a", today).as("roles"))
    .where("s.token_hash", "=", hashToken(token))
    .where("s.ended_at", "is", null)
    .where("s.expires_at", ">", now)
    .where("s.last_seen_at", ">", new Date(now.getTime() - idleMilliseconds))
    .where("a.ended_at", "is", null)
    .executeTakeFirst();
  if (!found) return undefined;
  await touch(db, token, found.last_seen_at, now);
  return {
    accountId: found.id,
    userName: found.user_name,
    displayName: found.display_name,
    memberId: found.member_id,
    largeType: found.large_type,
    roles: found.roles,
  };
}

/** Notes that the session is alive, at most once a minute: a read should not write each time. */
async function touch(db: Database, token: string, lastSeen: Date, now: Date): Promise<void> {
  if (now.getTime() - lastSeen.getTime() < 60_000) return;
  await db.updateTable("sessions").set({ last_seen_at: now }).where("token_hash", "=", hashToken(token)).execute();
}

function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
