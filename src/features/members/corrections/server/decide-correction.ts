import type { InputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { correctMember } from "../../server/correct-member.ts";
import { getMember } from "../../server/queries.ts";
import { memberFields } from "../../server/read-member.ts";
import type { decideCorrection as declared, RequestDetail } from "../contract.ts";
import { lockRequest, type RequestRow } from "./queries.ts";
import { requestDetail } from "./read-correction.ts";

type Input = InputOf<typeof declared>;

/** The cell or the office accepts a request, which corrects the file, or refuses it with a reason. */
export async function decideCorrection(ctx: ActionContext, input: Input): Promise<RequestDetail> {
  const request = await lockRequest(ctx.tx, ctx.scope, input.correctionId);
  if (request.memberId === ctx.user.memberId)
    throw new AppError("rule", "own-request", "Đề nghị của chính đồng chí do người khác xét. Cấp ủy cấp trên sẽ thấy đề nghị này.");
  if (request.state !== "open") throw await conflict(ctx, request, "already-decided", "Đề nghị này vừa được người khác xét.");
  if (!input.accepts && !input.answer) throw ruleError("no-answer", "answer", "Ghi lý do để đảng viên biết vì sao chưa sửa.");
  if (input.accepts) await apply(ctx, request, input.version);
  await ctx.tx
    .updateTable("correction_requests")
    .set({
      state: input.accepts ? "accepted" : "refused",
      answer: input.answer ?? "",
      decided_at: ctx.now,
      decided_by: ctx.user.accountId,
    })
    .where("id", "=", request.id)
    .execute();
  await record(ctx, {
    action: input.accepts ? "accept-correction" : "refuse-correction",
    kind: "member",
    id: request.memberId,
    organisationId: request.cellId,
    after: { field: request.field, answer: input.answer },
  });
  return requestDetail(ctx, await lockRequest(ctx.tx, ctx.scope, request.id));
}

/** The register takes the new content by the same way as any correction: its rules, its history. */
async function apply(ctx: ActionContext, request: RequestRow, version: number): Promise<void> {
  const member = await getMember(ctx.tx, ctx.scope, request.memberId);
  if (member.version !== version)
    throw await conflict(
      ctx,
      request,
      "changed-meanwhile",
      "Hồ sơ này vừa được sửa. Đề nghị vẫn còn; xem lại nội dung trong sổ rồi quyết định.",
    );
  const { cardNumber, citizenNumber, ...fields } = memberFields(member);
  await correctMember(ctx, { memberId: member.id, version, ...fields, [request.field]: request.after ?? emptyOf(request.field) });
}

/** A masked number is removed by empty text, any other field by nothing. */
function emptyOf(field: RequestRow["field"]): "" | null {
  return field === "cardNumber" || field === "citizenNumber" ? "" : null;
}

async function conflict(ctx: ActionContext, request: RequestRow, reason: string, message: string): Promise<AppError> {
  return new AppError("conflict", reason, message, { current: await requestDetail(ctx, request) });
}
