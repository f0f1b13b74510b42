import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { MemberDetail } from "../../contract.ts";
import { endPostsOfMember } from "../../posts/server/writes.ts";
import type { Ending } from "../../rules.ts";
import { checkVersion } from "../../server/correct-member.ts";
import { getMember, lockMember } from "../../server/queries.ts";
import { memberDetail } from "../../server/read-member.ts";
import type { endMembership as declared } from "../contract.ts";
import { checkDay, checkStillIn } from "../rules.ts";

/** Takes a member off the list from a day on. The file stays with the last cell. */
export async function endMembership(ctx: ActionContext, input: InputOf<typeof declared>): Promise<MemberDetail> {
  const member = await lockMember(ctx.tx, ctx.scope, input.memberId);
  await checkVersion(ctx, member, input.version);
  checkStillIn(member);
  const open = await getOpenMembership(ctx, member.id);
  checkDay(input.on, { earliest: open.from, after: "ngày vào chi bộ hiện nay", today: ctx.today });
  await closeMembership(ctx, open, { on: input.on, how: input.how, leftTo: input.leftTo });
  const neverApplied = await endEverything(ctx, member.id, input.on);
  await endPostsOfMember(ctx, member.id, { on: input.on, how: "off-list" });
  await ctx.tx
    .updateTable("members")
    .set({ ended_on: input.on, ended_how: input.how, version: member.version + 1 })
    .where("id", "=", member.id)
    .execute();
  await record(ctx, {
    action: "end-membership",
    kind: "member",
    id: member.id,
    organisationId: member.cell_id,
    before: { cell: member.cell_name, ...(neverApplied.length > 0 && { neverApplied }) },
    after: { endedHow: input.how, endedOn: input.on, leftTo: input.leftTo, decision: input.decision },
  });
  return memberDetail(ctx, await getMember(ctx.tx, ctx.scope, member.id));
}

interface OpenMembership {
  id: number;
  from: string;
}

/** The full membership without an end; everybody who is still in has one. */
export async function getOpenMembership(ctx: ActionContext, memberId: number): Promise<OpenMembership> {
  const open = await ctx.tx
    .selectFrom("memberships")
    .select((eb) => ["id", eb.fn<string>("lower", ["valid"]).as("from")])
    .where("member_id", "=", memberId)
    .where("kind", "=", "full")
    .where(sql<boolean>`upper_inf(valid)`)
    .executeTakeFirst();
  if (!open)
    throw new AppError(
      "rule",
      "no-open-membership",
      "Trong sổ chưa ghi đồng chí này đang thuộc chi bộ nào. Kiểm tra phần tổ chức của hồ sơ.",
    );
  return open;
}

export async function closeMembership(
  ctx: ActionContext,
  open: OpenMembership,
  left: { on: string; how: Ending; leftTo: string | null },
): Promise<void> {
  await ctx.tx
    .updateTable("memberships")
    .set({ valid: `[${open.from},${left.on})`, left_how: left.how, left_to: left.leftTo })
    .where("id", "=", open.id)
    .execute();
}

/** Temporary memberships and statuses that would run on end with the membership; what would only have begun later never applies and goes into the history. */
async function endEverything(ctx: ActionContext, memberId: number, on: string): Promise<unknown[]> {
  const neverApplied: unknown[] = [];
  for (const table of ["memberships", "member_statuses"] as const) {
    const gone = ctx.tx.deleteFrom(table).where("member_id", "=", memberId).where(sql<boolean>`lower(valid) >= ${on}::date`);
    neverApplied.push(...(await gone.returningAll().execute()));
    await ctx.tx
      .updateTable(table)
      .set({ valid: sql<string>`daterange(lower(valid), ${on}::date)` })
      .where("member_id", "=", memberId)
      .where(sql<boolean>`valid @> ${on}::date`)
      .execute();
  }
  return neverApplied;
}
