import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listFollowers as declared } from "../contract.ts";
import { countFollowed, findFollowed } from "./queries.ts";

/** The cells at and below a place with who follows them; those that nobody follows come first. */
export async function listFollowers(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const withoutFollower = input.withoutFollower ?? false;
  const rows = await findFollowed(ctx, {
    year: input.year,
    withoutFollower,
    limit: input.pageSize,
    offset: (input.page - 1) * input.pageSize,
  });
  const { cells, without } = await countFollowed(ctx);
  return { rows, count: withoutFollower ? without : cells, cells, without, can: ctx.person ? permissionsAt(ctx.person, place) : [] };
}
