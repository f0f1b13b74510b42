import { sql } from "kysely";
import type { OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { getOwnSignIn as declared, OwnSession } from "../contract.ts";
import { browserName } from "../rules.ts";
import { mustHaveSecondFactor } from "./queries.ts";
import { requireStep } from "./require-step.ts";

/** What a person sees and may end of the own ways in. */
export async function getOwnSignIn(ctx: ActionContext): Promise<OutputOf<typeof declared>> {
  const { accountId } = requireStep(ctx, null);
  const provider = ctx.config.provider;
  return {
    sessions: await listSessions(ctx, accountId),
    authenticator: await describeAuthenticator(ctx, accountId),
    isCompulsory: await mustHaveSecondFactor(ctx.tx, accountId, ctx.today),
    provider: provider?.name ?? null,
    identity: provider ? await findIdentity(ctx, accountId, provider.issuer) : null,
  };
}

async function listSessions(ctx: ActionContext, accountId: number): Promise<OwnSession[]> {
  const { rows } = await sql<{ id: number; browser: string; address: string; created_at: Date; last_seen_at: Date }>`
    select id, browser, address, created_at, last_seen_at from sessions
    where account_id = ${accountId} and ended_at is null and expires_at > ${ctx.now} and last_seen_at + make_interval(hours => idle_hours) > ${ctx.now}
    order by id = ${ctx.session?.id ?? 0} desc, last_seen_at desc, id desc limit 100`.execute(ctx.tx);
  return rows.map((row) => ({
    id: row.id,
    isThis: row.id === ctx.session?.id,
    browser: browserName(row.browser),
    address: row.address,
    since: row.created_at.toISOString(),
    lastSeen: row.last_seen_at.toISOString(),
  }));
}

async function describeAuthenticator(ctx: ActionContext, accountId: number): Promise<{ since: string; codesLeft: number } | null> {
  const { rows } = await sql<{ since: Date; codesLeft: number }>`
    select a.confirmed_at as since,
      (select count(*)::int from recovery_codes c where c.authenticator_id = a.id and c.used_at is null and c.ended_at is null) as "codesLeft"
    from account_authenticators a
    where a.account_id = ${accountId} and a.ended_at is null and a.confirmed_at is not null`.execute(ctx.tx);
  const [found] = rows;
  return found ? { since: found.since.toISOString(), codesLeft: found.codesLeft } : null;
}

async function findIdentity(ctx: ActionContext, accountId: number, issuer: string): Promise<{ id: number; since: string } | null> {
  const found = await ctx.tx
    .selectFrom("account_identities")
    .select(["id", "created_at"])
    .where("account_id", "=", accountId)
    .where("issuer", "=", issuer)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return found ? { id: found.id, since: found.created_at.toISOString() } : null;
}
