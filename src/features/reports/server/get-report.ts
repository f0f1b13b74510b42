import type { InputOf } from "#contract/endpoint.ts";
import { readPeriod } from "#contract/periods.ts";
import { figuresOf } from "#features/documents/templates/server/queries.ts";
import { rule } from "#features/regulations/server/queries.ts";
import { forReading } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { getReport as declared, ReportDetail } from "../contract.ts";
import { findDutyOf } from "../duties/server/duty-of-report.ts";
import { allowedSteps } from "../handing-in/server/queries.ts";
import { issuerOf, readBody } from "../rules.ts";
import { findReportType } from "../types/server/queries.ts";
import { readWriting } from "../writing/server/read-writing.ts";
import { printBody } from "./print-body.ts";
import { getReportRow, readSections, withMoments } from "./queries.ts";
import { readFrozenFigures, readPageFigures } from "./read-report-figures.ts";
import { readTrail } from "./read-trail.ts";
import { reportTemplate } from "./report-template.ts";
import { readSignedLayout } from "./signed-layout.ts";

export function getReport(ctx: ActionContext, input: InputOf<typeof declared>): Promise<ReportDetail> {
  return getReportDetail(ctx, input.reportId);
}

/** A report as its page shows it: text, figures frozen and of today, the same parts of the period before, who did what. */
export async function getReportDetail(ctx: ActionContext, id: number): Promise<ReportDetail> {
  const { report, scope } = await getReportRow(ctx.tx, forReading(ctx.scope), id);
  const { sections } = report;
  const type = (await findReportType(ctx.tx, report.kind))?.type;
  const asked = await findDutyOf(ctx.tx, report);
  const can = allowedSteps(ctx, report, asked?.duty ?? null);
  const trail = await readTrail(ctx.tx, report);
  const before = trail.previous ? await readPrinted(ctx.tx, trail.previous.id) : new Map<string, string>();
  const { path: _, dissolvedOn: __, layout, ...shown } = report;
  const frozen = readSignedLayout(layout);
  const day = report.datedOn ?? ctx.today;
  const { from, to } = readPeriod(report.period);
  const { figures, offered } = await readPageFigures(ctx, scope, report, {
    appendix: type?.appendix ?? [],
    bodies: sections.map((section) => section.body),
    inTemplate: figuresOf(await reportTemplate(ctx.tx, report, day)),
    offersAll: can.includes("write"),
  });
  return {
    ...withMoments(shown),
    ...trail,
    ...{ from, to, figures, can },
    kindName: type?.name ?? report.kind,
    issuer: frozen?.issuer ?? issuerOf(report.organisationName),
    above: frozen ? frozen.above : report.parentName,
    sections: sections.map((section) => ({ ...section, before: before.get(section.code) || null })),
    layoutName: frozen?.name ?? (await rule(ctx.tx, "documents.layout", report.organisationId, day)).name,
    askedBy: asked && { name: asked.duty.askedBy.name, dueOn: asked.due.dueOn },
    writing: can.includes("write") ? await readWriting(ctx, report, offered) : null,
  };
}

/** The text of a signed report with its frozen figures printed, by code of the section. */
async function readPrinted(reader: Reader, reportId: number): Promise<Map<string, string>> {
  const figures = await readFrozenFigures(reader, reportId);
  const sections = await readSections(reader, reportId);
  return new Map(sections.map(({ code, body }) => [code, printBody(readBody(body), figures)]));
}
