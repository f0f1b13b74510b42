import type { DocumentLayout } from "#contract/document-layout.ts";
import type { InputOf } from "#contract/endpoint.ts";
import { rule } from "#features/regulations/server/queries.ts";
import { notFound } from "#server/access/scope.ts";
import { docxType, type OfficialDocument } from "#server/files/docx.ts";
import { type Mark, startTemplate } from "#server/files/docx-start.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { downloadStart as declared } from "../contract.ts";
import { type FamilyCode, familyOf, type TagName } from "../rules.ts";

/** The built-in layout of today with tags in place: uploaded as it is, it prints the same. */
export async function downloadStart(ctx: ActionContext, { family }: InputOf<typeof declared>): Promise<FileAnswer> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const layout = await rule(ctx.tx, "documents.layout", place.id, ctx.today);
  const { name, tags } = familyOf(family);
  const marks = tags.map((tag, at): Mark => ({ sign: signOf(at), tag, isWhole: printedWhole.includes(tag) }));
  const atEnd = tags.filter((tag) => tag === "@phần sao" || tag === "@phụ lục");
  return { fileName: `Mẫu ${name}.docx`, contentType: docxType, body: await startTemplate(markedDocument(family, layout), marks, atEnd) };
}

/** Tags that print their line with everything in it. */
const printedWhole: readonly TagName[] = ["về việc", "nơi, ngày", "@nội dung", "@nơi nhận"];

/** Letters of the private use area: no text has them, and they have no capitals. */
function signOf(at: number): string {
  return String.fromCharCode(0xe000 + at);
}

function markedDocument(family: FamilyCode, layout: DocumentLayout): OfficialDocument {
  const { tags } = familyOf(family);
  const has = (tag: TagName) => tags.includes(tag);
  const sign = (tag: TagName) => (has(tag) ? signOf(tags.indexOf(tag)) : "");
  const left = { authority: "", position: sign("chức vụ bên trái"), name: sign("người ký bên trái") };
  const right = { authority: sign("thẩm quyền"), position: sign("chức vụ"), name: sign("người ký") };
  return {
    layout,
    head: {
      above: sign("cơ quan trên"),
      issuer: sign("cơ quan"),
      number: has("số") ? sign("số") : null,
      ...(has("về việc") && { about: sign("về việc") }),
      place: sign("nơi, ngày"),
      date: null,
    },
    kind: sign("loại"),
    subject: sign("trích yếu") || sign("nguồn sao"),
    isCopy: has("nguồn sao"),
    body: [{ type: "paragraph", runs: [sign("@nội dung")] }],
    recipients: has("@nơi nhận") ? [sign("@nơi nhận")] : [],
    signatures: [...(has("người ký bên trái") ? [left] : []), ...(has("người ký") ? [right] : [])],
  };
}
