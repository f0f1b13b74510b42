import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { searchKey } from "#contract/names.ts";
import { readPeriod } from "#contract/periods.ts";
import { difference, record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { reviseStatement as declared, StatementLine } from "../contract.ts";
import { daysOf } from "../rules.ts";
import { loadForStep } from "./load-for-step.ts";
import { getStatement } from "./queries.ts";
import { checkNobodyNamed, checkTheme } from "./writes.ts";

/** Changes a statement; what stood there before stays in the history, and in the reports that used it. */
export async function reviseStatement(ctx: ActionContext, input: InputOf<typeof declared>): Promise<StatementLine> {
  const before = await loadForStep(ctx, input);
  const { period, kind, themeId, text, isExample } = input;
  if (kind !== before.kind && before.answer) {
    throw ruleError("already-answered", "kind", "Kiến nghị này đã giao nơi trả lời nên không đổi loại. Rút và nêu ý kiến mới nếu cần.");
  }
  const place = { path: before.orgPath };
  if (themeId !== before.themeId || kind !== before.kind) await checkTheme(ctx, place, themeId, kind);
  await checkNobodyNamed(ctx, place, input);
  await sql`
    update statements set period = ${period}, days = ${daysOf(readPeriod(period))}::daterange, kind = ${kind}, theme_id = ${themeId}, text = ${text},
      search_key = ${searchKey(text)}, is_example = ${isExample}, version = version + 1, updated_at = ${ctx.now} where id = ${before.id}`.execute(
    ctx.tx,
  );
  const was = { period: before.period, kind: before.kind, themeId: before.themeId, text: before.text, isExample: before.isExample };
  const changed = difference(was, { period, kind, themeId, text, isExample });
  if (changed)
    await record(ctx, { action: "revise-statement", kind: "statement", id: before.id, organisationId: before.organisationId, ...changed });
  return getStatement(ctx, before.id);
}
