import { sql } from "kysely";
import { addDays } from "#contract/dates.ts";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { narrowTo, notFound } from "#server/access/scope.ts";
import { difference, record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { correctTerm as declared } from "../contract.ts";
import { checkSpan, overlaps } from "./check-span.ts";
import { findTerms } from "./queries.ts";

/** Corrects a term's name or days. No document that is numbered in it may fall out of it: numbers never change. */
export async function correctTerm(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { termId: id, name, from, to, source } = input;
  const before = await ctx.tx
    .selectFrom("terms")
    .select(["organisation_id as organisationId", "kind", "name", "source", "version"])
    .select([sql<string>`lower(valid)`.as("from"), sql<string | null>`(upper(valid) - 1)::date`.as("to")])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!before) throw notFound();
  const { organisationId } = before;
  const scope = await narrowTo(ctx.tx, ctx.scope, { organisationId });
  const within = { ...ctx, scope };
  if (before.version !== input.version)
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa sửa nhiệm kỳ này.", { current: await findTerms(within) });
  checkSpan(input);
  if (await overlaps(ctx.tx, { organisationId, kind: before.kind, from, to, exceptId: id }))
    throw ruleError("terms-overlap", "from", "Những ngày này đã thuộc một nhiệm kỳ khác. Xem lại ngày bắt đầu, ngày kết thúc.");
  await checkNumbered(ctx, id, input);
  const valid = `[${from},${to === null ? "" : addDays(to, 1)})`;
  await ctx.tx
    .updateTable("terms")
    .set({ name, valid, source, version: before.version + 1 })
    .where("id", "=", id)
    .execute();
  const changed = difference({ name: before.name, from: before.from, to: before.to, source: before.source }, { name, from, to, source });
  if (changed) await record(ctx, { action: "correct-term", kind: "term", id, organisationId, ...changed });
  return findTerms(within);
}

async function checkNumbered(ctx: ActionContext, termId: number, { from, to }: { from: string; to: string | null }): Promise<void> {
  const { rows } = await sql<{ reference: string }>`
    select d.reference from number_series s join document_numbers n on n.series_id = s.id join documents d on d.number_id = n.id
    where s.term_id = ${termId} and not daterange(${from}::date, ${to}::date, '[]') @> d.dated_on order by d.dated_on limit 1`.execute(
    ctx.tx,
  );
  const [out] = rows;
  if (out)
    throw ruleError(
      "numbered-outside",
      "from",
      `Văn bản ${out.reference} đã đánh số theo nhiệm kỳ này mà nằm ngoài những ngày mới. Xem lại ngày.`,
    );
}
