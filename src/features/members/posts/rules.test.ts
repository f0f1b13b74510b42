import { expect, test } from "vitest";
import { bodyName, committeeWarnings, type Post, postName, postsOf, roleFor } from "./rules.ts";

const limits = { cellMax: 7, cellMinOfficial: 9, cellDeputies: 1, standingMin: 9 };
const cell = (posts: Post[], more: { official?: number; termEnds?: number[] } = {}) =>
  committeeWarnings({ kind: "cell", posts, official: 12, termEnds: [], year: 2026, ...more }, limits);
const times = (post: Post, count: number): Post[] => Array.from({ length: count }, () => post);

test("a cell of nine or more with a secretary, one deputy and five members is as the rules want it", () => {
  expect(cell(["secretary", "deputy", ...times("committee-member", 5)], { termEnds: [2027, 2026] })).toEqual([]);
});

test.each<[string, string[], RegExp]>([
  ["no secretary", cell(["deputy"]), /Chưa ghi bí thư/],
  ["two deputies", cell(["secretary", "deputy", "deputy"]), /Có 2 phó bí thư/],
  ["eight in the committee", cell(["secretary", "deputy", ...times("committee-member", 6)]), /8 người.*nhiều nhất 7/],
  ["a committee in a cell of eight", cell(["secretary", "committee-member"], { official: 8 }), /8 đảng viên chính thức; từ 9/],
  ["a term that is over", cell(["secretary"], { termEnds: [2025] }), /nhiệm kỳ đã qua/],
])("tells of %s", (_, warnings, sentence) => {
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatch(sentence);
});

test("only a base committee may be too small for a standing committee", () => {
  const state = { posts: ["secretary", "standing-member"] as Post[], official: 40, termEnds: [], year: 2026 };
  expect(committeeWarnings({ ...state, kind: "base-committee" }, limits)).toEqual(["Đảng ủy có 2 ủy viên; từ 9 mới lập ban thường vụ."]);
  expect(committeeWarnings({ ...state, kind: "upper" }, limits)).toEqual([]);
});

test("posts and their names follow the kind of the unit", () => {
  expect(postsOf("base-cell")).toEqual(["secretary", "deputy", "committee-member"]);
  expect(postsOf("upper")).toContain("inspection-head");
  expect([postName("committee-member", "cell"), postName("committee-member", "upper")]).toEqual(["Chi ủy viên", "Đảng ủy viên"]);
  expect([bodyName("cell"), bodyName("base-committee"), bodyName("group")]).toEqual(["Chi ủy", "Đảng ủy", "Tổ đảng"]);
});

test.each<[Post, boolean, string | null]>([
  ["secretary", true, "cell-secretary"],
  ["deputy", true, "cell-deputy"],
  ["committee-member", true, "cell-committee"],
  ["secretary", false, "standing-committee"],
  ["committee-member", false, "committee-member"],
  ["inspection-member", false, "inspection-commission"],
  ["group-leader", false, null],
])("%s, in a cell: %s, brings the role %s", (post, isCell, role) => {
  expect(roleFor(post, isCell)).toBe(role);
});
