import { AppError } from "#contract/errors.ts";
import type { OrganisationScope } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { RequestState } from "../rules.ts";
import { loadRequest, type RequestRow, showRequest } from "./queries.ts";

const refusals: Record<RequestState, string> = {
  draft: "Yêu cầu này chưa gửi. Gửi trước đã.",
  sent: "Yêu cầu này đã gửi nên câu hỏi giữ nguyên. Lùi hạn, hoặc đóng rồi soạn yêu cầu mới từ nó.",
  closed: "Yêu cầu này đã đóng nên chỉ xem. Soạn yêu cầu mới từ nó nếu cần hỏi thêm.",
};

/** The request locked for its office, in the version that the writer saw and the state that the step starts from. */
export async function loadForStep(
  ctx: ActionContext,
  { requestId, version }: { requestId: number; version: number },
  state: RequestState,
): Promise<{ request: RequestRow; scope: OrganisationScope }> {
  await ctx.tx.selectFrom("requests").select("id").where("id", "=", requestId).forUpdate().execute();
  const loaded = await loadRequest(ctx, requestId);
  if (loaded.request.version !== version)
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa sửa yêu cầu này. Xem lại bản mới rồi làm tiếp.", {
      current: await showRequest(ctx, requestId),
    });
  if (loaded.request.state !== state) throw new AppError("rule", "wrong-state", refusals[loaded.request.state]);
  return loaded;
}
