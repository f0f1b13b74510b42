import { sql } from "kysely";
import { mayOpenRows, openFrame, toSum } from "#features/figures/server/queries.ts";
import { namesPeople } from "#features/figures/server/writes.ts";
import type { OrganisationScope } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import { type Catalogue, computeFigures, type FigureDefinition, type Frame } from "#server/figures/engine.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { ReportFigure } from "../contract.ts";
import { codesIn, type PrintedSum, type ReportState } from "../rules.ts";
import { reportCatalogue } from "./report-catalogue.ts";

/** What a figure meant when the report was signed; stands in report_figures.definition. */
export interface FrozenDefinition {
  readonly kind: "count" | "ratio" | "mean";
  readonly digits: number;
  readonly definition: string;
  readonly numeratorName: string;
  readonly denominatorName: string | null;
  readonly leavesOut: string;
  readonly basis: string;
  readonly rowMeaning: string;
  readonly permission: string | null;
  readonly columns: readonly { key: string; title: string; type: "text" | "number" | "day" | "month" | "flag" }[];
}

/** A figure that can be printed. */
export type PrintableFigure = Pick<ReportFigure, "code" | "name" | "unit" | "kind" | "digits" | "sum">;

/** Codes of the figures a report needs: those of its appendix in their order, those that its text names, those of its template. */
export function neededCodes(appendix: readonly string[], bodies: readonly string[], inTemplate: readonly string[] = []): string[] {
  return [...new Set([...appendix, ...codesIn(bodies), ...inTemplate])];
}

export function freezeDefinition(figure: FigureDefinition): FrozenDefinition {
  const { kind, definition, numeratorName, leavesOut, basis, source } = figure;
  return {
    kind,
    digits: digitsOf(figure),
    definition,
    numeratorName,
    denominatorName: figure.denominatorName ?? null,
    leavesOut,
    basis,
    rowMeaning: source.rowMeaning,
    permission: source.permission ?? null,
    columns: source.columns.map(({ key, title, type }) => ({ key, title, type })),
  };
}

function digitsOf({ kind, digits }: FigureDefinition): number {
  return digits ?? (kind === "count" ? 0 : 1);
}

/** The figures as they would be printed today, in the order of their codes; what is not known is left out. One statement. */
export async function readLiveFigures(
  reader: Reader,
  frame: Frame,
  known: Catalogue,
  codes: readonly string[],
): Promise<Map<string, PrintableFigure>> {
  const figures = codes.flatMap((code) => known.get(code) ?? []);
  const { total } = await computeFigures(
    reader,
    known,
    frame,
    figures.map((figure) => figure.code),
  );
  return new Map(
    figures.map((figure) => {
      const { code, name, unit, kind } = figure;
      return [code, { code, name, unit, kind, digits: digitsOf(figure), sum: toSum(total.get(code), figure) }];
    }),
  );
}

export interface FrozenFigure extends PrintableFigure {
  readonly definition: FrozenDefinition;
  readonly rowKind: string;
  readonly rows: number;
}

/** The figures of a signed report, as they were. */
export async function readFrozenFigures(reader: Reader, reportId: number): Promise<Map<string, FrozenFigure>> {
  const { rows } = await sql<Omit<FrozenFigure, "sum" | "kind" | "digits"> & PrintedSum>`
    select code, name, unit, value, numerator, denominator, definition, row_kind as "rowKind", cardinality(row_ids) as rows
    from report_figures where report_id = ${reportId} order by position`.execute(reader);
  return new Map(
    rows.map(({ value, numerator, denominator, ...figure }) => {
      const { kind, digits } = figure.definition;
      return [figure.code, { ...figure, kind, digits, sum: { value, numerator, denominator } }];
    }),
  );
}

interface Asked {
  readonly appendix: readonly string[];
  readonly bodies: readonly string[];
  readonly inTemplate: readonly string[];
  /** The whole catalogue is offered to a writer. */
  readonly offersAll: boolean;
}

/**
 * The figures of a report for its page: of a draft as they are today, of a signed one as frozen and as today; and all that a
 * writer may put into the text, counted in the same statement.
 */
export async function readPageFigures(
  ctx: ActionContext,
  scope: OrganisationScope,
  report: { id: number; organisationId: number; path: string; state: ReportState; period: string },
  { appendix, bodies, inTemplate, offersAll }: Asked,
): Promise<{ figures: ReportFigure[]; offered: PrintableFigure[] }> {
  const inAppendix = new Set(appendix);
  const frozen = report.state === "signed" ? await readFrozenFigures(ctx.tx, report.id) : null;
  const wanted = frozen ? [...frozen.keys()] : neededCodes(appendix, bodies, inTemplate);
  const catalogue = await reportCatalogue(ctx.tx, report, wanted);
  const frame = await openFrame(ctx.tx, scope, { period: report.period, asOf: null });
  const live = await readLiveFigures(ctx.tx, frame, catalogue, offersAll ? [...catalogue.keys()] : wanted);
  const shown = frozen ? [...frozen.values()] : wanted.flatMap((code) => live.get(code) ?? []);
  const figures = shown.map((figure) => {
    const { code, name, unit, kind, digits, sum } = figure;
    const known = catalogue.get(code);
    return {
      ...{ code, name, unit, kind, digits, sum },
      definition: frozen?.get(code)?.definition.definition ?? known?.definition ?? "",
      now: live.get(code)?.sum ?? sum,
      inAppendix: inAppendix.has(code),
      rows: frozen?.get(code)?.rows ?? null,
      canOpenRows: known ? mayOpenRows({ person: ctx.person, scope }, known) : false,
      namesPeople: known ? namesPeople(known) : false,
    };
  });
  return { figures, offered: [...live.values()] };
}
