import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { properName } from "#contract/names.ts";
import { difference, record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { correctMember as declared, MemberDetail } from "../contract.ts";
import { checkMember } from "../rules.ts";
import { refuse } from "./add-member.ts";
import { checkCardIsFree } from "./check-card.ts";
import { getMember, lockMember, type MemberRow, memberLimits } from "./queries.ts";
import { memberDetail, memberFields } from "./read-member.ts";
import { memberColumns, rewriteStanding, writeNameKeys } from "./writes.ts";

/** Corrects what was written wrong. Before and after stay in the history. */
export async function correctMember(ctx: ActionContext, input: InputOf<typeof declared>): Promise<MemberDetail> {
  const { memberId, version, ...correction } = input;
  const member = await lockMember(ctx.tx, ctx.scope, memberId);
  await checkVersion(ctx, member, version);
  const before = memberFields(member);
  const draft = {
    ...correction,
    fullName: properName(correction.fullName),
    fileNumber: correction.fileNumber?.toUpperCase() ?? null,
    cardNumber: kept(correction.cardNumber, before.cardNumber),
    citizenNumber: kept(correction.citizenNumber, before.citizenNumber),
  };
  const changes = difference(before, draft);
  if (!changes) return memberDetail(ctx, member);
  refuse(onlyChanged(checkMember(draft, await memberLimits(ctx.tx, member.cell_id, ctx.today), ctx.today), changes.after));
  await checkCardIsFree(ctx, changes.after.cardNumber, member.id);
  await ctx.tx
    .updateTable("members")
    .set({ ...memberColumns(draft), version: member.version + 1 })
    .where("id", "=", member.id)
    .execute();
  await writeNameKeys(ctx.tx, [member.id]);
  if ("joinedOn" in changes.after || "officialOn" in changes.after)
    await rewriteStanding(ctx.tx, { id: member.id, endedOn: member.ended_on }, draft, ctx.today);
  await record(ctx, { action: "correct-member", kind: "member", id: member.id, organisationId: member.cell_id, ...changes });
  return memberDetail(ctx, await getMember(ctx.tx, ctx.scope, member.id));
}

/** Refuses to write over what somebody else wrote meanwhile; the file as it stands now goes back with the refusal. */
export async function checkVersion(ctx: ActionContext, member: MemberRow, seen: number): Promise<void> {
  if (member.version === seen) return;
  throw new AppError("conflict", "changed-meanwhile", "Hồ sơ này vừa được người khác sửa.", {
    current: await memberDetail(ctx, member),
  });
}

/** A masked number that was not touched is not sent; empty text removes it. */
function kept(sent: string | null | undefined, before: string | null): string | null {
  return sent === undefined ? before : sent || null;
}

/** An old record may hold what a rule refuses today: only what this correction touches is judged. */
function onlyChanged(problems: ReturnType<typeof checkMember>, after: Record<string, unknown>): typeof problems {
  const datesTouched = ["birthDate", "joinedOn", "officialOn"].some((field) => field in after);
  return Object.fromEntries(Object.entries(problems).filter(([field]) => field in after || (datesTouched && !field.endsWith("Number"))));
}
