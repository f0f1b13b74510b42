import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Committee, endPost as declared } from "../contract.ts";
import { loadPost } from "./load-post.ts";
import { findCommittee } from "./queries.ts";
import { closePost } from "./writes.ts";

/** Ends a post on a day; the role that comes with it ends with it. */
export async function endPost(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Committee> {
  const { post, there } = await loadPost(ctx, input);
  if (post.to && input.on > post.to)
    throw ruleError("ends-later", "on", "Chức vụ này đã ghi ngày thôi giữ sớm hơn. Sửa chức vụ nếu ngày ấy chưa đúng.");
  if (input.on <= post.from)
    throw ruleError("ends-before-begin", "on", "Ngày thôi giữ chức vụ phải sau ngày bắt đầu. Ghi nhầm thì dùng “Rút”.");
  await closePost(ctx, post, input);
  return findCommittee(there, ctx.today);
}
