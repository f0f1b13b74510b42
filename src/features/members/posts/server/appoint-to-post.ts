import type { InputOf } from "#contract/endpoint.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Committee, appointToPost as declared } from "../contract.ts";
import { checkPostDays } from "../rules.ts";
import { checkHolder } from "./check-holder.ts";
import { findCommittee } from "./queries.ts";
import { recordPost } from "./writes.ts";

/** Writes down that a member holds a post at the unit in scope from a day on. */
export async function appointToPost(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Committee> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  checkPostDays(input, ctx.today);
  await checkHolder(ctx, place, { ...input, id: null });
  const { memberId, post, from, to, enteredHow, term, decision } = input;
  await ctx.tx
    .insertInto("posts")
    .values({
      organisation_id: place.id,
      member_id: memberId,
      post,
      valid: `[${from},${to ?? ""})`,
      entered_how: enteredHow,
      term,
      decision,
      note: input.note,
    })
    .execute();
  await recordPost(
    ctx,
    { memberId, organisationId: place.id, post },
    { action: "appoint-to-post", after: { from, to, how: enteredHow, term, decision } },
  );
  return findCommittee(ctx, ctx.today);
}
