import type { InputOf } from "#contract/endpoint.ts";
import type { OrganisationKind } from "#features/organisations/rules.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { reviseCommittee } from "../contract.ts";
import { checkCommittee } from "../rules.ts";
import { findInOffice } from "./queries.ts";

export type Draft = Omit<InputOf<typeof reviseCommittee>, "committeeMeetingId" | "version">;

/** A draft as columns of `committee_meetings`. */
export function committeeColumns(draft: Draft) {
  return {
    month: `${draft.month}-01`,
    held_on: draft.heldOn,
    began_at: draft.beganAt,
    ended_at: draft.endedAt,
    place: draft.place,
    chair: draft.chair,
    secretary: draft.secretary,
    review: draft.review,
    tasks: draft.tasks,
    preparation: draft.preparation,
    inspection: draft.inspection,
    conclusion: draft.conclusion,
  };
}

/** Checks the draft against the committee of its day. Answers with the ids of those in office. */
export async function checkDraft(ctx: ActionContext, organisationId: number, draft: Draft): Promise<number[]> {
  const { people } = await findInOffice(ctx.tx, organisationId, draft.heldOn, await kindOf(ctx, organisationId));
  const ids = people.map(({ memberId }) => memberId);
  checkCommittee(draft, ids, ctx.today);
  return ids;
}

/** Who was there and who was not, written anew. */
export async function writeAttendance(
  ctx: ActionContext,
  id: number,
  inOffice: readonly number[],
  presentIds: readonly number[],
): Promise<void> {
  await ctx.tx.deleteFrom("committee_attendance").where("committee_meeting_id", "=", id).execute();
  if (inOffice.length === 0) return;
  const rows = inOffice.map((member_id) => ({ committee_meeting_id: id, member_id, is_present: presentIds.includes(member_id) }));
  await ctx.tx.insertInto("committee_attendance").values(rows).execute();
}

export async function kindOf(ctx: ActionContext, organisationId: number): Promise<OrganisationKind> {
  const row = await ctx.tx.selectFrom("organisations").select("kind").where("id", "=", organisationId).executeTakeFirst();
  if (!row) throw notFound();
  return row.kind as OrganisationKind; // one of the kinds, by the actions that write it
}
