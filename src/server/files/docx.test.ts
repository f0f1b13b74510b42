import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import type { DocumentLayout } from "#contract/document-layout.ts";
import { shippedRules } from "#features/regulations/shipped.ts";
import { documentText, documentXml } from "#test/document-text.ts";
import { type OfficialDocument, officialDocument } from "./docx.ts";
import { partyLetter } from "./docx-body.ts";
import { readDirectory } from "./zip-check.ts";

const layoutOn = (day: string) =>
  shippedRules.find((rule) => rule.key === "documents.layout" && (rule.to === null || day < rule.to))?.value as DocumentLayout; // shipped under this key

const report = (day: string) =>
  officialDocument({
    layout: layoutOn(day),
    head: { above: "Đảng bộ tỉnh", issuer: "Đảng ủy Khối các cơ quan tỉnh", number: "214-BC/ĐUK", place: "Phước Long", date: "2018-02-05" },
    kind: "Báo cáo",
    subject: "công tác xây dựng Đảng 6 tháng",
    body: [
      { type: "heading", level: 1, text: "I- KẾT QUẢ" },
      { type: "paragraph", runs: ["Đã họp ", { text: "1.377/1.458", bold: true }, " kỳ."] },
      {
        type: "table",
        columns: [
          { title: "TT", share: 1 },
          { title: "Chỉ số", share: 5 },
        ],
        rows: [["1", "Đảng viên"]],
      },
    ],
    recipients: ["Tỉnh ủy", "Lưu Văn phòng"],
    signatures: [{ authority: "T/M Ban Thường vụ", position: "Bí thư", name: "Đỗ Hữu Nghĩa" }],
  });

test("the parts of a document stand in the file in their order", async () => {
  const text = documentText(await report("2018-02-05"));
  const parts = [
    "ĐẢNG BỘ TỈNH",
    "ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH",
    "*",
    "Số 214-BC/ĐUK",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "Phước Long, ngày 05 tháng 02 năm 2018",
    "BÁO CÁO",
    "công tác xây dựng Đảng 6 tháng",
    "-----",
    "I- KẾT QUẢ",
    "1.377/1.458",
    "Chỉ số",
    "Nơi nhận:",
    "- Tỉnh ủy,",
    "- Lưu Văn phòng.",
    "T/M BAN THƯỜNG VỤ",
    "BÍ THƯ",
    "Đỗ Hữu Nghĩa",
  ];
  const places = parts.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test("a document of another day has the layout of that day", async () => {
  expect(documentText(await report("2018-02-05"))).toContain("- Tỉnh ủy,");
  expect(documentText(await report("2026-06-01"))).toContain("- Tỉnh ủy;");
});

test("points are lettered the Party's way, without f", () => {
  expect([0, 3, 4, 5, 6, 7].map(partyLetter).join("")).toBe("adđegh");
});

const letter = (points: Partial<DocumentLayout>): OfficialDocument => ({
  layout: { ...layoutOn("2026-06-01"), ...points },
  head: { above: null, issuer: "Đảng ủy Sở Xây dựng", number: "", about: "V/v nộp báo cáo", place: "", date: null },
  kind: "",
  subject: "",
  body: [
    { type: "paragraph", runs: ["- Căn cứ Điều lệ Đảng;"] },
    { type: "paragraph", runs: ["Uỷ ban Kiểm tra và Đảng ủy cùng họp."] },
    { type: "paragraph", runs: ["Căn cứ kết quả ấy, đề nghị nộp báo cáo."] },
  ],
  recipients: [],
  signatures: [],
});
const paragraphOf = async (given: OfficialDocument, text: string) =>
  documentXml(await officialDocument(given))
    .split("<w:p>")
    .find((paragraph) => paragraph.includes(text)) ?? "";

test("what a letter is about stands under its number where the layout wants it, behind its word", async () => {
  expect(await paragraphOf(letter({}), "nộp báo cáo<")).toContain("về việc nộp báo cáo");
  expect(await paragraphOf(letter({}), "về việc nộp")).toContain('<w:jc w:val="center"/>');
  expect(await paragraphOf(letter({ aboutWord: "V/v", aboutAt: "left" }), "V/v nộp báo cáo")).toContain('<w:jc w:val="left"/>');
});

test("lines of what it rests on lean where the layout wants it, only at the beginning; people's words stay as they are", async () => {
  const italic = letter({ basis: "italic", spelling: "uỷ" });
  expect(await paragraphOf(italic, "Căn cứ Điều lệ")).toContain("<w:i/>");
  expect(await paragraphOf(italic, "Căn cứ kết quả")).not.toContain("<w:i/>");
  expect(await paragraphOf(letter({}), "Căn cứ Điều lệ")).not.toContain("<w:i/>");
  expect(await paragraphOf(italic, "cùng họp")).toContain("Uỷ ban Kiểm tra và Đảng ủy");
});

test("pages are numbered unless the layout says not to, and the body is as far apart as it says", async () => {
  const headers = async (points: Partial<DocumentLayout>) => wordsIn(await officialDocument(letter(points)), "PAGE");
  expect(await headers({})).toBe(true);
  expect(await headers({ hasPageNumbers: false })).toBe(false);
  expect(await paragraphOf(letter({ bodyLine: 19 }), "cùng họp")).toContain('w:line="380"');
});

test("twelve columns on an upright page have letters so small that no number breaks; on the long side they stay", async () => {
  const numbers = Array.from({ length: 12 }, (_, at) => ({ title: `Số ${at}`, share: 190 / 12, align: "right" as const }));
  const columns = [{ title: "Nội dung", share: 60 }, ...numbers];
  const body = [{ type: "table" as const, size: 10, columns, rows: [["Chi bộ", ...numbers.map(() => "12.345")]] }];
  const lettersOf = async (isLandscape: boolean) =>
    Number(
      /<w:sz w:val="(\d+)"\/>(?:(?!<w:t[ >]).)*<w:t[^>]*>12\.345/.exec(
        documentXml(await officialDocument({ ...letter({}), body, isLandscape })),
      )?.[1],
    );
  expect(await lettersOf(false)).toBeLessThan(20);
  expect(await lettersOf(true)).toBe(20);
});

test("pages behind a document lie as they need, the head of a table stands on each", async () => {
  const columns = [
    { title: "Nội dung", share: 5 },
    { title: "Số", share: 1, align: "right" as const },
  ];
  const rows = [["Nhóm"], ["Chi bộ", "1.234"]];
  const blocks = [{ type: "table" as const, columns, heads: [["A", "1"]], rows, looks: [{ isBold: true, isWhole: true }, { indent: 1 }] }];
  const xml = documentXml(await officialDocument({ ...letter({}), annexes: [{ isLandscape: true, blocks }] }));
  expect(xml.match(/w:orient="\w+"/g)).toEqual(['w:orient="portrait"', 'w:orient="landscape"']);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  expect(xml).toContain('<w:gridSpan w:val="2"/>');
});

test("a signature takes two rows of a table before it along, or two lines: a short last line comes with what stands above it", async () => {
  const columns = [{ title: "Chỉ số", share: 1 }];
  const body = [
    { type: "table" as const, columns, rows: [["hàng một"], ["hàng hai"], ["hàng ba"]] },
    { type: "paragraph" as const, runs: ["Trân trọng."] },
  ];
  const given = { ...letter({}), body };
  const kept = async (text: string) => (await paragraphOf(given, text)).includes("<w:keepNext/>");
  expect([await kept("hàng một"), await kept("hàng hai"), await kept("hàng ba"), await kept("Trân trọng")]).toEqual([
    false,
    true,
    true,
    true,
  ]);
  const words = "Đề nghị các đơn vị hoàn thành và nộp báo cáo; có khó khăn, vướng mắc thì trao đổi để được hướng dẫn.";
  const long = { ...given, body: [...body.slice(0, 1), { type: "paragraph" as const, runs: [words] }] };
  expect((await paragraphOf(long, "hàng ba")).includes("<w:keepNext/>")).toBe(false);
  expect((await paragraphOf(long, "Đề nghị")).includes("<w:keepNext/>")).toBe(true);
});

test("a long name in the head breaks into lines of about one length, a short one stays whole", async () => {
  const indent = async (issuer: string) => {
    const given = { ...letter({}), head: { above: null, issuer, number: "", place: "", date: null } };
    const [, side] = /<w:ind w:left="(\d+)" w:right="\1"/.exec(await paragraphOf(given, issuer.toUpperCase())) ?? [];
    return side === undefined ? null : Number(side);
  };
  expect(await indent("Chi bộ Văn phòng")).toBeNull();
  const even = (await indent("Chi bộ Thanh tra - Sở Nội vụ")) ?? 0;
  // 73 mm less both sides: "CHI BỘ THANH TRA" fits, "CHI BỘ THANH TRA - SỞ NỘI" does not.
  expect(73 - (2 * even) / 56.7).toBeGreaterThan(16 * 14 * 0.215);
  expect(73 - (2 * even) / 56.7).toBeLessThan(24 * 14 * 0.215);
});

test("the text closes with “./.” where the layout says so, in every paper; a place left open for the hand stays open", async () => {
  const closing = async (text: string, closesWithSlash = true) =>
    documentText(await officialDocument({ ...letter({ closesWithSlash }), body: [{ type: "paragraph", runs: [{ text, italic: true }] }] }));
  expect(await closing("Đề nghị thực hiện.")).toContain("Đề nghị thực hiện./.");
  expect(await closing("Đề nghị thực hiện./.")).not.toContain("./../.");
  expect(await closing("Kiến nghị …")).not.toContain("./.");
  expect(await closing("Đề nghị thực hiện.", false)).not.toContain("./.");
});

/** Whether a part of the file beside the text, a header, holds the word. */
function wordsIn(file: Buffer, word: string): boolean {
  return readDirectory(file)?.some((entry) => entry.name.startsWith("word/header") && unpacked(file, entry).includes(word)) ?? false;
}

function unpacked(file: Buffer, entry: { start: number; packed: number }): string {
  return inflateRawSync(file.subarray(entry.start, entry.start + entry.packed)).toString("utf8");
}
