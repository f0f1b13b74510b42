import { expect, test } from "vitest";
import type { DocumentLayout } from "#contract/document-layout.ts";
import { shippedRules } from "#features/regulations/shipped.ts";
import { documentText, documentXml } from "#test/document-text.ts";
import type { OfficialDocument } from "./docx.ts";
import { fillTemplate } from "./docx-fill.ts";
import { readParagraphs } from "./docx-paragraphs.ts";
import { partsOf } from "./docx-parts.ts";
import { openWordFile } from "./docx-safety.ts";
import { startTemplate } from "./docx-start.ts";

const layout = shippedRules.find((rule) => rule.key === "documents.layout" && rule.to === null)?.value as DocumentLayout; // shipped under this key
const given: OfficialDocument = {
  layout,
  head: { above: null, issuer: "Chi bộ Văn phòng", number: null, place: "", date: "2026-06-15" },
  kind: "\ue000",
  subject: "\ue001",
  body: [{ type: "paragraph", runs: ["\ue002"] }],
  recipients: [],
  signatures: [],
};
const marks = [
  { sign: "\ue000", tag: "loại" },
  { sign: "\ue001", tag: "trích yếu" },
  { sign: "\ue002", tag: "@nội dung", isWhole: true },
];

test("lines, signs of XML and paragraphs go into their tags; a paragraph with nothing to print goes", async () => {
  const start = openWordFile(await startTemplate(given, marks, ["cuối"]));
  const { body } = await partsOf({ ...given, body: [{ type: "paragraph", runs: ["A < B & C"] }] });
  const filled = fillTemplate(
    start,
    (tag) => ({ loại: "BIÊN BẢN", "trích yếu": "họp <chi bộ>\n{tháng 6}", "@nội dung": body })[tag] ?? null,
  );
  const paragraphs = readParagraphs(documentXml(filled)).map(({ text }) => text);
  expect(paragraphs.slice(-4)).toEqual(["BIÊN BẢN", "họp <chi bộ> {tháng 6}", "-----", "A < B & C"]);
});

test("annexes lie behind the last page as they need, each in a section of its own", async () => {
  const start = openWordFile(await startTemplate(given, marks, []));
  const wide = { isLandscape: true, blocks: [{ type: "title", text: "BIỂU NGANG" }] } as const;
  const tall = { isLandscape: false, blocks: [{ type: "title", text: "BIỂU DỌC" }] } as const;
  const { annexes } = await partsOf({ ...given, annexes: [wide, tall] });
  const filled = fillTemplate(start, () => "x", { annexes, isLandscape: false });
  expect(documentText(filled).split("\n").slice(-2)).toEqual(["BIỂU NGANG", "BIỂU DỌC"]);
  const pages = documentXml(filled).match(/<w:pgSz [^>]*>/g) ?? [];
  expect(pages.map((page) => page.includes("landscape"))).toEqual([false, true, false]);
});

test("a wide paper turns the pages of an upright template, with its tables as much wider", async () => {
  const start = openWordFile(await startTemplate(given, marks, []));
  const gridOf = (file: Buffer) => [...documentXml(file).matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, size]) => Number(size));
  const upright = fillTemplate(start, () => "x");
  const wide = fillTemplate(start, () => "x", { annexes: [], isLandscape: true });
  expect(documentXml(wide)).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  const sum = (sizes: number[]) => sizes.slice(0, 2).reduce((one, other) => one + other, 0);
  expect(sum(gridOf(wide)) / sum(gridOf(upright))).toBeCloseTo(252 / 165, 2);
});
