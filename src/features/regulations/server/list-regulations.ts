import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listRegulations as declared, RegulationLine } from "../contract.ts";
import { isRuleKey, kindOf, type RuleKey, ruleText } from "../rules.ts";

/** The rules that apply to a place: its own, those of the places above it, and the shipped ones. */
export async function listRegulations(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const organisation = ctx.scope.organisation;
  if (!organisation) throw notFound();
  const asOf = input.asOf ?? ctx.today;
  const rows = await rowsFor(ctx, organisation.path, asOf);
  const winners = new Set<string>();
  const lines = rows.flatMap((row) => {
    const isInForce = row.isValid && !winners.has(row.key);
    if (isInForce) winners.add(row.key);
    if (!isRuleKey(row.key) || kindOf(row.key).hasOwnPage) return [];
    return isInForce || input.everything ? [toLine(row, row.key, isInForce, organisation.id)] : [];
  });
  return { asOf, rows: lines, can: ctx.person ? permissionsAt(ctx.person, organisation) : [] };
}

interface Row {
  id: number;
  key: string;
  value: unknown;
  organisationId: number | null;
  organisationName: string | null;
  from: DayText | null;
  to: DayText | null;
  source: string;
  certainty: RegulationLine["certainty"];
  note: string;
  isValid: boolean;
}

/** One row per value that has ever applied on the path; the one in force comes first within its key. */
async function rowsFor(ctx: ActionContext, path: string, asOf: DayText): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select r.id, r.key, r.value, r.organisation_id as "organisationId", o.name as "organisationName",
      lower(r.valid) as "from", upper(r.valid) as "to", r.source, r.certainty, r.note, r.valid @> ${asOf}::date as "isValid"
    from regulations r left join organisations o on o.id = r.organisation_id
    where r.withdrawn_at is null and (r.organisation_id is null or starts_with(${path}, o.path))
    order by r.key, r.valid @> ${asOf}::date desc, o.level desc nulls last, lower(r.valid) desc nulls last`.execute(ctx.tx);
  return rows;
}

function toLine({ isValid: _, ...row }: Row, key: RuleKey, isInForce: boolean, placeId: number): RegulationLine {
  const { group, title, unit, options = null } = kindOf(key);
  const input = typeof row.value === "number" ? "number" : typeof row.value === "string" ? "text" : "json";
  return { ...row, group, title, unit, options, input, text: ruleText(key, row.value), isInForce, isOwn: row.organisationId === placeId };
}
