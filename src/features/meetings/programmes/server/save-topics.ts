import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { saveTopics as declared } from "../contract.ts";
import { getTopics } from "./get-topics.ts";
import { placeOf } from "./queries.ts";

/** Writes the list of a year as a whole: what a committee suggests to its cells for thematic sittings. */
export async function saveTopics(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = placeOf(ctx);
  await ctx.tx
    .selectFrom("topic_lists")
    .select("version")
    .where("organisation_id", "=", place.id)
    .where("year", "=", input.year)
    .forUpdate()
    .execute();
  const current = await getTopics(ctx, input);
  if (current.version !== input.version)
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa sửa danh mục chuyên đề này.", { current });
  const row = { topics: JSON.stringify(input.topics), version: input.version + 1, updated_at: ctx.now };
  await ctx.tx
    .insertInto("topic_lists")
    .values({ organisation_id: place.id, year: input.year, ...row })
    .onConflict((conflict) => conflict.columns(["organisation_id", "year"]).doUpdateSet(row))
    .execute();
  const lines = (topics: typeof input.topics) => topics.map(({ quarter, topic }) => `Quý ${quarter}: ${topic}`);
  await record(ctx, {
    action: "save-topics",
    kind: "organisation",
    id: place.id,
    organisationId: place.id,
    before: { topics: lines(current.topics) },
    after: { year: input.year, topics: lines(input.topics) },
  });
  return { version: row.version };
}
