import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { groupsOf } from "#contract/figure-text-merge.ts";
import { printDocument } from "#features/documents/templates/server/queries.ts";
import { rule } from "#features/regulations/server/queries.ts";
import { docxType } from "#server/files/docx.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import { getMeetingRow } from "../../server/queries.ts";
import type { downloadExtract as declared } from "../contract.ts";
import { belongsTo } from "../rules.ts";
import { getText } from "./get-text.ts";
import { documentOf } from "./make-paper.ts";

/** An extract of the minutes for one item: when and who, the item with its votes, and the block of a copy (Hướng dẫn 36-HD/VPTW, trích sao). */
export async function downloadExtract(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const meeting = await getMeetingRow(ctx.tx, ctx.scope, input.meetingId);
  const text = await getText(ctx, { meetingId: meeting.id, kind: "minutes" });
  const groups = groupsOf(text.body);
  const parts = groups.filter((group) => belongsTo(input.origin, group.origin));
  if (!parts.some((group) => group.origin === input.origin))
    throw ruleError("no-such-part", "origin", "Biên bản không có mục này. Tải lại trang rồi chọn lại mục cần trích.");
  const around = groups.filter((group) => ["opening", "officers"].includes(group.origin)).flatMap((group) => group.paragraphs);
  const authority = await rule(ctx.tx, "minutes.resolution_authority", meeting.organisationId, ctx.today);
  const paper = {
    ...text.paper,
    title: "Trích biên bản",
    signatures: text.paper.signatures.map((one) => ({ ...one, position: `${one.position} (đã ký)` })),
  };
  const document = documentOf(paper, {
    body: [...around, ...parts.flatMap((group) => group.paragraphs)],
    figures: text.figures,
    number: text.number || null,
  });
  const printing = { organisationId: meeting.organisationId, family: "extract", day: ctx.today } as const;
  const body = await printDocument(ctx, printing, {
    ...document,
    copy: {
      kind: "Trích sao",
      issuer: text.paper.issuer,
      number: "        -BS/CB",
      place: text.paper.place,
      date: ctx.today,
      recipients: ["Như nơi đề nghị trích", "Lưu Chi bộ"],
      signature: { authority, position: "Bí thư", name: "" },
    },
  });
  return { fileName: `Trích biên bản ${meeting.organisationName} ${meeting.month}.docx`, contentType: docxType, body };
}
