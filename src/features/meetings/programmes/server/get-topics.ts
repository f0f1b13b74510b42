import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { getTopics as declared } from "../contract.ts";
import { placeOf } from "./queries.ts";

/** The topics that this place itself suggests to its cells in a year. */
export async function getTopics(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = placeOf(ctx);
  const row = await ctx.tx
    .selectFrom("topic_lists")
    .select(["topics", "version"])
    .where("organisation_id", "=", place.id)
    .where("year", "=", input.year)
    .executeTakeFirst();
  const can = ctx.person && permissionsAt(ctx.person, place).includes("meetings.review") ? ["save"] : [];
  // Written by saveTopics alone, in this shape.
  return { topics: (row?.topics ?? []) as OutputOf<typeof declared>["topics"], version: row?.version ?? 0, can };
}
