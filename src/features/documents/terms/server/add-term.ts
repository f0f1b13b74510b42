import { sql } from "kysely";
import { addDays, type DayText } from "#contract/dates.ts";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import { record, recordMany } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { addTerm as declared } from "../contract.ts";
import { checkSpan, overlaps } from "./check-span.ts";
import { findTerms } from "./queries.ts";

type Input = InputOf<typeof declared>;

/** Writes a term down. One that still runs without a last day ends the day before; of those below only the ones without a term get it. */
export async function addTerm(ctx: ActionContext, input: Input): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  checkSpan(input);
  if (input.kind === "congress" && (input.to === null || input.withBelow))
    throw ruleError("congress-days", "to", "Đại hội ghi đủ ngày khai mạc, ngày bế mạc, riêng từng tổ chức.");
  if (input.kind === "committee") await endRunning(ctx, place.id, input.from);
  if (await overlaps(ctx.tx, { ...input, organisationId: place.id })) throw overlapping();
  const ids = [place.id, ...(input.withBelow ? await placesWithout(ctx, place, input) : [])];
  const rows = await ctx.tx
    .insertInto("terms")
    .values(ids.map((organisation_id) => rowOf(ctx, organisation_id, input)))
    .returning(["id", "organisation_id as organisationId"])
    .execute();
  const after = { name: input.name, termKind: input.kind, from: input.from, to: input.to, source: input.source };
  await recordMany(
    ctx,
    rows.map((row) => ({ action: "add-term", kind: "term", ...row, after })),
  );
  return { ...(await findTerms(ctx)), added: rows.length };
}

function rowOf(ctx: ActionContext, organisation_id: number, { kind, name, from, to, source }: Input) {
  const valid = `[${from},${to === null ? "" : addDays(to, 1)})`;
  return { organisation_id, kind, name, valid, source, created_at: ctx.now, created_by: ctx.user.accountId };
}

/** The term before ends with the congress that opens this one. */
async function endRunning(ctx: ActionContext, organisationId: number, from: DayText): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    update terms set valid = daterange(lower(valid), ${from}::date), version = version + 1
    where organisation_id = ${organisationId} and kind = 'committee' and upper_inf(valid) and lower(valid) < ${from}::date returning id`.execute(
    ctx.tx,
  );
  for (const { id } of rows) await record(ctx, { action: "end-term", kind: "term", id, organisationId, after: { to: addDays(from, -1) } });
}

async function placesWithout(ctx: ActionContext, place: { id: number; path: string }, { from, to }: Input): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select o.id from organisations o
    where starts_with(o.path, ${place.path}) and o.id <> ${place.id} and o.dissolved_on is null and o.kind <> 'group'
      and not exists (select from terms t where t.organisation_id = o.id and t.kind = 'committee'
        and t.valid && daterange(${from}::date, ${to}::date, '[]'))
    order by o.id`.execute(ctx.tx);
  return rows.map(({ id }) => id);
}

function overlapping() {
  return ruleError("terms-overlap", "from", "Những ngày này đã thuộc một nhiệm kỳ khác. Xem lại ngày bắt đầu, ngày kết thúc.");
}
