import type { InputOf } from "#contract/endpoint.ts";
import { narrowTo, notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { voidNumber as give } from "../../server/writes.ts";
import type { voidNumber as declared } from "../contract.ts";

/** Gives a reserved number up, with the reason. One that a document carries goes with its document. */
export async function voidNumber(ctx: ActionContext, { numberId, reason }: InputOf<typeof declared>): Promise<Record<never, never>> {
  const place = await ctx.tx
    .selectFrom("document_numbers as n")
    .innerJoin("number_series as s", "s.id", "n.series_id")
    .innerJoin("terms as t", "t.id", "s.term_id")
    .select("t.organisation_id as organisationId")
    .where("n.id", "=", numberId)
    .executeTakeFirst();
  if (!place) throw notFound();
  await narrowTo(ctx.tx, ctx.scope, place);
  await give(ctx, { numberId, reason, organisationId: place.organisationId, from: "reserved" });
  return {};
}
