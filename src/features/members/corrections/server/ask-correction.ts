import * as z from "zod/mini";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { properName } from "#contract/names.ts";
import { type Checked, checkContent } from "#server/files/check-content.ts";
import { dropStoredFile, storeFile } from "#server/files/store.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { MemberCorrection } from "../../contract.ts";
import { checkStillIn } from "../../movements/rules.ts";
import { checkMember } from "../../rules.ts";
import { refuse } from "../../server/add-member.ts";
import { memberLimits } from "../../server/queries.ts";
import { memberFields } from "../../server/read-member.ts";
import type { askCorrection as declared, OwnRequest } from "../contract.ts";
import { type CorrectableField, hasMoved, largestEvidence } from "../rules.ts";
import { findOwnRow } from "./find-own-row.ts";
import { getOwnRequest } from "./queries.ts";

type Input = InputOf<typeof declared>;

/** A member asks for one field of the own file to be corrected. What cannot be true is told at once. */
export async function askCorrection(ctx: ActionContext, input: Input): Promise<OwnRequest> {
  const member = await findOwnRow(ctx);
  checkStillIn(member);
  const fields = memberFields(member);
  const before = fields[input.field];
  const after = readAfter(input);
  if (!hasMoved(before, after)) throw ruleError("nothing-to-correct", "after", "Nội dung này giống trong sổ. Ghi nội dung đúng.");
  const told = { ...fields, [input.field]: after };
  const problem = checkMember(told, await memberLimits(ctx.tx, member.cell_id, ctx.today), ctx.today);
  const own: Partial<Record<string, string>> = problem;
  refuse({ after: own[input.field] });
  await checkNoneOpen(ctx, member.id, input.field);
  const evidence = await keepEvidence(ctx);
  try {
    const { id } = await ctx.tx
      .insertInto("correction_requests")
      .values({
        member_id: member.id,
        account_id: ctx.user.accountId ?? 0,
        field: input.field,
        before,
        after,
        reason: input.reason,
        ...evidence,
        created_at: ctx.now,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const said = { field: input.field, reason: input.reason };
    await record(ctx, { action: "ask-correction", kind: "member", id: member.id, organisationId: member.cell_id, after: said });
    return await getOwnRequest(ctx.tx, member.id, id);
  } catch (error) {
    if (evidence) await dropStoredFile(ctx.config, evidence.evidence_key);
    throw error;
  }
}

/** The new content, as the register would take it. */
function readAfter({ field, after }: Input): string | null {
  const parsed = z.safeParse(MemberCorrection.shape[field], after);
  if (!parsed.success) {
    const message = parsed.error.issues[0]?.message ?? "Giá trị này chưa đúng dạng.";
    throw new AppError("invalid", "invalid-input", "Có ô nhập chưa đúng. Xem lời nhắn tại từng ô.", { fields: { after: message } });
  }
  const value = parsed.data ?? null;
  if (value === null) return null;
  return field === "fullName" ? properName(value) : field === "fileNumber" ? value.toUpperCase() : value || null;
}

async function checkNoneOpen(ctx: ActionContext, memberId: number, field: CorrectableField): Promise<void> {
  const open = await ctx.tx
    .selectFrom("correction_requests")
    .select("id")
    .where("member_id", "=", memberId)
    .where("field", "=", field)
    .where("state", "=", "open")
    .executeTakeFirst();
  if (open) throw ruleError("already-asked", "field", "Mục này đã có một đề nghị đang chờ xét. Chờ trả lời, hoặc rút đề nghị đó trước.");
}

async function keepEvidence(ctx: ActionContext) {
  if (!ctx.upload) return null;
  const checked: Checked = { type: undefined };
  const { key } = await storeFile(ctx.config, checkContent(ctx.upload.stream, largestEvidence, checked));
  return { evidence_key: key, evidence_type: checked.type ?? null, evidence_name: ctx.upload.fileName.slice(0, 200) };
}
