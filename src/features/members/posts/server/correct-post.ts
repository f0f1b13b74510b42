import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { followPost } from "#server/access/post-roles.ts";
import { difference } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Committee, correctPost as declared } from "../contract.ts";
import { checkPostDays } from "../rules.ts";
import { checkHolder } from "./check-holder.ts";
import { loadPost } from "./load-post.ts";
import { findCommittee, type LockedPost } from "./queries.ts";
import { recordPost } from "./writes.ts";

/** Corrects what was written wrong about a post: its days, its decision, its rank. The holder stays; a wrong one is withdrawn. */
export async function correctPost(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Committee> {
  const { post, there } = await loadPost(ctx, input);
  const { postId: _, version: __, ...corrected } = input;
  checkPostDays(corrected, ctx.today);
  if (corrected.post !== post.post && (await hasRole(ctx, post.id)))
    throw ruleError("has-role", "post", "Người giữ chức vụ này đã có vai trò đi theo. Kết thúc chức vụ rồi ghi chức vụ mới.");
  await checkHolder(ctx, { id: post.organisationId, path: post.path }, { ...corrected, id: post.id, memberId: post.memberId });
  await ctx.tx
    .updateTable("posts")
    .set({
      post: corrected.post,
      valid: `[${corrected.from},${corrected.to ?? ""})`,
      entered_how: corrected.enteredHow,
      term: corrected.term,
      decision: corrected.decision,
      note: corrected.note,
      version: post.version + 1,
      ...(corrected.to === null && { left_how: null, end_decision: null }),
    })
    .where("id", "=", post.id)
    .execute();
  const changed = difference(fieldsOf(post), fieldsOf(corrected));
  if (changed) await recordPost(ctx, post, { action: "correct-post", ...changed });
  await followPost(ctx, { postId: post.id, before: post.to, after: corrected.to });
  return findCommittee(there, ctx.today);
}

async function hasRole(ctx: ActionContext, postId: number): Promise<boolean> {
  return (await ctx.tx.selectFrom("account_roles").select("id").where("post_id", "=", postId).limit(1).executeTakeFirst()) !== undefined;
}

/** The fields under the names that the history keeps them by. */
function fieldsOf({
  post,
  from,
  to,
  enteredHow: how,
  term,
  decision,
  note,
}: Pick<LockedPost, "post" | "from" | "to" | "enteredHow" | "term" | "decision" | "note">) {
  return { post, from, to, how, term, decision, note };
}
