import PizZip from "pizzip";
import { expect, test } from "vitest";
import { linesOfDocx } from "./docx-lines.ts";

function read(body: string) {
  const zip = new PizZip();
  zip.file("word/document.xml", `<w:document><w:body>${body}</w:body></w:document>`);
  return linesOfDocx(zip.generate({ type: "nodebuffer", compression: "DEFLATE" }));
}
const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const cell = (inside: string) => `<w:tc><w:tcPr/>${inside}</w:tc>`;
const paragraph = (inside: string) => `<w:p w:rsidR="1">${inside}</w:p>`;

test("paragraphs are lines, however Word cut them; a list has its mark, tab stops are no text", () => {
  const stops = '<w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>';
  const { lines, isWhole } = read(
    `${paragraph(run("Nhiệm ") + run("vụ &amp; hạn"))}<w:p/>${paragraph(`${stops + run("Một")}<w:r><w:tab/></w:r>${run("hai")}`)}`,
  );
  expect(lines).toEqual([{ text: "Nhiệm vụ & hạn" }, { text: "• Một hai" }]);
  expect(isWhole).toBe(true);
});

test("a table is rows of cells; one inside another is text of its cell, an empty row is none", () => {
  const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join("")}</w:tr>`;
  const inner = `<w:tbl>${row(paragraph(run("trong")))}</w:tbl>`;
  const table = `<w:tbl><w:tblPr/>${row(paragraph(run("TT")), paragraph(run("Việc")))}${row(paragraph(run("1")), paragraph(run("Rà soát")) + inner)}${row("<w:p/>")}</w:tbl>`;
  expect(read(paragraph(run("Trước")) + table + paragraph(run("Sau"))).lines).toEqual([
    { text: "Trước" },
    { cells: ["TT", "Việc"] },
    { cells: ["1", "Rà soát\ntrong"] },
    { text: "Sau" },
  ]);
});

test("what was struck out, moved away or drawn twice is not read; pictures are counted", () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
  const drawn = `<mc:AlternateContent><mc:Choice>${box("Hộp")}</mc:Choice><mc:Fallback>${box("Hộp")}</mc:Fallback></mc:AlternateContent>`;
  const changed = `<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:moveFrom>${run("chuyển")}</w:moveFrom>${run("mới")}`;
  const { lines, pictures } = read(paragraph(drawn + changed) + paragraph("<w:drawing><pic:pic></pic:pic></w:drawing>"));
  expect(lines).toEqual([{ text: "Hộp" }, { text: "mới" }]);
  expect(pictures).toBe(1);
});

test("a file too long is cut and says so; what is no Word file has no lines", () => {
  const long = read(paragraph(run("dòng")).repeat(6000));
  expect([long.lines.length, long.isWhole]).toEqual([5000, false]);
  expect(linesOfDocx(Buffer.from("%PDF-1.7"))).toEqual({ lines: [], pictures: 0, isWhole: true });
});
