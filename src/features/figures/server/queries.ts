import { sql } from "kysely";
import { type DayText, earlier } from "#contract/dates.ts";
import { AppError } from "#contract/errors.ts";
import { readPeriod } from "#contract/periods.ts";
import type { Permission } from "#contract/permissions.ts";
import { permissionsAt } from "#server/access/can.ts";
import { covers, notFound, type OrganisationScope, rangesOf } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import {
  type Cut,
  computeFigures,
  type FigureDefinition,
  type FigureTable,
  type FigureValue,
  type FigureValues,
  type Frame,
  rollupPlans,
  rollupsSql,
  stateDay,
  usableRollups,
} from "#server/figures/engine.ts";
import type { FramePlace, FrameRule, Rollup } from "#server/figures/frame.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Span, Sum, Sums } from "../contract.ts";
import { catalogue } from "./figures.ts";

export { catalogue };

/** The rules that figures rest on. */
const ruleKeys = [
  "meetings.per_month",
  "meetings.min_minutes",
  "meetings.min_minutes_combined",
  "meetings.thematic_per_quarter",
  "members.majority_ethnicity",
];

/**
 * The frame of the place that the scope was proved for. Without `asOf` what is known today counts, so a meeting made up
 * after the period still fills its month. One query.
 */
export async function openFrame(reader: Reader, scope: OrganisationScope, asked: { period: string; asOf: DayText | null }): Promise<Frame> {
  const place = scope.organisation;
  const range = scope.ranges[0];
  if (!place || !range) throw notFound();
  const period = readPeriod(asked.period);
  const asOf = earlier(asked.asOf ?? scope.today, scope.today);
  const { rows } = await sql<{ places: FramePlace[]; isOnlyTree: boolean; rules: FrameRule[]; rollups: Rollup[] }>`
    select
      ${rollupsSql(Number.parseInt(place.path, 10), period)} as rollups,
      (select coalesce(json_agg(json_build_object('path', p.path, 'from', lower(p.valid), 'to', upper(p.valid)) order by lower(p.valid) nulls first), '[]')
        from organisation_positions p where p.organisation_id = ${place.id} and p.valid && daterange(${period.from}, ${period.to}, '[]')) as places,
      (select min(top_id) = max(top_id) from organisations) as "isOnlyTree",
      (select coalesce(json_agg(json_build_object('key', r.key, 'organisationId', r.organisation_id, 'level', coalesce(at.level, -1),
          'from', lower(r.valid), 'to', upper(r.valid), 'value', r.value)), '[]')
        from regulations r left join organisations at on at.id = r.organisation_id
        where r.key = any(${ruleKeys}) and r.withdrawn_at is null
          and (at.id is null or starts_with(${place.path}, at.path) or starts_with(at.path, ${place.path}))) as rules`.execute(reader);
  const found = rows[0] ?? { places: [], isOnlyTree: false, rules: [], rollups: [] };
  const everything = found.isOnlyTree && range.below && place.path === `${place.id}.`;
  const places = unitePlaces(found.places);
  const frame = { organisationId: place.id, below: range.below, places, everything, period, asOf, rules: found.rules, rollups: [] };
  return { ...frame, rollups: usableRollups(frame, found.rollups, rollupPlans(reader, catalogue)) };
}

/** Neighbouring intervals with one path (a change of kind) are one place. */
function unitePlaces(places: readonly FramePlace[]): FramePlace[] {
  const united: FramePlace[] = [];
  for (const place of places) {
    const last = united.at(-1);
    if (last && last.path === place.path && last.to === place.from) united[united.length - 1] = { ...last, to: place.to };
    else united.push(place);
  }
  return united;
}

/** Figures of the whole catalogue in one statement; see server/figures/engine.ts. */
export function readFigures(
  reader: Reader,
  frame: Frame,
  codes: readonly string[],
  cuts: readonly Cut[] = [],
  byUnit: readonly string[] = codes,
): Promise<FigureTable> {
  return computeFigures(reader, catalogue, frame, codes, cuts, byUnit);
}

/** @throws not-found when there is no such figure. */
export function getFigure(code: string): FigureDefinition {
  const figure = catalogue.get(code);
  if (!figure) throw new AppError("not-found", "no-such-figure", "Không có chỉ số này.");
  return figure;
}

export interface NamedUnit {
  readonly id: number;
  readonly name: string;
  readonly isCell: boolean;
  readonly searchKey: string;
  readonly path: string;
}

/** Organisations by id with the name they bore on the day counted. One query. */
export async function nameUnits(reader: Reader, ids: readonly number[], frame: Frame): Promise<Map<number, NamedUnit>> {
  const { rows } = await sql<NamedUnit>`
    select o.id, coalesce(f.name, o.name) as name, coalesce(p.is_cell, o.is_cell) as "isCell", o.search_key as "searchKey", o.path
    from organisations o
    left join organisation_profiles f on f.organisation_id = o.id and f.valid @> ${stateDay(frame)}::date
    left join organisation_positions p on p.organisation_id = o.id and p.valid @> ${stateDay(frame)}::date
    where o.id = any(${ids}) order by o.path`.execute(reader);
  return new Map(rows.map((row) => [row.id, row]));
}

/** How a screen tells what was counted. */
export function spanOf(frame: Frame, named: ReadonlyMap<number, NamedUnit>): Span {
  const place = named.get(frame.organisationId);
  return {
    period: frame.period.code,
    from: frame.period.from,
    to: frame.period.to,
    asOf: stateDay(frame),
    organisationId: frame.organisationId,
    name: place?.name ?? "",
    isCell: place?.isCell ?? false,
    below: frame.below,
  };
}

const nothing: Sum = { value: 0, numerator: 0, denominator: null };

/** Some figures as the contract sends them; a unit without rows has zeros. */
export function toSums(values: FigureValues | undefined, codes: readonly string[]): Sums {
  return Object.fromEntries(codes.map((code) => [code, toSum(values?.get(code), code)]));
}

/** @param figure its code, or the figure where it stands in no catalogue. */
export function toSum(value: FigureValue | undefined, figure: string | Pick<FigureDefinition, "kind" | "denominator">): Sum {
  if (value) return { value: value.value, numerator: value.numerator, denominator: value.denominator };
  const { kind, denominator } = typeof figure === "string" ? getFigure(figure) : figure;
  return { ...nothing, value: kind === "count" ? 0 : null, denominator: denominator === undefined ? null : 0 };
}

/** Rows that name people are for holders of the permission at the place; the program itself may open all. */
export function mayOpenRows(ctx: Pick<ActionContext, "person" | "scope">, figure: FigureDefinition): boolean {
  const { permission } = figure.source;
  const place = ctx.scope.organisation;
  if (!permission || !ctx.person || !place) return true;
  return covers(rangesOf(ctx.person, permission), place.path);
}

/** What the person may do at the place asked about. */
export function heldHere({ person, scope }: ActionContext): Permission[] {
  return person && scope.organisation ? permissionsAt(person, scope.organisation) : [];
}
