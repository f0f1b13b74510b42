import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { periodBefore, readPeriod } from "#contract/periods.ts";
import { figuresOf } from "#features/documents/templates/server/queries.ts";
import { rule } from "#features/regulations/server/queries.ts";
import { doneBy } from "#server/access/acting.ts";
import { forReading } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { getReport as declared, ReportDetail } from "../contract.ts";
import { findDutyOf } from "../duties/server/duty-of-report.ts";
import { allowedSteps, findRemarks, findWay } from "../handing-in/server/queries.ts";
import { issuerOf, readBody } from "../rules.ts";
import { findReportType } from "../types/server/queries.ts";
import { printBody } from "./print-body.ts";
import { findSigned, getReportRow, readSections, withMoments } from "./queries.ts";
import { readFrozenFigures, readPageFigures } from "./read-report-figures.ts";
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
  const bodies = sections.map((section) => section.body);
  const previous = await findSigned(ctx.tx, report.organisationId, report.kind, periodBefore(report.period));
  const before = previous ? await readPrinted(ctx.tx, previous.id) : new Map<string, string>();
  const { path: _, symbol: __, dissolvedOn: ___, layout, ...shown } = report;
  const frozen = readSignedLayout(layout);
  const { from, to } = readPeriod(report.period);
  const inTemplate = figuresOf(await reportTemplate(ctx.tx, report, report.datedOn ?? ctx.today));
  return {
    ...withMoments(shown),
    ...{ from, to },
    kindName: type?.name ?? report.kind,
    issuer: frozen?.issuer ?? issuerOf(report.organisationName),
    above: frozen ? frozen.above : report.parentName,
    previous: previous ? { id: previous.id, title: previous.title, signedAt: previous.signedAt?.toISOString() ?? null } : null,
    supplements: await findSupplements(ctx.tx, id),
    sections: sections.map((section) => ({ ...section, before: before.get(section.code) || null })),
    figures: await readPageFigures(ctx, scope, report, { appendix: type?.appendix ?? [], bodies, inTemplate }),
    keptRows: frozen ? await countKept(ctx.tx, id) : 0,
    layoutName: frozen?.name ?? (await rule(ctx.tx, "documents.layout", report.organisationId, report.datedOn ?? ctx.today)).name,
    steps: await findSteps(ctx.tx, id),
    askedBy: asked && { name: asked.duty.askedBy.name, dueOn: asked.due.dueOn },
    remarks: await findRemarks(ctx.tx, id),
    way: await findWay(ctx.tx, id),
    can: allowedSteps(ctx, report, asked?.duty ?? null),
  };
}

/** The text of a signed report with its frozen figures printed, by code of the section. */
async function readPrinted(reader: Reader, reportId: number): Promise<Map<string, string>> {
  const figures = await readFrozenFigures(reader, reportId);
  const sections = await readSections(reader, reportId);
  return new Map(sections.map(({ code, body }) => [code, printBody(readBody(body), figures)]));
}

async function countKept(reader: Reader, reportId: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from report_rows where report_id = ${reportId}`.execute(
    reader,
  );
  return rows[0]?.count ?? 0;
}

async function findSupplements(reader: Reader, reportId: number): Promise<ReportDetail["supplements"]> {
  const { rows } = await sql<ReportDetail["supplements"][number]>`
    select id, title, state from reports where supplements_id = ${reportId} order by id`.execute(reader);
  return rows;
}

/** Opened, headed, signed; of the many savings of the text only the last one. */
async function findSteps(reader: Reader, reportId: number): Promise<ReportDetail["steps"]> {
  const { rows } = await sql<{ at: Date; by: string | null; action: string }>`
    select h.at, ${doneBy("h")} as by, h.action from history h
    where h.object_kind = 'report' and h.object_id = ${reportId} and not exists (
      select 1 from history later where later.object_kind = 'report' and later.object_id = h.object_id and later.id > h.id
        and later.action = h.action and later.account_id is not distinct from h.account_id)
    order by h.id`.execute(reader);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
