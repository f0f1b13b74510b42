// Ways to bring along what Word fetches when the document is opened, past a reader that looks for the usual spelling alone.
import PizZip from "pizzip";
import { expect, test } from "vitest";
import { readParagraphs } from "./docx-paragraphs.ts";
import { wordsOfDocx } from "./docx-read.ts";
import { findDangers, openWordFile, textParts } from "./docx-safety.ts";

const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const relation = (type: string, rest: string) =>
  `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" ${rest}/></Relationships>`;
const body = (inside: string) => `<w:document xmlns:w="w"><w:body><w:p>${inside}</w:p></w:body></w:document>`;
const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const typed = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const picture = 'INCLUDEPICTURE "http://noi-khac.example/a.png"';

function wordFile(parts: Readonly<Record<string, string | Buffer>> = {}): Buffer {
  const zip = new PizZip();
  const usual = {
    "[Content_Types].xml": `<Types><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    "_rels/.rels": relation("officeDocument", 'Target="word/document.xml"'),
    "word/document.xml": body("<w:r><w:t>Báo cáo</w:t></w:r>"),
  };
  for (const [name, part] of Object.entries({ ...usual, ...parts })) zip.file(name, part);
  return zip.generate({ type: "nodebuffer", compression: "DEFLATE" });
}
const dangersIn = (parts: Readonly<Record<string, string | Buffer>>) => findDangers(openWordFile(wordFile(parts)));

test("an ordinary file has none, with page numbers, a table of contents and pictures of its own", () => {
  const contents = `${begin}${typed('TOC \\o "1-3" \\h ')}${begin}${typed(" PAGEREF _Toc1 \\h ")}`;
  expect(
    dangersIn({
      "word/_rels/document.xml.rels": relation("image", 'Target="media/a.png" TargetMode="Internal"'),
      "word/document.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body(`${contents}<w:fldSimple w:instr=" PAGE "/>`)}`,
      "docProps/app.xml": "<!-- của một chương trình khác --><Properties/>",
    }),
  ).toEqual([]);
});

const rels = "word/_rels/document.xml.rels";
test.each<[what: string, parts: Record<string, string | Buffer>, said: string]>([
  ["a bracket in the address", { [rels]: relation("image", 'Target="http://noi-khac.example/?>" TargetMode="External"') }, "từ nơi khác"],
  ["letters as numbers", { [rels]: relation("image", 'Target="http://noi-khac.example" TargetMode="&#69;xternal"') }, "từ nơi khác"],
  ["a web page put inside", { [rels]: relation("aFChunk", 'Target="/word/trang.html"'), "word/trang.html": "<img src=x>" }, "nhúng"],
  ["the text in another part", { "_rels/.rels": relation("officeDocument", 'Target="word/khac.xml"') }, "Phần chữ"],
  ["a header under another name", { "word/dau.xml": body(begin + typed(picture)) }, "INCLUDEPICTURE"],
  ["a field in a field", { "word/document.xml": body(`${begin}${typed(" IF 1 = 1 ")}${begin}${typed(picture)}`) }, "INCLUDEPICTURE"],
  ["a second field", { "word/document.xml": body(`${begin}${typed("PAGE")}${begin}${typed(picture)}`) }, "INCLUDEPICTURE"],
  ["other quotes", { "word/document.xml": body(`<w:fldSimple w:instr='${picture.replaceAll('"', "&quot;")}'/>`) }, "INCLUDEPICTURE"],
  ["another prefix", { "word/document.xml": body(typed(picture).replaceAll("w:", "v:")) }, "INCLUDEPICTURE"],
  ["letters as numbers in a field", { "word/document.xml": body(typed(picture.replace("P", "&#80;"))) }, "INCLUDEPICTURE"],
  ["text that is not read as text", { "word/document.xml": body(typed(`<![CDATA[${picture}]]>`)) }, "khai báo lạ"],
  ["a remark in a word", { "word/document.xml": body(typed(picture.replace("PIC", "P<!-- -->IC"))) }, "khai báo lạ"],
  ["an instruction in a word", { "word/document.xml": body(typed(picture.replace("PIC", "P<?x?>IC"))) }, "khai báo lạ"],
  ["two bytes a letter", { [rels]: Buffer.from(relation("image", 'TargetMode="External"'), "utf16le") }, "khai báo lạ"],
  ["other letters", { [rels]: `<?xml version="1.0" encoding="UTF-7"?>${relation("image", "")}` }, "khai báo lạ"],
  [
    "letters sent to a database",
    { "word/settings.xml": "<w:settings><w:mailMerge><w:query w:val='x'/></w:mailMerge></w:settings>" },
    "trộn thư",
  ],
  ["an old picture's address", { "word/document.xml": body('<v:imagedata src="http://noi-khac.example/a.png"/>') }, "từ nơi khác"],
])("%s hides nothing", (_, parts, said) => {
  expect(dangersIn(parts).join("\n")).toContain(said);
});

test.each(["<w:p ", "<w:t ", "<w:tab ", "<w:instrText ", "<w:fldSimple ", "<Relationship ", 'instr="'])(
  "half a million signs of %s are read in seconds",
  (sign) => {
    const long = sign.repeat(500_000 / sign.length);
    const file = wordFile({ "word/document.xml": long, [rels]: long });
    const parts = openWordFile(file);
    const begun = performance.now();
    wordsOfDocx(file);
    for (const [, xml] of textParts(parts)) readParagraphs(xml);
    findDangers(parts);
    expect(performance.now() - begun).toBeLessThan(5000);
  },
);
