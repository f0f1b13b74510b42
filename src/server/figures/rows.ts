import { type RawBuilder, sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { Reader } from "../db/connect.ts";
import type { FigureDefinition } from "./definition.ts";
import type { Frame } from "./frame.ts";
import { expression, narrowRelation, sourceRows, takesPart, textsOf } from "./relation.ts";

/** A row behind a figure: its share of both terms and what is shown of it (keys are those of the source's columns). */
export interface FigureRow {
  readonly rowId: string;
  readonly organisationId: number;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly content: Record<string, unknown>;
}

export interface RowRequest {
  /** counted: only rows that add to the numerator; all: those of the denominator too. */
  readonly part: "counted" | "all";
  /** Words of the organisation's name, without accents. */
  readonly search: string;
  readonly limit: number;
  readonly offset: number;
}

/** A page of the rows behind a figure and how many there are. Rows in the order of months are read from the months of the page alone. */
export async function figureRows(reader: Reader, frame: Frame, figure: FigureDefinition, request: RowRequest): Promise<RowPage> {
  const { relation, perCell, order } = figure.source;
  const isByMonth = relation.hasMonth && !perCell && order.startsWith("r.month") && request.search === "";
  if (!isByMonth) return readPage(reader, frame, figure, request);
  const counts = await countByMonth(reader, frame, figure, request.part);
  const count = counts.reduce((sum, month) => sum + month.count, 0);
  const first = counts.findIndex((_, at) => upTo(counts, at + 1) > request.offset);
  if (first < 0) return { rows: [], count };
  const next = counts.findIndex((_, at) => upTo(counts, at + 1) >= request.offset + request.limit);
  const months = counts.slice(first, next < 0 ? undefined : next + 1).map(({ month }) => month);
  const offset = request.offset - upTo(counts, first);
  const { rows } = await readPage(reader, { ...frame, only: { months } }, figure, { ...request, offset });
  return { rows, count };
}

interface RowPage {
  rows: FigureRow[];
  count: number;
}

interface MonthCount {
  month: DayText;
  count: number;
}

function upTo(counts: readonly MonthCount[], end: number): number {
  return counts.slice(0, end).reduce((sum, { count }) => sum + count, 0);
}

/** How many rows each month has, in the order of the months. */
async function countByMonth(reader: Reader, frame: Frame, figure: FigureDefinition, part: RowRequest["part"]): Promise<MonthCount[]> {
  const { rows } = await sql<MonthCount>`
    select r.month, count(*)::int as count from (${shares(frame, figure, false)}) r where ${inPart(part)} group by r.month order by r.month`.execute(
    reader,
  );
  return rows;
}

async function readPage(reader: Reader, frame: Frame, figure: FigureDefinition, request: RowRequest): Promise<RowPage> {
  const search = request.search === "" ? sql`true` : sql`o.search_key like ${`%${request.search.replace(/[%_\\]/g, "\\$&")}%`}`;
  const { rows } = await sql<FigureRow & { count: number }>`
    select ${rowColumns(figure)}, (count(*) over ())::int as count
    from (${shares(frame, figure, true)}) r join organisations o on o.id = r.organisation_id ${joins(figure)}
    where ${inPart(request.part)} and ${search}
    order by ${sql.raw(figure.source.order)} limit ${request.limit} offset ${request.offset}`.execute(reader);
  return { rows: rows.map(({ count: _, ...row }) => row), count: rows[0]?.count ?? 0 };
}

function inPart(part: RowRequest["part"]): RawBuilder<boolean> {
  return part === "counted" ? sql<boolean>`r.numerator <> 0` : sql<boolean>`true`;
}

/**
 * For freezing: a select of one row `(row_ids text[], numerators float8[], denominators float8[])`, all rows of the figure
 * in the order of their ids. Usable in `insert … select`, and again later to see what changed.
 */
export function figureSharesSql(
  frame: Frame,
  figure: FigureDefinition,
): RawBuilder<{ row_ids: string[]; numerators: number[]; denominators: number[] }> {
  const id = sql.raw(figure.source.rowId);
  return sql`
    select coalesce(array_agg(s.row_id order by s.row_id), '{}') as row_ids,
      coalesce(array_agg(s.numerator order by s.row_id), '{}') as numerators,
      coalesce(array_agg(s.denominator order by s.row_id), '{}') as denominators
    from (select (${id})::text as row_id, r.numerator, r.denominator from (${shares(frame, figure, true)}) r) s`;
}

/**
 * For freezing: a select of `(row_kind text, row_id text, content jsonb)`, the rows behind any of the figures, each once.
 * Figures of one row kind must come from one relation; `content` has the keys of the source's columns.
 */
export function figureContentsSql(
  frame: Frame,
  figures: readonly FigureDefinition[],
): RawBuilder<{ row_kind: string; row_id: string; content: Record<string, unknown> }> {
  const selects = figures.map(
    (figure) => sql`
      select ${figure.source.rowKind}::text as row_kind, (${sql.raw(figure.source.rowId)})::text as row_id, ${content(figure)} as content
      from (${shares(frame, figure, true)}) r join organisations o on o.id = r.organisation_id ${joins(figure)}`,
  );
  return sql`select distinct on (c.row_kind, c.row_id) c.row_kind, c.row_id, c.content from (${sql.join(selects, sql` union all `)}) c order by c.row_kind, c.row_id`;
}

/**
 * A select of `(code text, share float8)`: what one record adds to each of the figures. They read its row once when they come
 * from one source; narrow the frame to the cells of the record before. No row: it adds nothing.
 */
export function recordSharesSql(
  frame: Frame,
  figures: readonly FigureDefinition[],
  rowId: string,
): RawBuilder<{ code: string; share: number }> {
  const sources = [...new Set(figures.map(({ source }) => source))];
  const selects = sources.map((source) => {
    const those = figures.filter((figure) => figure.source === source);
    const base = sql`(${narrowRelation(frame, source.relation, [source.rowId, ...those.flatMap((figure) => textsOf(figure))])})`;
    const shares = those.map(
      (figure) =>
        sql`(${figure.code}::text, case when ${takesPart(frame, figure)} then (${expression(frame, source.relation, figure.numerator)})::float8 end)`,
    );
    return sql`
      select s.code, coalesce(s.share, 0) as share from ${sourceRows(frame, source, base)} r cross join lateral (values ${sql.join(shares)}) s(code, share)
      where (${sql.raw(source.rowId)})::text = ${rowId}`;
  });
  return sql`${sql.join(selects, sql` union all `)}`;
}

/** The rows that take part in the figure with what each adds to the two terms; rows that add nothing are left out. */
function shares(frame: Frame, figure: FigureDefinition, withColumns: boolean): RawBuilder<unknown> {
  const { source } = figure;
  const base = sql`(${narrowRelation(frame, source.relation, textsOf(figure, withColumns))})`;
  const numerator = sql`(${expression(frame, source.relation, figure.numerator)})::float8`;
  const denominator =
    figure.denominator === undefined ? sql`null::float8` : sql`(${expression(frame, source.relation, figure.denominator)})::float8`;
  return sql`
    select s.* from (
      select r.*, coalesce(${numerator}, 0) as numerator, ${denominator} as denominator
      from ${sourceRows(frame, source, base)} r where ${takesPart(frame, figure)}) s
    where s.numerator <> 0 or s.denominator <> 0`;
}

function rowColumns(figure: FigureDefinition): RawBuilder<unknown> {
  return sql`(${sql.raw(figure.source.rowId)})::text as "rowId", r.organisation_id as "organisationId", r.numerator, r.denominator, ${content(figure)} as content`;
}

function content(figure: FigureDefinition): RawBuilder<unknown> {
  const pairs = figure.source.columns.map((column) => sql`${sql.lit(column.key)}, ${sql.raw(column.sql)}`);
  return sql`jsonb_build_object(${sql.join(pairs)})`;
}

function joins(figure: FigureDefinition): RawBuilder<unknown> {
  return sql.raw(figure.source.joins ?? "");
}
