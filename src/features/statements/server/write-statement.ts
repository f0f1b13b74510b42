import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { searchKey } from "#contract/names.ts";
import { readPeriod } from "#contract/periods.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { writeStatement as declared, StatementLine } from "../contract.ts";
import { daysOf } from "../rules.ts";
import { getStatement } from "./queries.ts";
import { checkNobodyNamed, checkTheme } from "./writes.ts";

/** One short statement of a unit for a period. */
export async function writeStatement(ctx: ActionContext, input: InputOf<typeof declared>): Promise<StatementLine> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const { organisationId: _, ...draft } = input;
  await checkTheme(ctx, place, draft.themeId, draft.kind);
  await checkNobodyNamed(ctx, place, draft);
  const { rows } = await sql<{ id: number }>`
    insert into statements (organisation_id, top_id, period, days, kind, theme_id, text, search_key, is_example, created_at, created_by, updated_at)
    values (${place.id}, ${place.topId}, ${draft.period}, ${daysOf(readPeriod(draft.period))}::daterange, ${draft.kind}, ${draft.themeId}, ${draft.text},
      ${searchKey(draft.text)}, ${draft.isExample}, ${ctx.now}, ${ctx.user.accountId}, ${ctx.now}) returning id`.execute(ctx.tx);
  const id = Number(rows[0]?.id);
  await record(ctx, { action: "write-statement", kind: "statement", id, organisationId: place.id, after: draft });
  return getStatement(ctx, id);
}
