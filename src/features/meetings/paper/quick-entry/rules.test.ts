import { describe, expect, test } from "vitest";
import type { AttendanceLine } from "../../contract.ts";
import { applyRoll, readRoll, readVotes, writeRoll, writeVotes } from "./rules.ts";

const person = (at: number, name: string, more: Partial<AttendanceLine> = {}): AttendanceLine => ({
  ...{ memberId: 100 + at, name, standing: "official", situation: null, isVisiting: false },
  ...{ state: "present", reason: null, arrivedAt: null, spoke: false },
  ...more,
});
const roster = [
  person(1, "Nguyễn Văn An"),
  person(2, "Đỗ Thị Ánh"),
  person(3, "Trần Thị Bình"),
  person(4, "Nguyễn Văn Bình"),
  person(5, "Lê Minh Châu", { state: "not-due", situation: "exempt" }),
];
const read = (text: string, mode: "in-person" | "mixed" = "in-person") => readRoll(text, roster, mode);

describe("one line of who was not simply there", () => {
  test.each([
    ["1 cl", 101, { state: "excused", reason: null }],
    ["1 nguyen van an cl", 101, { state: "excused" }],
    ["Nguyễn Văn An CL ốm", 101, { state: "excused", reason: "ốm" }],
    ["do thi anh cl ct", 102, { reason: "đi công tác" }],
    ["anh p con nhỏ ốm", 102, { reason: "con nhỏ ốm" }],
    ["2. kl", 102, { state: "unexcused" }],
    ["van binh kl", 104, { state: "unexcused" }],
    ["3 m 14h10", 103, { state: "late", arrivedAt: "14:10" }],
    ["3 m 8:05 pb", 103, { state: "late", arrivedAt: "08:05", spoke: true }],
    ["3 m", 103, { state: "late", arrivedAt: null }],
    ["3 pb", 103, { state: "present", spoke: true }],
    ["5 cm pb", 105, { state: "present", spoke: true }],
  ])("%s", (text, memberId, said) => {
    expect(read(text)).toMatchObject({ said: [{ memberId, ...said }], wrong: [] });
  });

  test("several people, by semicolon or line; the others are there as they were called", () => {
    const { said, wrong } = read("1 nguyen van an cl; 3 kl\n2 pb;\n");
    expect(wrong).toEqual([]);
    expect(applyRoll(roster, said).map(({ state, spoke }) => [state, spoke])).toEqual([
      ["excused", false],
      ["present", true],
      ["unexcused", false],
      ["present", false],
      ["not-due", false],
    ]);
  });

  test("what was typed is written back the same, and nothing is nothing", () => {
    const text = "1 cl đi công tác; 2 pb; 3 m 14h10 pb; 4 kl; 5 cm";
    expect(writeRoll(applyRoll(roster, read(text).said))).toBe(text);
    expect(read(" ;\n ")).toEqual({ said: [], wrong: [] });
    expect(writeRoll(applyRoll(roster, []))).toBe("");
  });
});

describe("what cannot be taken is told at the word", () => {
  test.each([
    ["9 kl", "9", "có 5 người"],
    ["0 kl", "0", "không có số 0"],
    ["1 binh kl", "binh", "Số 1 là Nguyễn Văn An"],
    ["binh kl", "binh", "Có 2 người: 3 Trần Thị Bình, 4 Nguyễn Văn Bình"],
    ["mai kl", "mai", "Không có ai"],
    ["1", "1", "Thiếu chữ"],
    ["1 xyz", "xyz", "Số 1 là"],
    ["3 m 25h", "25h", "14h10"],
    ["1 kl ốm", "ốm", "vắng có lý do (cl)"],
    ["1 kl pb", "kl", "không ghi phát biểu"],
    ["5 pb", "pb", "không ghi phát biểu"],
    ["5 kl", "kl", "không thuộc diện"],
    ["1 tt", "tt", "trực tiếp"],
    ["1 cl; an kl", "an kl", "đã được ghi"],
    ["<b>1</b> cl", "<b>1</b>", "Không có ai"],
  ])("%s", (text, word, message) => {
    const { wrong } = read(text);
    expect(wrong).toMatchObject([{ word, message: expect.stringContaining(message) }]);
    const [{ from, to } = { from: 0, to: 0 }] = wrong;
    expect(text.slice(from, to)).toBe(word);
  });

  test("what is right beside it is taken", () => {
    expect(read("1 cl; 99 kl; 3 kl")).toMatchObject({ said: [{ memberId: 101 }, { memberId: 103 }], wrong: [{ from: 6 }] });
  });

  test("online, once the sitting is said to be so", () => {
    expect(read("1 tt", "mixed")).toMatchObject({ said: [{ state: "online" }], wrong: [] });
  });
});

describe("votes, one a line", () => {
  const known = { voters: 26, items: 3 };
  test.each([
    ["24 1 1", { subject: "Thông qua nghị quyết, kết luận", decision: "resolution", isSecret: false, inFavour: 24, against: 1, other: 1 }],
    ["24", { inFavour: 24, against: 0, other: 0 }],
    ["kn kín 20 2 Kết nạp chị Mai", { decision: "admission", isSecret: true, inFavour: 20, against: 2, subject: "Kết nạp chị Mai" }],
    ["m2 24", { item: 2, inFavour: 24 }],
    ["Mục3 cn 20 2", { item: 3, decision: "recognition" }],
    ["24 m2", { item: null, subject: "m2" }],
    ["xt 20 2 0", { decision: "removal", subject: "Xóa tên đảng viên" }],
  ])("%s", (text, vote) => {
    expect(readVotes(text, known)).toMatchObject({ votes: [vote], wrong: [] });
  });

  test.each([
    ["30", "30", "nhiều hơn 26"],
    ["24 1 2", "24 1 2", "Tổng 27 phiếu"],
    ["kn", "kn", "24 1 1"],
    ["hai mươi", "hai", "24 1 1"],
    ["-3", "-3", "24 1 1"],
    ["m4 24", "m4", "Kỳ này có 3 mục"],
    ["m2", "m2", "24 1 1"],
  ])("%s is told", (text, word, message) => {
    expect(readVotes(text, known).wrong).toMatchObject([{ word, message: expect.stringContaining(message) }]);
  });

  test("are written back the same", () => {
    const text = "24 1 1\nm3 kn kín 20 2 0 Kết nạp chị Mai";
    expect(writeVotes(readVotes(text, known).votes)).toBe(text);
  });
});
