import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import { recordMany } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { CellGroups, putInGroups as declared } from "../contract.ts";
import { getCellGroups } from "./get-cell-groups.ts";

type Move = InputOf<typeof declared>["moves"][number];

/** Members of the cell sit in a group of it from today on, or in none. Who leads a group is a post (posts/). */
export async function putInGroups(ctx: ActionContext, input: InputOf<typeof declared>): Promise<CellGroups> {
  const cell = ctx.scope.organisation;
  if (!cell) throw notFound();
  await ctx.tx.selectFrom("organisations").select("id").where("id", "=", cell.id).forUpdate().execute();
  const now = await getCellGroups(ctx);
  checkMoves(now, input.moves);
  const moves = input.moves.filter(({ before, groupId }) => before !== groupId);
  await move(ctx, moves);
  const nameOf = new Map(now.groups.map(({ id, name }) => [id, name]));
  const said = (groupId: number | null) => ({ group: groupId === null ? null : (nameOf.get(groupId) ?? null) });
  await recordMany(
    ctx,
    moves.map(({ memberId, before, groupId }) => ({
      ...{ action: "put-in-group", kind: "member", id: memberId, organisationId: cell.id },
      ...{ before: said(before), after: said(groupId) },
    })),
  );
  return getCellGroups(ctx);
}

/** @throws rule error for somebody or a group of elsewhere; conflict when somebody sits elsewhere by now. */
function checkMoves(now: CellGroups, moves: readonly Move[]): void {
  const people = new Map(now.people.map((person) => [person.memberId, person.groupId]));
  if (new Set(moves.map(({ memberId }) => memberId)).size < moves.length)
    throw ruleError("named-twice", "moves", "Có người được xếp hai lần. Mỗi người chỉ ở một tổ đảng.");
  if (!moves.every(({ memberId }) => people.has(memberId)))
    throw ruleError("not-of-this-cell", "moves", "Có người không sinh hoạt ở chi bộ này. Tải lại danh sách.");
  if (!moves.every(({ groupId }) => groupId === null || now.groups.some(({ id }) => id === groupId)))
    throw ruleError("not-a-group-here", "moves", "Tổ đảng này không thuộc chi bộ. Chọn tổ khác.");
  if (moves.some(({ memberId, before }) => people.get(memberId) !== before))
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa xếp lại tổ đảng. Xem danh sách mới rồi xếp tiếp.", { current: now });
}

/** What began today is put right in its place; what is older ends, and another begins. */
async function move(ctx: ActionContext, moves: readonly Move[]): Promise<void> {
  const given = JSON.stringify(moves);
  const rows = sql`jsonb_to_recordset(${given}::jsonb) as r("memberId" int, "groupId" int)`;
  await sql`update group_memberships g set group_id = r."groupId" from ${rows}
    where g.member_id = r."memberId" and upper_inf(g.valid) and lower(g.valid) = ${ctx.today}::date`.execute(ctx.tx);
  await sql`update group_memberships g set valid = daterange(lower(g.valid), ${ctx.today}::date) from ${rows}
    where g.member_id = r."memberId" and upper_inf(g.valid) and lower(g.valid) < ${ctx.today}::date`.execute(ctx.tx);
  await sql`insert into group_memberships (member_id, group_id, valid)
    select r."memberId", r."groupId", daterange(${ctx.today}::date, null) from ${rows}
    where not exists (select from group_memberships g where g.member_id = r."memberId" and upper_inf(g.valid))`.execute(ctx.tx);
}
