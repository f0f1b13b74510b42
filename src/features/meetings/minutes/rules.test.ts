import { expect, test } from "vitest";
import { checkApproval, editedOrigins, keysOf, lettered, textOf } from "./rules.ts";

test("an item is found again by its title, and two of one title are told apart", () => {
  expect(keysOf(["Nhiệm vụ tháng 7: thu mua", "Kết nạp đảng viên", "Nhiệm vụ tháng 7: thu mua", "…"])).toEqual([
    "nhiem-vu-thang-7-thu-mua",
    "ket-nap-dang-vien",
    "nhiem-vu-thang-7-thu-mua#2",
    "khong-ten",
  ]);
});

test.each([
  ["assent", null, 26, null],
  ["vote", 14, 26, null],
  ["vote", 13, 26, "not-adopted"],
  ["vote", 27, 26, "too-many-votes"],
  ["vote", null, 26, "votes-missing"],
] as const)("adopted by %s with %s of %s: %s", (how, inFavour, present, reason) => {
  const check = () => checkApproval(how, inFavour, present);
  if (reason === null) expect(check).not.toThrow();
  else expect(check).toThrow(expect.objectContaining({ reason }));
});

test("a list is lettered; a single line and lines with marks of their own are not", () => {
  const letterOf = (at: number) => "abcdđegh"[at] ?? "";
  expect(lettered(["Một", "Hai", "Ba", "Bốn", "Năm", "Sáu"], letterOf).map((line) => line.slice(0, 2))).toEqual([
    "a)",
    "b)",
    "c)",
    "d)",
    "đ)",
    "e)",
  ]);
  expect(lettered(["Một"], letterOf)).toEqual(["Một"]);
  expect(lettered(["- Một", "- Hai"], letterOf)).toEqual(["- Một", "- Hai"]);
});

test("only a part that reads differently counts as edited", () => {
  const record = textOf([
    { origin: "opening", name: "Mở đầu", source: "sitting", paragraphs: [{ kind: "text", runs: ["Hồi 14 giờ"] }] },
    { origin: "ending", name: "Kết thúc", source: "sitting", paragraphs: [{ kind: "text", runs: ["Hết"] }] },
  ]);
  const body = record.map((paragraph) =>
    paragraph.origin === "ending" ? { ...paragraph, runs: ["Hết", "."] } : { ...paragraph, runs: [...paragraph.runs, ""] },
  );
  expect(editedOrigins(body, record)).toEqual(["ending"]);
});
