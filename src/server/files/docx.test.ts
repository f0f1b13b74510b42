import { expect, test } from "vitest";
import type { DocumentLayout } from "#contract/document-layout.ts";
import { shippedRules } from "#features/regulations/shipped.ts";
import { documentText } from "#test/document-text.ts";
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
