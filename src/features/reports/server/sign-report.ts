import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { figuresOf } from "#features/documents/templates/server/queries.ts";
import { openFrame } from "#features/figures/server/queries.ts";
import { rule } from "#features/regulations/server/queries.ts";
import { citeUses } from "#features/statements/server/writes.ts";
import { type FigureDefinition, type Frame, figureContentsSql, figureSharesSql } from "#server/figures/engine.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { freezeAppendix } from "../appendix/server/freeze-appendix.ts";
import type { signReport as declared, ReportDetail } from "../contract.ts";
import { freezeCorrections } from "../corrections/server/writes.ts";
import { findDutyOf } from "../duties/server/duty-of-report.ts";
import { stateAfter } from "../handing-in/rules.ts";
import { checkBelow } from "../handing-in/server/check-below.ts";
import type { Below } from "../handing-in/server/queries.ts";
import { checkSignable, issuerOf } from "../rules.ts";
import { findReportType } from "../types/server/queries.ts";
import { readUses } from "../writing/server/read-uses.ts";
import { getReportDetail } from "./get-report.ts";
import { loadDraft } from "./load-draft.ts";
import { freezeDefinition, neededCodes, type PrintableFigure, readLiveFigures } from "./read-report-figures.ts";
import { registerReport } from "./register-report.ts";
import { reportCatalogue } from "./report-catalogue.ts";
import { reportTemplate } from "./report-template.ts";

/**
 * Signs a report: text, every figure and every row behind it are kept as they are now, and the register of documents gives it its number.
 * @throws rule `signer-missing`, `dated-in-future`, `dated-before-period`, `below-open`, and what the register refuses (`registerReport`).
 */
export async function signReport(ctx: ActionContext, input: InputOf<typeof declared>): Promise<ReportDetail> {
  const { report, scope } = await loadDraft(ctx, input.reportId, input.version);
  const isOwed = (await findDutyOf(ctx.tx, report)) !== null;
  const state = stateAfter(report.state, "sign", isOwed);
  checkSignable(report, input.datedOn, ctx.today);
  const below = await checkBelow(ctx, report);
  const frame = await openFrame(ctx.tx, scope, { period: report.period, asOf: null });
  const type = await findReportType(ctx.tx, report.kind);
  const template = await reportTemplate(ctx.tx, report, input.datedOn);
  const needed = neededCodes(
    type?.type.appendix ?? [],
    report.sections.map((section) => section.body),
    figuresOf(template),
  );
  const known = await reportCatalogue(ctx.tx, report, needed);
  const figures = [...(await readLiveFigures(ctx.tx, frame, known, needed)).values()].flatMap((printed) => {
    const definition = known.get(printed.code);
    return definition ? [{ printed, definition }] : [];
  });
  await freezeFigures(ctx, frame, report.id, figures);
  await freezeRows(ctx, frame, report.id, figures);
  const tablesInText = await freezeAppendix(ctx, report, template);
  // Last of all, so that others wait for the next number as short as may be.
  const { reference } = await registerReport(ctx, report, input);
  const layout = await rule(ctx.tx, "documents.layout", report.organisationId, input.datedOn);
  await ctx.tx
    .updateTable("reports")
    .set({
      state,
      below: below && JSON.stringify(below),
      signed_at: ctx.now,
      signed_by: ctx.user.accountId,
      number: reference,
      dated_on: input.datedOn,
      as_of: ctx.today,
      template_id: template?.id ?? null,
      template_tables: tablesInText,
      layout: JSON.stringify({ ...layout, issuer: issuerOf(report.organisationName), above: report.parentName }),
      version: report.version + 1,
      updated_at: ctx.now,
    })
    .where("id", "=", report.id)
    .execute();
  await ctx.tx
    .insertInto("report_steps")
    .values({ report_id: report.id, step: "sign", at: ctx.now, account_id: ctx.user.accountId })
    .execute();
  await freezeCorrections(ctx, scope, report);
  await citeUses(ctx, report, await readUses(ctx.tx, report));
  await sql`update reports set checksum = ${checksumOf(report.id)} where id = ${report.id}`.execute(ctx.tx);
  await record(ctx, {
    action: "sign-report",
    kind: "report",
    id: report.id,
    organisationId: report.organisationId,
    before: { state: report.state },
    after: { state: "signed", number: reference, datedOn: input.datedOn, figures: figures.length, ...notWaitedFor(below) },
  });
  return getReportDetail(ctx, report.id);
}

/** Who of below is not in the report, for the history; empty when all are in. */
function notWaitedFor(below: readonly Below[] | null): { leftOut?: string[] } {
  const leftOut = (below ?? []).flatMap(({ name, reason }) => (reason === null ? [] : [`${name}: ${reason}`]));
  return leftOut.length > 0 ? { leftOut } : {};
}

interface KnownFigure {
  printed: PrintableFigure;
  definition: FigureDefinition;
}

/** One statement per figure: its value with both terms, its meaning, and the shares of its rows. */
async function freezeFigures(ctx: ActionContext, frame: Frame, reportId: number, figures: readonly KnownFigure[]): Promise<void> {
  for (const [at, { printed, definition: figure }] of figures.entries()) {
    const { code, name, unit, sum } = printed;
    const { source } = figure;
    const meaning = JSON.stringify(freezeDefinition(figure));
    await sql`
      insert into report_figures (report_id, position, code, name, unit, value, numerator, denominator, definition, row_kind, row_ids, numerators, denominators)
      select ${reportId}::int, ${at + 1}::smallint, ${code}, ${name}, ${unit}, ${sum.value}::float8, ${sum.numerator}::float8, ${sum.denominator}::float8, ${meaning}::jsonb, ${source.rowKind}, s.row_ids, s.numerators, s.denominators
      from (${figureSharesSql(frame, figure)}) s`.execute(ctx.tx);
  }
}

/** The rows themselves, each kept once however many figures rest on it. Figures of one relation go together. */
async function freezeRows(ctx: ActionContext, frame: Frame, reportId: number, figures: readonly KnownFigure[]): Promise<void> {
  const byKind = new Map<string, FigureDefinition[]>();
  for (const { definition: figure } of figures) {
    const key = `${figure.source.key}:${figure.source.rowKind}`;
    byKind.set(key, [...(byKind.get(key) ?? []), figure]);
  }
  for (const group of byKind.values()) {
    await sql`
      insert into report_rows (report_id, row_kind, row_id, content)
      select ${reportId}::int, c.row_kind, c.row_id, c.content from (${figureContentsSql(frame, widest(group))}) c
      on conflict do nothing`.execute(ctx.tx);
  }
}

/** Figures that take every row of their source make the others superfluous: no need to read the same rows again. */
function widest(group: FigureDefinition[]): FigureDefinition[] {
  const all = group.filter((figure) => figure.where === undefined && (figure.denominator === "1" || figure.numerator === "1"));
  return all.length > 0 ? all.slice(0, 1) : group;
}

/** SHA-256 over text, figures, rows and declared corrections in a fixed order; anybody with the database can work it out again. */
function checksumOf(reportId: number) {
  return sql`encode(sha256(convert_to(
    (select coalesce(string_agg(position || code || body, E'\n' order by position), '') from report_sections where report_id = ${reportId})
    || (select coalesce(string_agg(code || coalesce(value::text, '') || numerator || coalesce(denominator::text, '') || array_to_string(row_ids, ','), E'\n' order by position), '') from report_figures where report_id = ${reportId})
    || (select coalesce(string_agg(row_kind || row_id || content::text, E'\n' order by row_kind, row_id), '') from report_rows where report_id = ${reportId})
    || (select coalesce(string_agg(t.checksum, E'\n' order by a.at), '') from reports r cross join unnest(r.appendix_tables || r.template_tables) with ordinality a(id, at)
      join report_tables t on t.id = a.id where r.id = ${reportId})
    || (select coalesce(string_agg(corrects_id || code || reason || coalesce(value::text, '') || numerator || coalesce(denominator::text, ''), E'\n' order by id), '')
      from report_corrections where report_id = ${reportId} and ended_at is null)
    || (select coalesce(below::text, '') from reports where id = ${reportId}), 'UTF8')), 'hex')`;
}
