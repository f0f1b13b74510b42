import type { FigureParagraph } from "#contract/figure-text.ts";
import { findTemplate, keptTemplate, printWith } from "#features/documents/templates/server/queries.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { getMeetingRow } from "../../server/queries.ts";
import type { TextDetail } from "../contract.ts";
import { type PaperKind, paperNames } from "../rules.ts";
import { getText } from "./get-text.ts";
import { documentOf } from "./make-paper.ts";
import { findText } from "./queries.ts";

/** A text as .docx, a frozen one in the template of its freezing. An edition that is no longer in force, and one that corrects another, say so in their first line. */
export async function printText(
  ctx: ActionContext,
  given: { meetingId: number; kind: PaperKind; edition?: number | undefined },
): Promise<{ fileName: string; body: Buffer }> {
  const meeting = await getMeetingRow(ctx.tx, ctx.scope, given.meetingId);
  const { meetingId, kind, edition } = given;
  const text = await getText(ctx, edition === undefined ? { meetingId, kind } : { meetingId, kind, edition });
  const number = text.number || (kind === "resolution" ? "……-NQ/CB" : null);
  const row = await findText(ctx.tx, meeting.id, kind, edition);
  const printing = { organisationId: meeting.organisationId, family: kind, day: meeting.heldOn };
  const template = row?.frozenAt ? await keptTemplate(ctx.tx, row.templateId) : await findTemplate(ctx.tx, printing);
  const body = await printWith(
    ctx,
    template,
    documentOf(text.paper, { body: [...editionLine(text), ...text.body], figures: text.figures, number }),
  );
  const copy = text.edition > 1 ? ` phiên bản ${text.edition}` : "";
  return { fileName: `${paperNames[kind]} ${meeting.organisationName} ${meeting.month}${copy}.docx`, body };
}

function editionLine({ edition, reason, editions }: TextDetail): FigureParagraph[] {
  const replacedOn = editions.find((one) => one.edition === edition)?.replacedOn;
  const day = replacedOn?.split("-").reverse().join("/");
  const words = [
    edition > 1 && `Phiên bản ${edition}, đính chính: ${reason}.`,
    day && `Bản này đã được thay bằng phiên bản ${edition + 1} ngày ${day}.`,
  ].filter(Boolean);
  return words.length > 0 ? [{ kind: "text", origin: null, runs: [{ text: `(${words.join(" ")})`, italic: true }] }] : [];
}
