import { sql } from "kysely";
import { addDays, earlier } from "#contract/dates.ts";
import { ruleError } from "#contract/errors.ts";
import type { OrganisationKind } from "#features/organisations/rules.ts";
import { covers, notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { checkStanding, type Post, type PostDays, postName, postsOf } from "../rules.ts";

export interface GivenPost extends PostDays {
  /** The post that is corrected; null for a new one. */
  id: number | null;
  memberId: number;
  post: Post;
}

/** Refuses a post that the unit does not have, that this member may not hold, or that somebody holds in those days. */
export async function checkHolder(ctx: ActionContext, place: { id: number; path: string }, given: GivenPost): Promise<void> {
  const { kind } = await ctx.tx.selectFrom("organisations").select("kind").where("id", "=", place.id).executeTakeFirstOrThrow();
  if (!postsOf(kind as OrganisationKind).includes(given.post))
    // one of the kinds, by the actions that write it
    throw ruleError("post-not-here", "post", "Đơn vị này không có chức vụ đó. Chọn chức vụ khác.");
  await checkBelongs(ctx, place, given);
  await checkFree(ctx, place.id, given, kind as OrganisationKind); // the same
}

/** On the first and on the last day so far the member is official and belongs to a cell of the unit. */
async function checkBelongs(ctx: ActionContext, place: { path: string }, given: GivenPost): Promise<void> {
  const last = given.to ? earlier(addDays(given.to, -1), ctx.today) : ctx.today;
  const { rows } = await sql<{ path: string; standing: string | null; belongs: boolean }>`
    select o.path,
      (select s.status from member_statuses s where s.member_id = m.id and s.aspect = 'standing' and s.valid @> ${given.from}::date) as standing,
      (select bool_and(exists (
        select from memberships ms join organisations c on c.id = ms.organisation_id
        where ms.member_id = m.id and ms.kind = 'full' and ms.valid @> day::date
          and (starts_with(c.path, ${place.path}) or starts_with(${place.path}, c.path))))
        from unnest(${[given.from, last]}::date[]) day) as belongs
    from members m join organisations o on o.id = m.cell_id where m.id = ${given.memberId}`.execute(ctx.tx);
  const [member] = rows;
  if (!member || !covers(ctx.scope.reach, member.path)) throw notFound();
  if (!member.belongs)
    throw ruleError(
      "not-of-unit",
      "memberId",
      "Trong những ngày đó đồng chí này không sinh hoạt tại chi bộ nào của đơn vị. Kiểm tra người, ngày, hoặc ghi ngày thôi giữ.",
    );
  checkStanding(member.standing);
}

interface Overlap {
  post: Post;
  fullName: string;
  isSame: boolean;
}

/** One secretary at a time, and one post in the committee for one member at a time. */
async function checkFree(ctx: ActionContext, organisationId: number, given: GivenPost, kind: OrganisationKind): Promise<void> {
  const isAlone = given.post === "secretary" || given.post === "inspection-head";
  const isInspection = given.post.startsWith("inspection-");
  const { rows } = await sql<Overlap>`
    select p.post, m.full_name as "fullName", p.member_id = ${given.memberId} as "isSame"
    from posts p join members m on m.id = p.member_id
    where p.organisation_id = ${organisationId} and p.withdrawn_at is null and p.id is distinct from ${given.id}::int
      and p.valid && daterange(${given.from}::date, ${given.to}::date)
      and ((p.member_id = ${given.memberId} and (p.post like 'inspection-%') = ${isInspection}) or (${isAlone} and p.post = ${given.post}))
    order by "isSame" desc limit 1`.execute(ctx.tx);
  const [other] = rows;
  if (!other) return;
  const name = postName(other.post, kind).toLowerCase();
  const what = `${other.fullName} đang ghi là ${name} trong những ngày đó. Kết thúc chức vụ ấy trước, hoặc chọn ngày khác.`;
  throw other.isSame ? ruleError("holds-another", "memberId", what) : ruleError("post-taken", "post", what);
}
