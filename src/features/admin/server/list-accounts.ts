import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { inScope } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { AccountLine, listAccounts as declared } from "../contract.ts";
import { accountColumns } from "./queries.ts";

/** Accounts that hold or held a role in the administrator's part of the tree. */
export async function listAccounts(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const text = `%${input.text
    .trim()
    .toLowerCase()
    .replace(/[%_\\]/g, "\\$&")}%`;
  const { rows } = await sql<AccountLine & { count: number }>`
    select ${accountColumns(ctx.now)}, (count(*) over ())::int as count
    from accounts a
    where exists (select 1 from account_roles r join organisations o on o.id = r.organisation_id where r.account_id = a.id and ${inScope(ctx.scope, "o.path")})
      and (a.user_name like ${text} or lower(a.display_name) like ${text})
    order by a.ended_at nulls first, a.user_name collate "C"
    limit ${input.pageSize} offset ${(input.page - 1) * input.pageSize}`.execute(ctx.tx);
  return { rows: rows.map(({ count: _, ...row }) => row), count: rows[0]?.count ?? 0 };
}
