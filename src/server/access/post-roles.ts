// A role that comes with a post: the post decides how long it runs. Called by whoever changes a post, in the same transaction.
import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { type Recorder, recordMany } from "../history.ts";

/** The first day on which a post is no longer held, before and after a change; null while that is open. */
export interface PostChange {
  postId: number;
  before: DayText | null;
  after: DayText | null;
}

interface FollowingRole {
  id: number;
  accountId: number;
  role: string;
  organisationId: number;
  from: DayText;
  to: DayText | null;
  next: DayText | null;
}

/**
 * The roles of the post's holder follow its end. A role that ran as long as the post goes on doing so; one that was
 * ended earlier by hand stays ended. A row is never removed: a role granted after the end keeps the day before it.
 */
export async function followPost(ctx: Recorder, { postId, before, after }: PostChange): Promise<void> {
  const { rows } = await sql<FollowingRole>`
    select id, account_id as "accountId", role, organisation_id as "organisationId", lower(valid) as "from", upper(valid) as "to",
      case when upper(valid) is not distinct from ${before}::date then ${after}::date else least(upper(valid), ${after}::date) end as next
    from account_roles where post_id = ${postId} order by id for update`.execute(ctx.tx);
  const changed = rows.filter((row) => row.next !== row.to);
  for (const { id, next } of changed) {
    await sql`update account_roles set valid = daterange(least(lower(valid), ${next}::date - 1), ${next}::date) where id = ${id}`.execute(
      ctx.tx,
    );
  }
  await recordMany(
    ctx,
    changed.map((row) => ({
      action: "follow-post",
      kind: "account",
      id: row.accountId,
      organisationId: row.organisationId,
      before: { role: row.role, from: row.from, to: row.to },
      after: { to: row.next, post: postId },
    })),
  );
}
