import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { notFound, type ScopedOrganisation } from "#server/access/scope.ts";
import { recordMany } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { assignFollower as declared } from "../contract.ts";
import { checkAssignment } from "../rules.ts";

/** The holder of a post follows cells below the committee from a day on; reading them comes with it and ends with it. */
export async function assignFollower(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ ids: number[] }> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const post = await getPost(ctx, place, input.postId);
  checkAssignment(input, post);
  const cellIds = [...new Set(input.cellIds)];
  await checkCells(ctx, place, cellIds);
  await checkFree(ctx, input, cellIds);
  const rows = await ctx.tx
    .insertInto("cell_followers")
    .values(
      cellIds.map((cell_id) => ({
        post_id: post.id,
        cell_id,
        valid: `[${input.from},${input.to ?? ""})`,
        created_at: ctx.now,
        created_by: ctx.user.accountId,
      })),
    )
    .returning(["id", "cell_id"])
    .execute();
  await recordMany(
    ctx,
    rows.map(({ cell_id }) => ({
      action: "assign-follower",
      kind: "organisation",
      id: cell_id,
      organisationId: cell_id,
      after: { follower: post.name, from: input.from, to: input.to },
    })),
  );
  return { ids: rows.map(({ id }) => id) };
}

interface FoundPost {
  id: number;
  name: string | null;
  from: DayText;
  to: DayText | null;
}

async function getPost(ctx: ActionContext, place: ScopedOrganisation, postId: number): Promise<FoundPost> {
  const { rows } = await sql<FoundPost>`
    select p.id, (select full_name from members where id = p.member_id) as name, lower(p.valid) as "from", upper(p.valid) as "to"
    from posts p where p.id = ${postId} and p.organisation_id = ${place.id} and p.withdrawn_at is null for share`.execute(ctx.tx);
  if (!rows[0]) throw ruleError("no-such-post", "postId", "Người này không giữ chức vụ trong cấp ủy. Chọn người trong danh sách cấp ủy.");
  return rows[0];
}

async function checkCells(ctx: ActionContext, place: ScopedOrganisation, cellIds: readonly number[]): Promise<void> {
  const { rows } = await sql`
    select from organisations where id = any(${cellIds}::int[]) and is_cell and dissolved_on is null and starts_with(path, ${place.path})`.execute(
    ctx.tx,
  );
  if (rows.length < cellIds.length)
    throw ruleError("not-a-cell-below", "cellIds", "Có chi bộ không thuộc cấp ủy này hoặc đã kết thúc. Tải lại danh sách rồi chọn.");
}

async function checkFree(ctx: ActionContext, { postId, from, to }: InputOf<typeof declared>, cellIds: readonly number[]): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select o.name from cell_followers f join organisations o on o.id = f.cell_id
    where f.post_id = ${postId} and f.cell_id = any(${cellIds}::int[]) and f.valid && daterange(${from}::date, ${to}::date)
    order by o.name limit 1`.execute(ctx.tx);
  if (rows[0]) throw ruleError("already-follows", "cellIds", `Người này đã được phân công theo dõi ${rows[0].name} trong thời gian đó.`);
}
