import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { rule } from "#features/regulations/server/queries.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { checkIncoming as declared } from "../contract.ts";
import { readReference } from "../references/rules.ts";
import { findByReference } from "./queries.ts";

/**
 * What the register knows of a reference that is being typed: who issues under that symbol, and which documents carry that number, of the same
 * day (then it is registered already) or of the same term of the Centre (then one of the two is likely mistyped).
 */
export async function checkIncoming(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const reference = readReference(input.reference);
  if (!reference) return { issuer: null, same: [] };
  const day = input.datedOn ?? reference.datedOn ?? ctx.today;
  const termOf = (on: string) => rule(ctx.tx, "documents.central_term", place.id, on);
  const term = await termOf(day);
  const same: OutputOf<typeof declared>["same"] = [];
  for (const found of await findByReference(ctx.tx, ctx.scope, { ...reference, datedOn: null }))
    same.push({ ...found, isSameDay: found.datedOn === day, isSameTerm: (await termOf(found.datedOn)) === term });
  return { issuer: await issuerOf(ctx, place.id, reference.symbol), same };
}

async function issuerOf(ctx: ActionContext, organisationId: number, symbol: string): Promise<string | null> {
  const row = await ctx.tx
    .selectFrom("documents")
    .select("issuer")
    .where("organisation_id", "=", organisationId)
    .where("withdrawn_at", "is", null)
    .where(sql<boolean>`lower(symbol) = lower(${symbol})`)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.issuer ?? null;
}
