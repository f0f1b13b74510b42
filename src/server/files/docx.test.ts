import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import type { DocumentLayout } from "#contract/document-layout.ts";
import { shippedRules } from "#features/regulations/shipped.ts";
import { officialDocument } from "./docx.ts";
import { partyLetter } from "./docx-body.ts";

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

/** The texts of word/document.xml, one after another. */
function documentText(file: Buffer): string {
  const xml = entry(file, "word/document.xml").toString("utf8");
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join("\n");
}

/** One file out of a zip, by its local header. */
function entry(zip: Buffer, name: string): Buffer {
  const central = zip.indexOf(Buffer.concat([Buffer.from("PK\u0001\u0002", "latin1")]));
  for (let at = central; at >= 0 && zip.readUInt32LE(at) === 0x02014b50; ) {
    const [size, nameLength, extra, comment, local] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ];
    if (zip.toString("utf8", at + 46, at + 46 + nameLength) === name) {
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      return inflateRawSync(zip.subarray(start, start + size));
    }
    at += 46 + nameLength + extra + comment;
  }
  throw new Error(`${name} is not in the file`);
}
