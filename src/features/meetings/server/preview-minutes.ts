import type { InputOf } from "#contract/endpoint.ts";
import { rule } from "#features/regulations/server/queries.ts";
import type { Block } from "#server/files/docx.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { previewMinutes as declared, MinutesPreview } from "../papers/contract.ts";
import { minutesBody, subjectOf } from "./minutes-docx.ts";
import { getMeetingRow } from "./queries.ts";

/** The same text that the .docx gets, for the sheet on the page. */
export async function previewMinutes(ctx: ActionContext, input: InputOf<typeof declared>): Promise<MinutesPreview> {
  const meeting = await getMeetingRow(ctx.tx, ctx.scope, input.meetingId);
  const layout = await rule(ctx.tx, "documents.layout", meeting.organisationId, meeting.heldOn);
  return {
    layoutName: layout.name,
    above: meeting.parentName,
    issuer: meeting.organisationName,
    subject: subjectOf(meeting),
    paragraphs: minutesBody(meeting).flatMap(paragraphOf),
    secretary: meeting.secretary ?? "",
    chair: meeting.chair ?? "",
  };
}

/** Minutes are headings and paragraphs only. */
function paragraphOf(block: Block): MinutesPreview["paragraphs"] {
  if (block.type === "heading") return [{ isHeading: true, runs: [block.text] }];
  return block.type === "paragraph" ? [{ isHeading: false, runs: [...block.runs] }] : [];
}
