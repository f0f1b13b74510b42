import { sql } from "kysely";
import { periodBefore } from "#contract/periods.ts";
import { openFrame } from "#features/figures/server/queries.ts";
import { permissionsAt } from "#server/access/can.ts";
import type { OrganisationScope } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { isWritable, type PrintedSum } from "../../rules.ts";
import { findSigned, type ReportRow } from "../../server/queries.ts";
import { type PrintableFigure, readFrozenFigures, readLiveFigures } from "../../server/read-report-figures.ts";
import { reportCatalogue } from "../../server/report-catalogue.ts";
import type { Correction, Corrections } from "../contract.ts";
import { differs } from "../rules.ts";

type Report = Pick<
  ReportRow,
  "id" | "organisationId" | "path" | "dissolvedOn" | "kind" | "period" | "state" | "number" | "datedOn" | "supplementsId"
>;

/** Corrections of a report as its page and its paper need them. */
export async function readCorrections(ctx: ActionContext, scope: OrganisationScope, report: Report): Promise<Corrections> {
  const declared = await findDeclared(ctx.tx, report.id);
  const [first] = declared;
  const of = first ? await findReport(ctx.tx, first.correctsId) : await findCorrectable(ctx.tx, report);
  const mayWrite = ctx.person === null || permissionsAt(ctx.person, report).includes("reports.write");
  return {
    of: of && { id: of.id, number: of.number, datedOn: of.datedOn },
    rows: of ? await readRows(ctx, scope, { report, of, declared }) : [],
    declaredIn: await findDeclaring(ctx.tx, report.id),
    can: isWritable(report.state) && mayWrite ? ["declare"] : [],
  };
}

interface Declared {
  correctsId: number;
  code: string;
  reason: string;
  corrected: PrintedSum | null;
}

async function findDeclared(reader: Reader, reportId: number): Promise<Declared[]> {
  const { rows } = await sql<Declared>`
    select corrects_id as "correctsId", code, reason,
      case when numerator is not null then json_build_object('value', value, 'numerator', numerator, 'denominator', denominator) end as corrected
    from report_corrections where report_id = ${reportId} and ended_at is null order by id`.execute(reader);
  return rows;
}

type Corrected = Pick<ReportRow, "id" | "number" | "datedOn" | "period">;

async function findReport(reader: Reader, id: number): Promise<Corrected | null> {
  const { rows } = await sql<Corrected>`select id, number, dated_on as "datedOn", period from reports where id = ${id}`.execute(reader);
  return rows[0] ?? null;
}

/** The signed report of the period before, of the same place and type. A supplement has its own way to say what is new. */
async function findCorrectable(reader: Reader, report: Report): Promise<Corrected | null> {
  if (report.supplementsId !== null || report.state === "signed") return null;
  const found = await findSigned(reader, report.organisationId, report.kind, periodBefore(report.period));
  return found ? findReport(reader, found.id) : null;
}

interface Asked {
  report: Report;
  of: Corrected;
  declared: readonly Declared[];
}

async function readRows(ctx: ActionContext, scope: OrganisationScope, { report, of, declared }: Asked): Promise<Correction[]> {
  const reasons = new Map(declared.map((one) => [one.code, one]));
  const signed = await readFrozenFigures(ctx.tx, of.id);
  const live = report.state === "signed" ? null : await readToday(ctx, scope, report, { period: of.period, codes: [...signed.keys()] });
  return [...signed.values()].flatMap(({ code, name, unit, kind, digits, sum }) => {
    const one = reasons.get(code);
    const corrected = one?.corrected ?? live?.get(code)?.sum ?? sum;
    if (!one && !differs(sum, corrected)) return [];
    return [{ code, name, unit, kind, digits, signed: sum, corrected, reason: one?.reason ?? null }];
  });
}

async function readToday(
  ctx: ActionContext,
  scope: OrganisationScope,
  report: Report,
  { period, codes }: { period: string; codes: readonly string[] },
): Promise<Map<string, PrintableFigure>> {
  const frame = await openFrame(ctx.tx, scope, { period, asOf: null });
  return readLiveFigures(ctx.tx, frame, await reportCatalogue(ctx.tx, report, codes), codes);
}

async function findDeclaring(reader: Reader, reportId: number): Promise<Corrections["declaredIn"]> {
  const { rows } = await sql<Corrections["declaredIn"][number]>`
    select r.id, r.title, r.number, r.state = 'signed' as "isSigned", array_agg(c.code order by c.id) as codes
    from report_corrections c join reports r on r.id = c.report_id
    where c.corrects_id = ${reportId} and c.ended_at is null group by r.id order by r.id`.execute(reader);
  return rows;
}
