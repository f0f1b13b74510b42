import { sql } from "kysely";
import type { OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listMyNotices as declared, Notice } from "../contract.ts";

/** The latest fifty notices of whoever is signed in. */
export async function listMyNotices(ctx: ActionContext): Promise<OutputOf<typeof declared>> {
  const { rows } = await sql<Notice & { unread: number }>`
    select id, text, href, to_char(at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI') as at, read_at is not null as "isRead",
      (count(*) filter (where read_at is null) over ())::int as unread
    from notices where account_id = ${ctx.user.accountId} order by id desc limit 50`.execute(ctx.tx);
  return { rows, unread: rows[0]?.unread ?? 0 };
}
