import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { inScope, notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listProposals as declared } from "../contract.ts";
import { findStatements, statementsSeenFrom } from "./queries.ts";

/** The proposals of a place and below; those that wait longest for an answer stand first. */
export async function listProposals(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const proposals = sql<boolean>`(${inScope(ctx.scope, "o.path")} and s.kind = 'proposal' and s.withdrawn_at is null)`;
  const open = sql<boolean>`(${proposals} and a.answered_at is null)`;
  const wanted = { open, answered: sql<boolean>`(${proposals} and a.answered_at is not null)`, all: proposals }[input.show];
  const found = await findStatements(ctx, place.id, wanted, { ...input, order: sql`a.answered_at desc nulls first, s.created_at, s.id` });
  const { rows } = await sql<{ open: number }>`select count(*)::int as open from ${statementsSeenFrom(place.id)} where ${open}`.execute(
    ctx.tx,
  );
  return { ...found, open: rows[0]?.open ?? 0 };
}
