import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { followPost } from "#server/access/post-roles.ts";
import { type Recorder, record } from "#server/history.ts";
import type { Post, PostLeaving } from "../rules.ts";

/** What the writes of posts need of an action's context. */
type PostContext = Recorder & { readonly today: DayText };

interface RunningPost {
  id: number;
  memberId: number;
  organisationId: number;
  post: Post;
  from: DayText;
  to: DayText | null;
}

/** Ends the posts of a member from a day on: all of them, or those at organisations in which the new cell does not lie. */
export async function endPostsOfMember(
  ctx: PostContext,
  memberId: number,
  ending: { on: DayText; how: PostLeaving; unlessAbove?: string },
): Promise<void> {
  const path = ending.unlessAbove ?? "";
  await endRunning(ctx, ending, await running(ctx, ending.on, sql`p.member_id = ${memberId} and not starts_with(${path}, o.path)`));
}

/** Ends every post at an organisation from the day on which it is dissolved. */
export async function endPostsOfOrganisation(ctx: PostContext, organisationId: number, on: DayText): Promise<void> {
  await endRunning(ctx, { on, how: "dissolved" }, await running(ctx, on, sql`p.organisation_id = ${organisationId}`));
}

/** Posts that are held on the day or begin after it. */
async function running(ctx: PostContext, on: DayText, which: ReturnType<typeof sql>): Promise<RunningPost[]> {
  const { rows } = await sql<RunningPost>`
    select p.id, p.member_id as "memberId", p.organisation_id as "organisationId", p.post, lower(p.valid) as "from", upper(p.valid) as "to"
    from posts p join organisations o on o.id = p.organisation_id
    where p.withdrawn_at is null and (upper_inf(p.valid) or upper(p.valid) > ${on}::date) and ${which}
    order by p.id for update of p`.execute(ctx.tx);
  return rows;
}

async function endRunning(ctx: PostContext, { on, how }: { on: DayText; how: PostLeaving }, posts: readonly RunningPost[]): Promise<void> {
  for (const post of posts) {
    if (post.from >= on) await withdraw(ctx, post);
    else await closePost(ctx, post, { on, how, decision: null });
  }
}

/** Ends a post on a day, and with it the role that comes with it. */
export async function closePost(
  ctx: PostContext,
  post: RunningPost,
  { on, how, decision }: { on: DayText; how: PostLeaving; decision: string | null },
): Promise<void> {
  await ctx.tx
    .updateTable("posts")
    .set((eb) => ({ valid: `[${post.from},${on})`, left_how: how, end_decision: decision, version: eb("version", "+", 1) }))
    .where("id", "=", post.id)
    .execute();
  await recordPost(ctx, post, { action: "end-post", before: { to: post.to }, after: { to: on, how, decision } });
  await followPost(ctx, { postId: post.id, before: post.to, after: on });
}

/** Takes back a post that was never held; a role that came with it ends on the day of the change. */
export async function withdraw(ctx: PostContext, post: RunningPost): Promise<void> {
  await ctx.tx
    .updateTable("posts")
    .set((eb) => ({ withdrawn_at: ctx.now, version: eb("version", "+", 1) }))
    .where("id", "=", post.id)
    .execute();
  await recordPost(ctx, post, { action: "withdraw-post", before: { from: post.from, to: post.to } });
  await followPost(ctx, { postId: post.id, before: post.to, after: ctx.today });
}

interface PostChange {
  action: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** A change to a post is a change to its holder: it stands in the member's history, at the organisation of the post. */
export async function recordPost(
  ctx: Recorder,
  { memberId, organisationId, post }: Pick<RunningPost, "memberId" | "organisationId" | "post">,
  { action, before, after }: PostChange,
): Promise<void> {
  const { name } = await ctx.tx.selectFrom("organisations").select("name").where("id", "=", organisationId).executeTakeFirstOrThrow();
  await record(ctx, {
    action,
    kind: "member",
    id: memberId,
    organisationId,
    ...(before && { before }),
    after: { post, unit: name, ...after },
  });
}
