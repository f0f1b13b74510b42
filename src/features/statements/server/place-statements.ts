import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { inScope, notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { placeStatements as declared } from "../contract.ts";
import { findTheme } from "./queries.ts";
import { checkTheme, noSuchTheme } from "./writes.ts";

/** The editor counts these statements under one theme; the words of the units stay theirs. */
export async function placeStatements(
  ctx: ActionContext,
  { themeId, statementIds }: InputOf<typeof declared>,
): Promise<{ placed: number }> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const theme = await findTheme(ctx.tx, themeId);
  if (!theme) throw noSuchTheme();
  await checkTheme(ctx, place, themeId, theme.kind);
  const { rows: found } = await sql<{ id: number; kind: string }>`
    select s.id, s.kind from statements s join organisations o on o.id = s.organisation_id
    where s.id = any(${statementIds}::bigint[]) and s.withdrawn_at is null and starts_with(o.path, ${place.path}) and ${inScope(ctx.scope, "o.path")}`.execute(
    ctx.tx,
  );
  if (new Set(statementIds).size !== found.length)
    throw ruleError("no-such-statement", "statementIds", "Có ý kiến không ở đây, hoặc đơn vị đã rút. Tải lại danh sách rồi chọn lại.");
  if (found.some(({ kind }) => kind !== theme.kind))
    throw ruleError("other-kind", "statementIds", "Ý chung này thuộc loại khác với ý kiến đã chọn.");
  await sql`
    insert into statement_placings (statement_id, organisation_id, theme_id, at, account_id)
    select id, ${place.id}, ${themeId}, ${ctx.now}, ${ctx.user.accountId} from unnest(${found.map(({ id }) => id)}::bigint[]) id
    on conflict (statement_id, organisation_id) do update set theme_id = excluded.theme_id, at = excluded.at, account_id = excluded.account_id`.execute(
    ctx.tx,
  );
  const after = { statementIds: found.map(({ id }) => Number(id)) };
  await record(ctx, { action: "place-statements", kind: "statement-theme", id: themeId, organisationId: place.id, after });
  return { placed: found.length };
}
