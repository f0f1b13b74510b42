import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { narrowTo, notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { explainNumbers } from "../../server/writes.ts";
import type { explainGap as declared } from "../contract.ts";

/** Numbers of a stretch below the last one that nobody knows of: says why they have no document here. */
export async function explainGap(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { seriesId, from, to, reason } = input;
  const series = await ctx.tx
    .selectFrom("number_series as s")
    .innerJoin("terms as t", "t.id", "s.term_id")
    .select(["t.organisation_id as organisationId", "s.last_number as lastNumber"])
    .where("s.id", "=", seriesId)
    .forUpdate("s")
    .executeTakeFirst();
  if (!series) throw notFound();
  await narrowTo(ctx.tx, ctx.scope, series);
  if (to < from || to > series.lastNumber)
    throw ruleError("not-a-gap", "to", `Chỉ giải trình được số từ 1 đến ${series.lastNumber} của dãy số này.`);
  const { rows } = await sql<{ number: number }>`
    select n as number from generate_series(${from}::int, ${to}::int) n
    where not exists (select from document_numbers k where k.series_id = ${seriesId} and k.number = n)`.execute(ctx.tx);
  const numbers = rows.map(({ number }) => number);
  if (numbers.length === 0) throw ruleError("not-a-gap", "from", "Các số này đều đã có trong sổ, không còn số trống.");
  await explainNumbers(ctx, seriesId, numbers, reason);
  const { organisationId } = series;
  await record(ctx, { action: "explain-gap", kind: "document-number", id: seriesId, organisationId, after: { numbers, reason } });
  return { explained: numbers.length };
}
