import { sql } from "kysely";
import { type Post, roleFor } from "#features/members/posts/rules.ts";
import { findPostHolders, type PostHolder } from "#features/members/posts/server/queries.ts";
import type { OrganisationKind } from "#features/organisations/rules.ts";
import { inRanges, type OrganisationScope } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { PostAccountLine } from "../contract.ts";
import { proposeUserName, stateOf } from "../rules.ts";

/** A central bloc has some ten thousand holders; who looks at more chooses a part of the tree. */
const mostFound = 20_000;

/** A line of the list with what the actions need beside it. */
export interface HolderLine extends PostAccountLine {
  accountId: number | null;
  /** First day on which the post is no longer held, where that is known. */
  to: string | null;
}

/** Everybody who holds one of the posts today in the scope; with `only`, of them those named. Three queries. */
export async function findHolderLines(
  ctx: ActionContext,
  { posts, only }: { posts: readonly Post[]; only?: readonly number[] },
): Promise<{ lines: HolderLine[]; isCut: boolean }> {
  const holders = await findPostHolders(ctx.tx, ctx.scope.ranges, { posts, day: ctx.today, limit: mostFound + 1, ...(only && { only }) });
  const shown = holders.slice(0, mostFound);
  const accounts = await findAccounts(ctx.tx, ctx.scope, shown, ctx.today);
  const taken = await findTakenNames(ctx.tx);
  const proposed = new Map<number, string>();
  const nameFor = ({ memberId, fullName }: PostHolder) => {
    const name = proposed.get(memberId) ?? proposeUserName(fullName, taken);
    proposed.set(memberId, name);
    return name;
  };
  const lines = shown.map((holder): HolderLine => {
    const role = roleFor(holder.post, holder.isCell);
    const account = accounts.find((one) => one.postId === holder.postId) ?? null;
    const { state, reason } = stateOf({ role, account });
    return {
      postId: holder.postId,
      post: holder.post,
      organisation: { id: holder.organisationId, name: holder.organisationName, kind: holder.kind as OrganisationKind }, // by the actions that write it
      member: { id: holder.memberId, fullName: holder.fullName },
      role,
      state,
      reason,
      userName: account?.userName ?? (state === "create" ? nameFor(holder) : null),
      email: account?.email ?? null,
      accountId: account?.accountId ?? null,
      to: holder.to,
    };
  });
  return { lines, isCut: holders.length > mostFound };
}

interface FoundAccount {
  postId: number;
  accountId: number;
  userName: string;
  email: string | null;
  isManaged: boolean;
  hasRole: boolean;
}

/** The open account of each holder: whether all its roles of today lie in the scope, and whether it has the post's role there. */
async function findAccounts(
  reader: Reader,
  scope: OrganisationScope,
  holders: readonly PostHolder[],
  today: string,
): Promise<FoundAccount[]> {
  const asked = holders.map(({ postId, memberId, organisationId, post, isCell }) => ({
    postId,
    memberId,
    organisationId,
    role: roleFor(post, isCell),
  }));
  const { rows } = await sql<FoundAccount>`
    select distinct on (h."postId") h."postId", a.id as "accountId", a.user_name as "userName", a.email,
      not exists (select from account_roles r join organisations o on o.id = r.organisation_id
        where r.account_id = a.id and r.valid @> ${today}::date and not ${inRanges(scope.reach, "o.path")}) as "isManaged",
      exists (select from account_roles r where r.account_id = a.id and r.role = h.role and r.organisation_id = h."organisationId"
        and r.valid @> ${today}::date) as "hasRole"
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as h("postId" int, "memberId" int, "organisationId" int, role text)
    join accounts a on a.member_id = h."memberId" and a.ended_at is null
    order by h."postId", a.id`.execute(reader);
  return rows;
}

/** Names of all accounts there ever were: an ended one keeps its name. */
async function findTakenNames(reader: Reader): Promise<Set<string>> {
  const rows = await reader.selectFrom("accounts").select("user_name").execute();
  return new Set(rows.map((row) => row.user_name));
}
