import { AppError } from "#contract/errors.ts";
import { narrowTo } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { findCommittee, type LockedPost, lockPost } from "./queries.ts";

/** The post of an action, locked, in the version that the writer saw, and the context narrowed to its unit. */
export async function loadPost(
  ctx: ActionContext,
  given: { postId: number; version: number },
): Promise<{ post: LockedPost; there: ActionContext }> {
  const post = await lockPost(ctx.tx, ctx.scope, given.postId);
  const there = { ...ctx, scope: await narrowTo(ctx.tx, ctx.scope, post) };
  if (post.version !== given.version) {
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa sửa chức vụ này. Xem lại rồi ghi tiếp.", {
      current: await findCommittee(there, ctx.today),
    });
  }
  return { post, there };
}
