import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { notFound, requireInside } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { MemberDetail } from "../../contract.ts";
import { endPostsOfMember } from "../../posts/server/writes.ts";
import { checkVersion } from "../../server/correct-member.ts";
import { lockMember, type MemberRow } from "../../server/queries.ts";
import { memberDetail } from "../../server/read-member.ts";
import { insertMembership, insertStatus, writeNameKeys } from "../../server/writes.ts";
import type { transferMember as declared } from "../contract.ts";
import { checkDay, checkStillIn } from "../rules.ts";
import { closeMembership, getOpenMembership } from "./end-membership.ts";

type Input = InputOf<typeof declared>;
type Cell = Awaited<ReturnType<typeof getCell>>;

/** Moves a member to another cell of the register; the mover needs the right at both ends. */
export async function transferMember(ctx: ActionContext, input: Input): Promise<MemberDetail> {
  const member = await lockMember(ctx.tx, ctx.scope, input.memberId);
  await checkVersion(ctx, member, input.version);
  checkStillIn(member);
  const target = await getCell(ctx, input.toOrganisationId, input.on);
  if (target.id === member.cell_id) throw ruleError("same-cell", "toOrganisationId", "Đồng chí này đang ở chi bộ đó. Chọn chi bộ khác.");
  if (input.kind === "full") await transferFully(ctx, member, target, input);
  else await lend(ctx, member, target, input);
  const change = input.kind === "full" ? { cell_id: target.id, top_id: target.topId } : {};
  await ctx.tx
    .updateTable("members")
    .set({ ...change, version: member.version + 1 })
    .where("id", "=", member.id)
    .execute();
  if (target.topId !== member.top_id) await writeNameKeys(ctx.tx, [member.id]);
  await record(ctx, {
    action: input.kind === "full" ? "transfer-member" : "lend-member",
    kind: "member",
    id: member.id,
    organisationId: target.id,
    before: { cell: member.cell_name },
    after: { cell: target.name, on: input.on, until: input.until, decision: input.decision },
  });
  return memberDetail(ctx, await lockMember(ctx.tx, ctx.scope, member.id));
}

async function transferFully(ctx: ActionContext, member: MemberRow, target: Cell, input: Input): Promise<void> {
  const open = await getOpenMembership(ctx, member.id);
  checkDay(input.on, { earliest: open.from, after: "ngày vào chi bộ hiện nay", today: ctx.today });
  await closeMembership(ctx, open, { on: input.on, how: "transferred", leftTo: target.name });
  await insertMembership(ctx.tx, member.id, {
    organisationId: target.id,
    from: input.on,
    to: null,
    enteredHow: "transferred",
    enteredFrom: member.cell_name,
    decision: input.decision,
  });
  await endPostsOfMember(ctx, member.id, { on: input.on, how: "moved", unlessAbove: target.path });
}

/** Temporary membership runs beside the full one, and the own cell counts the member as away. */
async function lend(ctx: ActionContext, member: MemberRow, target: Cell, input: Input): Promise<void> {
  const open = await getOpenMembership(ctx, member.id);
  checkDay(input.on, { earliest: open.from, after: "ngày vào chi bộ hiện nay" });
  if (!input.until || input.until <= input.on) throw ruleError("no-end", "until", "Chuyển tạm thời cần ngày kết thúc, sau ngày bắt đầu.");
  const other = await ctx.tx
    .selectFrom("member_statuses")
    .select("id")
    .where("member_id", "=", member.id)
    .where("aspect", "=", "situation")
    .where("valid", "&&", `[${input.on},${input.until})`)
    .executeTakeFirst();
  if (other) throw ruleError("situation-overlaps", "on", "Trong thời gian này đã ghi một tình trạng khác. Kết thúc tình trạng đó trước.");
  await insertMembership(ctx.tx, member.id, {
    organisationId: target.id,
    from: input.on,
    to: input.until,
    kind: "temporary",
    enteredHow: "transferred",
    enteredFrom: member.cell_name,
    decision: input.decision,
  });
  await insertStatus(ctx.tx, member.id, { status: "away", from: input.on, to: input.until, decision: input.decision, note: target.name });
}

async function getCell(ctx: ActionContext, id: number, on: string) {
  const cell = await ctx.tx
    .selectFrom("organisations")
    .select(["id", "name", "path", "top_id as topId", "is_cell as isCell", "dissolved_on as dissolvedOn", "founded_on as foundedOn"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!cell) throw notFound();
  requireInside(ctx.scope, cell);
  if (!cell.isCell) throw ruleError("not-a-cell", "toOrganisationId", "Đảng viên thuộc một chi bộ. Chọn chi bộ trong đơn vị này.");
  const isOpen = (!cell.dissolvedOn || cell.dissolvedOn > on) && (!cell.foundedOn || cell.foundedOn <= on);
  if (!isOpen)
    throw ruleError("cell-closed", "toOrganisationId", "Chi bộ này không hoạt động vào ngày đó. Chọn chi bộ khác hoặc ngày khác.");
  return cell;
}
