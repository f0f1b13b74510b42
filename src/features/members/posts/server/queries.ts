import { type RawBuilder, sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { OrganisationKind } from "#features/organisations/rules.ts";
import { countMembers } from "#features/organisations/server/queries.ts";
import { rules } from "#features/regulations/server/queries.ts";
import { permissionsAt } from "#server/access/can.ts";
import { inRanges, notFound, type OrganisationScope, type Range, requireInside } from "#server/access/scope.ts";
import type { Reader, Transaction } from "#server/db/connect.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Committee, PostLine } from "../contract.ts";
import { type CommitteeLimits, committeeWarnings, type Post, postCodes } from "../rules.ts";

/** SQL: a line of a committee from `posts p`, its member `m` and the member's cell `c`. */
const postColumns = sql`p.id, p.version, json_build_object('id', m.id, 'fullName', m.full_name, 'cellId', c.id, 'cellName', c.name) as member,
  p.post, lower(p.valid) as "from", upper(p.valid) as "to", p.entered_how as "enteredHow", p.term, p.decision,
  p.left_how as "leftHow", p.end_decision as "endDecision", p.note`;
/** SQL: posts from the highest rank down; people of one rank by given name. */
const inRank: RawBuilder<unknown> = sql`array_position(${[...postCodes]}::text[], p.post),
  m.given collate "vi-x-icu", m.middle collate "vi-x-icu", m.family collate "vi-x-icu", p.id`;

/** The committee of the organisation in scope on a day: who is in office, who was, and what is unusual. Five queries. */
export async function findCommittee(ctx: ActionContext, asOf: DayText): Promise<Committee> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const { parentId, ...organisation } = await ctx.tx
    .selectFrom("organisations")
    .select(["id", "name", "kind", "parent_id as parentId"])
    .where("id", "=", place.id)
    .executeTakeFirstOrThrow();
  const kind = organisation.kind as OrganisationKind; // one of the kinds, by the actions that write it
  const lines = await linesOf(ctx.tx, place.id, asOf);
  const holders = lines.filter((line) => line.to === null || line.to > asOf);
  const { official } = await countMembers(ctx.tx, place.path, asOf);
  const state = {
    kind,
    posts: holders.map((line) => line.post),
    termEnds: holders.flatMap((line) => (line.term ? [Number(line.term.slice(5))] : [])),
    official,
    year: Number(asOf.slice(0, 4)),
  };
  const isOver = place.dissolvedOn !== null && place.dissolvedOn <= ctx.today;
  return {
    organisation: { ...organisation, kind },
    membersOf: kind === "group" && parentId !== null ? parentId : place.id,
    asOf,
    holders,
    former: lines.filter((line) => !holders.includes(line)).reverse(),
    warnings: isOver ? [] : committeeWarnings(state, await committeeLimits(ctx.tx, place.id, asOf)),
    can: ctx.person ? permissionsAt(ctx.person, place) : [],
  };
}

/** Every post that had begun by the day, those over first, then by rank. */
async function linesOf(reader: Reader, organisationId: number, asOf: DayText): Promise<PostLine[]> {
  const { rows } = await sql<PostLine>`
    select ${postColumns}
    from posts p join members m on m.id = p.member_id join organisations c on c.id = m.cell_id
    where p.organisation_id = ${organisationId} and p.withdrawn_at is null and lower(p.valid) <= ${asOf}::date
    order by case when p.valid @> ${asOf}::date then null else upper(p.valid) end nulls last, ${inRank}`.execute(reader);
  return rows;
}

async function committeeLimits(reader: Reader, organisationId: number, day: DayText): Promise<CommitteeLimits> {
  const keys = [
    "posts.cell_committee_max",
    "org.cell_committee_min_official",
    "posts.cell_deputies_max",
    "posts.standing_min_committee",
  ] as const;
  const found = await rules(reader, keys, organisationId, day);
  return {
    cellMax: found["posts.cell_committee_max"],
    cellMinOfficial: found["org.cell_committee_min_official"],
    cellDeputies: found["posts.cell_deputies_max"],
    standingMin: found["posts.standing_min_committee"],
  };
}

/** A post held against other writers, proved to lie in the scope. A withdrawn one does not exist. */
export async function lockPost(tx: Transaction, scope: OrganisationScope, postId: number) {
  const post = await tx
    .selectFrom("posts as p")
    .innerJoin("organisations as o", "o.id", "p.organisation_id")
    .select([
      "p.id",
      "p.organisation_id as organisationId",
      "p.member_id as memberId",
      "p.post",
      "p.version",
      "p.entered_how as enteredHow",
    ])
    .select(["p.term", "p.decision", "p.note", "o.path", "o.name as organisationName", "o.dissolved_on as dissolvedOn"])
    .select([sql<DayText>`lower(p.valid)`.as("from"), sql<DayText | null>`upper(p.valid)`.as("to")])
    .where("p.id", "=", postId)
    .where("p.withdrawn_at", "is", null)
    .$narrowType<{ post: Post }>()
    .forUpdate("p")
    .executeTakeFirst();
  if (!post) throw notFound();
  requireInside(scope, post);
  return post;
}
export type LockedPost = Awaited<ReturnType<typeof lockPost>>;

export interface PostHolder {
  postId: number;
  post: Post;
  organisationId: number;
  organisationName: string;
  /** One of the kinds in features/organisations/rules.ts. */
  kind: string;
  isCell: boolean;
  memberId: number;
  fullName: string;
  /** First day on which the post is no longer held, where that is known. */
  to: DayText | null;
}

/** Which holders: of some posts on a day, at most so many; `only` names single posts. */
export interface HolderQuestion {
  posts: readonly Post[];
  day: DayText;
  limit: number;
  only?: readonly number[];
}

/** Who holds a post in a part of the tree, unit by unit from the top down. For accounts. */
export async function findPostHolders(
  reader: Reader,
  ranges: readonly Range[],
  { posts, day, limit, only }: HolderQuestion,
): Promise<PostHolder[]> {
  const named = only ? sql`p.id = any(${[...only]})` : sql`true`;
  const { rows } = await sql<PostHolder>`
    select p.id as "postId", p.post, o.id as "organisationId", o.name as "organisationName", o.kind, o.is_cell as "isCell",
      m.id as "memberId", m.full_name as "fullName", upper(p.valid) as "to"
    from posts p join organisations o on o.id = p.organisation_id join members m on m.id = p.member_id
    where p.withdrawn_at is null and p.valid @> ${day}::date and p.post = any(${[...posts]}) and ${named} and ${inRanges(ranges, "o.path")}
    order by o.level, o.code collate "vi-x-icu", ${inRank} limit ${limit}`.execute(reader);
  return rows;
}
