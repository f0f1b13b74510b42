import { describe, expect, test } from "vitest";
import { answerProblems, type Question, questionProblems, reminderText, standingOf, tidyAnswers, withoutMarkup } from "./rules.ts";

const question = (more: Partial<Question>): Question => ({
  ...{ kind: "text", label: "Câu hỏi", required: true, unit: "", min: null, max: null, adds: true, choices: [] },
  ...more,
});
const rooms = question({ kind: "number", unit: "phòng", min: 0, max: 20 });
const which = question({ kind: "one", choices: ["Tốt", "Khá", "Yếu"] });
const several = question({ kind: "several", choices: ["Loa", "Máy chiếu", "Mạng"] });

describe("a form", () => {
  test.each<[Partial<Question>, string]>([
    [{ label: "" }, "label"],
    [{ kind: "number", min: 5, max: 1 }, "max"],
    [{ kind: "number", unit: "%" }, "adds"],
    [{ kind: "one", choices: ["Một"] }, "choices"],
    [{ kind: "several", choices: ["Một", "Một"] }, "choices"],
    [{ kind: "several", choices: ["Một", ""] }, "choices"],
  ])("%j is refused at its %s", (more, field) => {
    expect(Object.keys(questionProblems([rooms, question(more)]))).toEqual([`questions.1.${field}`]);
  });

  test("a ratio that is not added is sound; a form without questions is not", () => {
    expect(questionProblems([question({ kind: "number", unit: "%", adds: false })])).toEqual({});
    expect(Object.keys(questionProblems([]))).toEqual(["questions"]);
  });
});

describe("answers", () => {
  const form = [rooms, which, several, question({ kind: "day" }), question({ kind: "yes-no", required: false }), question({})];
  test.each<[string, unknown, string | null]>([
    ["1", 21, "Nhập số từ 0 đến 20 phòng."],
    ["1", "3", "Cần nhập số."],
    ["1", 3, null],
    ["2", "Rất tốt", "Chọn một trong các lựa chọn."],
    ["3", ["Loa", "Tivi"], "Chọn trong các lựa chọn đã nêu."],
    ["3", ["Mạng", "Loa"], null],
    ["4", "2026-02-31", "Ngày này không có trong lịch. Nhập theo dạng ngày/tháng/năm."],
    ["5", "có", "Chọn có hoặc không."],
    ["5", false, null],
    ["6", "a".repeat(20_000), "Dài 20.000 ký tự; nhiều nhất 1.000. Nêu ý chính."],
    ["7", 1, "Phiếu không có câu hỏi này. Tải lại trang rồi trả lời."],
  ])("question %s answered with %j", (number, value, problem) => {
    const problems = answerProblems(form, { [number]: value as never }, false); // also what no form would send
    expect(problems).toEqual(problem === null ? {} : { [`answers.${number}`]: problem });
  });

  test("a whole form needs what is required, a part does not; zero and no are answers", () => {
    expect(answerProblems(form, {}, false)).toEqual({});
    expect(Object.keys(answerProblems(form, {}, true))).toEqual(["1", "2", "3", "4", "6"].map((number) => `answers.${number}`));
    expect(answerProblems([rooms, question({ kind: "yes-no" })], { 1: 0, 2: false }, true)).toEqual({});
  });

  test("empty ones are left out, choices stand in the order of the form", () => {
    expect(tidyAnswers(form, { 1: 0, 2: "", 3: ["Mạng", "Loa", "Loa"], 5: null, 6: "  đủ  " })).toEqual({
      1: 0,
      3: ["Loa", "Mạng"],
      6: "đủ",
    });
  });

  test("the markup of Word goes, a sign of comparison stays", () => {
    const pasted = `<!--[if gte mso 9]><xml>x</xml><![endif]--><style>p{}</style><p class="MsoNormal">Thiếu&nbsp;<b>02</b> phòng<o:p></o:p></p><p>Đã đề nghị</p>`;
    expect(withoutMarkup(pasted)).toBe("Thiếu 02 phòng\nĐã đề nghị");
    expect(withoutMarkup(" dưới 5 < 7 và > 3 ")).toBe("dưới 5 < 7 và > 3");
  });
});

test("in time, late, missing, ended: what was handed in counts whatever became of the unit", () => {
  const stand = { state: "open", handedInOn: null, dueOn: "2026-06-19", isDissolved: false, today: "2026-06-19" } as const;
  expect(standingOf(stand)).toBe("not-due");
  expect(standingOf({ ...stand, today: "2026-06-20" })).toBe("missing");
  expect(standingOf({ ...stand, isDissolved: true, today: "2026-06-20" })).toBe("ended");
  expect(standingOf({ ...stand, state: "answered", handedInOn: "2026-06-19" })).toBe("answered");
  expect(standingOf({ ...stand, state: "answered", handedInOn: "2026-06-20", isDissolved: true })).toBe("late");
});

test("one notice names the request, or how many", () => {
  expect(reminderText(["Phòng họp"], { dueOn: "2026-06-19", today: "2026-06-18" })).toBe("Chưa trả lời “Phòng họp”. Hạn 19/06/2026.");
  expect(reminderText(["A", "B"], { dueOn: "2026-06-19", today: "2026-06-20" })).toBe(
    "Chưa trả lời 02 yêu cầu, khảo sát. Hạn 19/06/2026 đã qua.",
  );
});
