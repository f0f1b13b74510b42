import { filedLine, standingWords } from "#contract/document-layout.ts";
import type { Figure, FigureParagraph } from "#contract/figure-text.ts";
import { printRuns, tableOf } from "#contract/figure-text.ts";
import { issuerName } from "#features/documents/rules.ts";
import { rules } from "#features/regulations/server/queries.ts";
import type { Reader } from "#server/db/connect.ts";
import type { Block, OfficialDocument } from "#server/files/docx.ts";
import type { FoundMeeting } from "../../server/queries.ts";
import type { Paper } from "../contract.ts";
import { type PaperKind, paperNames } from "../rules.ts";
import { subjectOf } from "./draft-minutes.ts";

/** What stands around the text, by the rules of the day of the meeting. */
export async function paperOf(reader: Reader, meeting: FoundMeeting, kind: PaperKind): Promise<Paper> {
  const keys = ["documents.layout", "documents.place", "minutes.resolution_authority"] as const;
  const inForce = await rules(reader, keys, meeting.organisationId, meeting.heldOn);
  const layout = inForce["documents.layout"];
  const common = {
    layout,
    above: meeting.parentName,
    issuer: meeting.organisationName,
    place: inForce["documents.place"],
    date: meeting.heldOn,
    title: paperNames[kind],
  };
  if (kind === "minutes") {
    return {
      ...common,
      subject: subjectOf(meeting),
      recipients: [],
      signatures: [
        { authority: "", position: "Người ghi biên bản", name: meeting.secretary ?? "" },
        { authority: "", position: "Chủ trì", name: meeting.chair ?? "" },
      ],
    };
  }
  const month = `tháng ${Number(meeting.month.slice(5))} năm ${meeting.month.slice(0, 4)}`;
  return {
    ...common,
    subject: meeting.resolution?.subject || `lãnh đạo thực hiện nhiệm vụ ${month}`,
    recipients: [
      committeeAbove(meeting.parentName) ?? standingWords(layout, "Cấp ủy cấp trên"),
      "Đảng viên trong chi bộ",
      filedLine(layout, true),
    ],
    signatures: [{ authority: inForce["minutes.resolution_authority"], position: "Bí thư", name: meeting.chair ?? "" }],
  };
}

/** A paper goes to the committee, not to the whole đảng bộ. */
function committeeAbove(parentName: string | null): string | null {
  return parentName && issuerName("committee", parentName);
}

/** The text laid out as a document. Minutes without a number print none; a resolution without one leaves room for the hand. */
export function documentOf(
  paper: Paper,
  given: { body: readonly FigureParagraph[]; figures: readonly Figure[]; number: string | null },
): OfficialDocument {
  return {
    layout: paper.layout,
    head: { above: paper.above, issuer: paper.issuer, number: given.number, place: paper.place, date: paper.date },
    kind: paper.title,
    subject: paper.subject,
    body: blocksOf(given.body, given.figures),
    recipients: paper.recipients,
    signatures: paper.signatures,
  };
}

/** Paragraphs as blocks of a document: chips are plain text there. */
export function blocksOf(body: readonly FigureParagraph[], figures: readonly Figure[]): Block[] {
  return body.map((paragraph): Block => {
    const table = tableOf(paragraph, figures);
    if (table)
      return {
        type: "table",
        columns: table.columns.map((column, at) => ({ ...column, align: at === 0 ? "center" : "left" })),
        rows: table.rows,
      };
    const runs = printRuns(paragraph.runs, figures);
    if (paragraph.kind === "text") return { type: "paragraph", runs };
    return { type: "heading", level: paragraph.kind === "part" ? 1 : 2, text: runs.map((run) => run.text).join("") };
  });
}
