import { randomBytes } from "node:crypto";
import { rule } from "#features/regulations/server/queries.ts";
import { findHeldRoles } from "#server/access/held-roles.ts";
import type { Transaction } from "#server/db/connect.ts";
import { type Recorder, record } from "#server/history.ts";
import { hashPassword } from "#server/http/password.ts";
import { hashToken } from "#server/http/session.ts";
import { checkNewPassword } from "./check-new-password.ts";

type Writer = Recorder & { readonly today: string };

/** Ends every session of an account but the one that is kept. */
export async function endSessionsOf(tx: Transaction, accountId: number, now: Date, kept: number | null = null): Promise<void> {
  await tx
    .updateTable("sessions")
    .set({ ended_at: now })
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null)
    .where("id", "is distinct from", kept)
    .execute();
}

/** Gives an account another password; every session and every open link of it ends. `mustChange` when somebody else chose it. */
export async function setPassword(
  ctx: Writer,
  account: { id: number; userName: string },
  password: string,
  mustChange: boolean,
): Promise<void> {
  const home = await findHome(ctx.tx, account.id, ctx.today);
  await checkNewPassword(ctx.tx, { password, userName: account.userName, organisationId: home }, ctx.today);
  await ctx.tx
    .updateTable("accounts")
    .set({ password_hash: await hashPassword(password), must_change_password: mustChange })
    .where("id", "=", account.id)
    .execute();
  await endSessionsOf(ctx.tx, account.id, ctx.now);
  await endPasswordLinks(ctx.tx, account.id, ctx.now);
}

/**
 * Makes a one-time link with which a person sets the own password; links made before end.
 * @returns path on this site and the moment it expires (rule sign_in.link_hours). The path is secret: only the letter holds it.
 */
export async function makePasswordLink(
  ctx: Writer,
  accountId: number,
  kind: "first" | "reset",
): Promise<{ path: string; expiresAt: Date }> {
  const hours = await rule(ctx.tx, "sign_in.link_hours", await findHome(ctx.tx, accountId, ctx.today), ctx.today);
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(ctx.now.getTime() + hours * 3_600_000);
  await endPasswordLinks(ctx.tx, accountId, ctx.now);
  await ctx.tx
    .insertInto("password_links")
    .values({
      token_hash: hashToken(token),
      account_id: accountId,
      kind,
      created_by: ctx.user.accountId,
      created_at: ctx.now,
      expires_at: expiresAt,
    })
    .execute();
  await record(ctx, { action: "make-password-link", kind: "account", id: accountId, organisationId: null, after: { kind, expiresAt } });
  return { path: `/mat-khau/${token}`, expiresAt };
}

async function endPasswordLinks(tx: Transaction, accountId: number, now: Date): Promise<void> {
  await tx
    .updateTable("password_links")
    .set({ ended_at: now })
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null)
    .where("used_at", "is", null)
    .execute();
}

/** Where an account belongs: the place of its first role today. */
export async function findHome(tx: Transaction, accountId: number, today: string): Promise<number | null> {
  const [first] = await findHeldRoles(tx, accountId, today);
  return first?.organisationId ?? null;
}
