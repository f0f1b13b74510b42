import type { DayText } from "#contract/dates.ts";
import type { DocumentLayout } from "#contract/document-layout.ts";
import type { InputOf } from "#contract/endpoint.ts";
import { documentKinds } from "#features/documents/rules.ts";
import { issuerOn } from "#features/documents/server/queries.ts";
import { figuresOf, type Printable, printWith, type Tags } from "#features/documents/templates/server/queries.ts";
import { catalogue, openFrame } from "#features/figures/server/queries.ts";
import { rule } from "#features/regulations/server/queries.ts";
import type { Reader } from "#server/db/connect.ts";
import { type Annex, type Block, docxType, type OfficialDocument } from "#server/files/docx.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import { appendixAnnexes, namedTables } from "../appendix/server/appendix-docx.ts";
import type { downloadReport as declared, ReportDetail } from "../contract.ts";
import type { Corrections } from "../corrections/contract.ts";
import { citationOf, correctionSentence } from "../corrections/rules.ts";
import { readCorrections } from "../corrections/server/queries.ts";
import { issuingBody, readBody } from "../rules.ts";
import { figurePrinter, figureTable } from "./figure-tags.ts";
import { getReportDetail } from "./get-report.ts";
import { printBody } from "./print-body.ts";
import { getReportRow } from "./queries.ts";
import { type PrintableFigure, readLiveFigures } from "./read-report-figures.ts";
import { reportTemplate } from "./report-template.ts";
import { readSignedLayout } from "./signed-layout.ts";

/** The report as an official document: a signed one with its frozen figures, the layout and the template it was signed in. */
export async function downloadReport(ctx: ActionContext, { reportId }: InputOf<typeof declared>): Promise<FileAnswer> {
  const { report } = await getReportRow(ctx.tx, ctx.scope, reportId);
  const template = await reportTemplate(ctx.tx, report, report.datedOn ?? ctx.today);
  const { document, figures } = await layOutReport(ctx, reportId, template);
  const body = await printWith(ctx, template, document, figures);
  const draft = report.state === "draft" ? " (bản thảo)" : "";
  return { fileName: `Báo cáo ${report.title}${draft}.docx`.replace(/[\\/:*?"<>|]/g, "-"), contentType: docxType, body };
}

/** The same before it goes into a template, with the figures and tables that the template names; null for the built-in layout. */
export async function layOutReport(ctx: ActionContext, reportId: number, template: { readonly tags: Tags } | null): Promise<Printable> {
  const { report: row, scope } = await getReportRow(ctx.tx, ctx.scope, reportId);
  const report = await getReportDetail(ctx, reportId);
  const layout =
    readSignedLayout(row.layout) ?? (await rule(ctx.tx, "documents.layout", report.organisationId, report.datedOn ?? ctx.today));
  const number = report.number || (await draftNumber(ctx.tx, row, report.datedOn ?? ctx.today));
  const corrections = correctionLines(await readCorrections(ctx, scope, row));
  const document = reportDocument({ ...report, number, corrections }, layout, await appendixAnnexes(ctx, report));
  const known = new Map<string, PrintableFigure>(report.figures.map((figure) => [figure.code, figure]));
  // A template that is only looked at may name more than the report was made with.
  const further = figuresOf(template).filter((code) => !known.has(code));
  const frame = await openFrame(ctx.tx, scope, { period: report.period, asOf: null });
  const live = further.length > 0 ? await readLiveFigures(ctx.tx, frame, catalogue, further) : [];
  return { document, figures: figurePrinter(new Map([...known, ...live]), await namedTables(ctx, row, template)) };
}

/** Room for the number, with the letters that signing will give it: "        -BC/ĐU". */
export async function draftNumber(
  reader: Reader,
  report: Parameters<typeof issuingBody>[0] & { organisationId: number },
  day: DayText,
): Promise<string> {
  const { symbol } = await issuerOn(reader, report.organisationId, issuingBody(report), day);
  return `${" ".repeat(8)}-${documentKinds.report.letters}/${symbol}`;
}

export type PrintedReport = Pick<
  ReportDetail,
  "above" | "issuer" | "number" | "place" | "datedOn" | "title" | "recipients" | "authority" | "signerPosition" | "signerName"
> & {
  sections: readonly Pick<ReportDetail["sections"][number], "heading" | "level" | "body">[];
  figures: readonly PrintedFigure[];
  /** What it corrects of the report signed before it: which report, then a sentence for each figure. */
  corrections: readonly string[];
};
type PrintedFigure = PrintableFigure & { inAppendix: boolean };

export function reportDocument(report: PrintedReport, layout: DocumentLayout, annexes: readonly Annex[] = []): OfficialDocument {
  const figures = new Map(report.figures.map((figure) => [figure.code, figure]));
  return {
    layout,
    head: {
      above: report.above,
      issuer: report.issuer,
      number: report.number,
      place: report.place,
      date: report.datedOn,
    },
    kind: "Báo cáo",
    subject: report.title,
    body: [
      ...report.sections.flatMap((section, at) => sectionBlocks(section, report.sections[at + 1], figures)),
      ...correctionBlocks(report.corrections),
    ],
    recipients: report.recipients
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
    signatures: [{ authority: report.authority, position: report.signerPosition, name: report.signerName }],
    appendix: appendix(report.figures.filter((figure) => figure.inAppendix)),
    annexes,
  };
}

type PrintedSection = PrintedReport["sections"][number];

function sectionBlocks(section: PrintedSection, next: PrintedSection | undefined, figures: ReadonlyMap<string, PrintableFigure>): Block[] {
  const level = section.level <= 1 ? 1 : section.level === 2 ? 2 : 3;
  const lines = section.body.split("\n").filter((line) => line.trim() !== "");
  // A part that nobody has written yet leaves room for the hand; one with parts below it needs no text of its own.
  if (lines.length === 0 && !(next && next.level > section.level)) lines.push("…");
  return [
    ...headings(section.heading, level),
    ...lines.map((line) => ({ type: "paragraph" as const, runs: [printBody(readBody(line.trim()), figures)] })),
  ];
}

/** "Phần thứ nhất. KẾT QUẢ" stands in the middle on two lines, the others where the text begins; the opening has none. */
function headings(heading: string, level: 1 | 2 | 3): Block[] {
  const [, part, title] = /^(Phần [^.]+)\. (.+)$/u.exec(heading) ?? [];
  if (part && title)
    return [
      { type: "title", text: part },
      { type: "title", text: title },
    ];
  return heading === "Mở đầu" ? [] : heading.split("\n").map((text) => ({ type: "heading", level, text }));
}

/** Only what was declared goes into the paper. */
function correctionLines({ of, rows }: Corrections): string[] {
  const sentences = rows.flatMap((row) => (row.reason === null ? [] : [correctionSentence({ ...row, reason: row.reason })]));
  return of && sentences.length > 0 ? [`${citationOf(of)}:`, ...sentences] : [];
}

function correctionBlocks(lines: readonly string[]): Block[] {
  if (lines.length === 0) return [];
  return [
    { type: "heading", level: 1, text: "Đính chính số liệu kỳ trước" },
    ...lines.map((line) => ({ type: "paragraph" as const, runs: [line] })),
  ];
}

function appendix(figures: readonly PrintableFigure[]): Block[] {
  return [{ type: "title", text: "PHỤ LỤC SỐ LIỆU" }, figureTable(figures)];
}
