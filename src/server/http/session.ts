import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { SignInStep } from "#contract/sign-in-steps.ts";
import { type HeldRole, heldRoles } from "../access/held-roles.ts";
import type { Database, Reader } from "../db/connect.ts";
import { planKept } from "../db/kept-plans.ts";

export const sessionCookie = "nennep_session";
/** Who is signed in, with the roles in force today and where they are held. */
export interface Person {
  readonly accountId: number;
  readonly userName: string;
  readonly displayName: string;
  readonly memberId: number | null;
  readonly largeType: boolean;
  readonly roles: readonly HeldRole[];
}

/** A session found by its token: what it still asks for, and who it belongs to. */
export interface FoundSession {
  readonly id: number;
  /** Null when nothing is asked any more: only then may `person` do anything. */
  readonly step: SignInStep | null;
  readonly person: Person;
}

/** How a session begins and how long it may last. */
export interface SessionStart {
  readonly step: SignInStep | null;
  /** Ends after this long without a request, and in any case after the longest life. */
  readonly idleHours: number;
  readonly longestDays: number;
  readonly address: string;
  readonly browser: string;
}

/** Opens a session and answers with the token for the cookie; the database keeps only its hash. */
export async function openSession(reader: Reader, accountId: number, now: Date, start: SessionStart): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await reader
    .insertInto("sessions")
    .values({
      token_hash: hashToken(token),
      account_id: accountId,
      step: start.step ?? "open",
      idle_hours: start.idleHours,
      address: start.address,
      browser: start.browser,
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + start.longestDays * 24 * 3_600_000),
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

/** The session behind a token with its person, or nothing. One query. */
export async function findSession(db: Database, token: string | undefined, now: Date, today: DayText): Promise<FoundSession | undefined> {
  const found = await findIdleSession(db, token, now, today);
  if (token && found) await touch(db, token, found.lastSeen, now);
  return found;
}

/** The same for looking again at who listens: it does not keep the session alive. */
export async function findIdleSession(
  db: Database,
  token: string | undefined,
  now: Date,
  today: DayText,
): Promise<(FoundSession & { readonly lastSeen: Date }) | undefined> {
  if (!token) return undefined;
  const found = await db
    .selectFrom("sessions as s")
    .modifyFront(planKept)
    .innerJoin("accounts as a", "a.id", "s.account_id")
    .select(["s.id as sessionId", "s.step", "a.id", "a.user_name", "a.display_name", "a.member_id", "a.large_type", "s.last_seen_at"])
    .select(heldRoles("a", today).as("roles"))
    .where("s.token_hash", "=", hashToken(token))
    .where("s.ended_at", "is", null)
    .where("s.expires_at", ">", now)
    .where(sql<boolean>`s.last_seen_at + make_interval(hours => s.idle_hours) > ${now}`)
    .where("a.ended_at", "is", null)
    .executeTakeFirst();
  if (!found) return undefined;
  const step = found.step === "open" ? null : (found.step as SignInStep); // checked by the table
  return { id: found.sessionId, step, person: personOf(found), lastSeen: found.last_seen_at };
}

function personOf(row: {
  id: number;
  user_name: string;
  display_name: string;
  member_id: number | null;
  large_type: boolean;
  roles: readonly HeldRole[];
}): Person {
  return {
    accountId: row.id,
    userName: row.user_name,
    displayName: row.display_name,
    memberId: row.member_id,
    largeType: row.large_type,
    roles: row.roles,
  };
}

/** Notes that the session is alive, at most once a minute: a read should not write each time. */
async function touch(db: Database, token: string, lastSeen: Date, now: Date): Promise<void> {
  if (now.getTime() - lastSeen.getTime() < 60_000) return;
  await db.updateTable("sessions").set({ last_seen_at: now }).where("token_hash", "=", hashToken(token)).execute();
}

/** Only this is kept of a token. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
