import * as z from "zod/mini";
import { numeral } from "#contract/common.ts";
import { type DayText, isRealDate } from "#contract/dates.ts";

export const asks = {
  children: "Đơn vị trực thuộc",
  base: "Mọi tổ chức cơ sở đảng",
  cells: "Mọi chi bộ",
  picked: "Các đơn vị được chọn",
} as const;
export type Asks = keyof typeof asks;
export const asksCodes = Object.keys(asks) as [Asks, ...Asks[]]; // keys of the table above

export const questionKinds = {
  number: "Số",
  "yes-no": "Có hoặc không",
  one: "Chọn một",
  several: "Chọn nhiều",
  text: "Chữ ngắn",
  day: "Ngày",
} as const;
export type QuestionKind = keyof typeof questionKinds;
export const questionKindCodes = Object.keys(questionKinds) as [QuestionKind, ...QuestionKind[]]; // keys of the table above

export const requestStates = ["draft", "sent", "closed"] as const;
export type RequestState = (typeof requestStates)[number];
export const answerStates = ["open", "draft", "answered", "declined"] as const;
export type AnswerState = (typeof answerStates)[number];
export const answerStateNames: Record<AnswerState, string> = {
  open: "Chưa trả lời",
  draft: "Đang trả lời",
  answered: "Đã nộp",
  declined: "Không có nội dung",
};

export const mostQuestions = 40;
const mostChoices = 20;
/** A short text is a few sentences. */
export const longestAnswer = 1000;
const longestChoice = 150;

const Bound = z._default(z.nullable(numeral()), null);
const short = (longest: number) =>
  z._default(z.string().check(z.trim(), z.maxLength(longest, { error: `Nhiều nhất ${longest} ký tự.` })), "");

/** One question of a form. The place in the list is its number; a sent form keeps its order. */
export const Question = z.object({
  kind: z.enum(questionKindCodes, { error: "Chọn loại câu hỏi." }),
  label: short(300),
  required: z._default(z.boolean(), true),
  /** Of a number. */
  unit: short(30),
  min: Bound,
  max: Bound,
  /** Of a number: it may be added over units. A ratio may not. */
  adds: z._default(z.boolean(), true),
  /** Of one or several of a list. */
  choices: z._default(z.array(short(longestChoice)).check(z.maxLength(mostChoices, { error: `Nhiều nhất ${mostChoices} lựa chọn.` })), []),
});
export type Question = z.output<typeof Question>;

export type AnswerValue = number | boolean | string | string[] | null;
/** By the number of the question, from 1. */
export type Answers = Record<string, AnswerValue>;

/** True for a question whose answers come from a list that is known before. */
export function hasChoices(kind: QuestionKind): boolean {
  return kind === "one" || kind === "several";
}

/** What is wrong with a form, by the path in the input: "questions.2.label". */
export function questionProblems(questions: readonly Question[]): Record<string, string> {
  const problems: Record<string, string> = {};
  if (questions.length === 0) problems.questions = "Thêm ít nhất một câu hỏi.";
  for (const [at, question] of questions.entries()) {
    for (const [field, problem] of Object.entries(problemsOf(question))) problems[`questions.${at}.${field}`] = problem;
  }
  return problems;
}

function problemsOf({ kind, label, unit, min, max, adds, choices }: Question): Record<string, string> {
  const problems: Record<string, string> = {};
  if (label === "") problems.label = "Cần nhập câu hỏi.";
  if (kind === "number") {
    if (min !== null && max !== null && min > max) problems.max = "Số lớn nhất phải từ số nhỏ nhất trở lên.";
    if (adds && /[%‰]|tỷ lệ|tỉ lệ|phần trăm/i.test(unit)) problems.adds = "Tỷ lệ của các đơn vị không cộng được với nhau. Bỏ dấu cộng.";
  }
  if (hasChoices(kind)) {
    if (choices.length < 2) problems.choices = "Cần ít nhất hai lựa chọn.";
    else if (choices.some((choice) => choice === "")) problems.choices = "Có lựa chọn để trống.";
    else if (new Set(choices).size < choices.length) problems.choices = "Có hai lựa chọn giống nhau.";
  }
  return problems;
}

/** The answer as it is kept: text tidied, empty ones away, several choices in the order of the form. */
export function tidyAnswers(questions: readonly Question[], answers: Answers): Answers {
  const kept = questions.flatMap(({ kind, choices }, at): [string, AnswerValue][] => {
    const value = answers[at + 1];
    if (value === undefined || value === null) return [];
    if (kind === "several" && Array.isArray(value)) {
      const order = (choice: string) => (choices.includes(choice) ? choices.indexOf(choice) : choices.length);
      return value.length === 0 ? [] : [[String(at + 1), [...new Set(value)].sort((one, other) => order(one) - order(other))]];
    }
    if (typeof value !== "string") return [[String(at + 1), value]];
    const text = withoutMarkup(value);
    return text === "" ? [] : [[String(at + 1), text]];
  });
  return Object.fromEntries(kept);
}

/** What is wrong with the answers of a unit, by the path in the input: "answers.3". A part of a form may leave out what is required. */
export function answerProblems(questions: readonly Question[], answers: Answers, isWhole: boolean): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const [at, question] of questions.entries()) {
    const value = answers[at + 1];
    const isGiven = value !== undefined && value !== null;
    const problem = isGiven ? problemOf(question, value) : isWhole && question.required ? "Câu này cần trả lời." : null;
    if (problem) problems[`answers.${at + 1}`] = problem;
  }
  for (const number of Object.keys(answers)) {
    if (!questions[Number(number) - 1]) problems[`answers.${number}`] = "Phiếu không có câu hỏi này. Tải lại trang rồi trả lời.";
  }
  return problems;
}

type Given = Exclude<AnswerValue, null>;

function problemOf(question: Question, value: Given): string | null {
  return checks[question.kind](question, value);
}

const checks: Record<QuestionKind, (question: Question, value: Given) => string | null> = {
  number: numberProblem,
  "yes-no": (_, value) => (typeof value === "boolean" ? null : "Chọn có hoặc không."),
  one: ({ choices }, value) => (typeof value === "string" && choices.includes(value) ? null : "Chọn một trong các lựa chọn."),
  several: ({ choices }, value) =>
    Array.isArray(value) && value.every((one) => choices.includes(one)) ? null : "Chọn trong các lựa chọn đã nêu.",
  day: (_, value) =>
    typeof value === "string" && isRealDate(value) ? null : "Ngày này không có trong lịch. Nhập theo dạng ngày/tháng/năm.",
  text: (_, value) => {
    if (typeof value !== "string") return "Cần nhập chữ.";
    return value.length > longestAnswer ? `Dài ${number(value.length)} ký tự; nhiều nhất ${number(longestAnswer)}. Nêu ý chính.` : null;
  },
};

function numberProblem({ min, max, unit }: Question, value: Given): string | null {
  if (typeof value !== "number" || !Number.isFinite(value)) return "Cần nhập số.";
  if (Math.abs(value) > 1e15) return "Số này quá lớn. Kiểm tra lại.";
  const isInside = (min === null || value >= min) && (max === null || value <= max);
  const bounds = [min === null ? "" : `từ ${number(min)}`, max === null ? "" : `đến ${number(max)}`, unit];
  return isInside ? null : `Nhập số ${bounds.filter(Boolean).join(" ")}.`;
}

/** The words of a text that was pasted with the markup of Word; other text as it is, without space around. */
export function withoutMarkup(text: string): string {
  if (!/<\/?(p|span|div|br|table|o:p|html|body|style|meta)\b|<!--/i.test(text)) return text.trim();
  return text
    .replace(/<!--[\s\S]*?-->|<(style|script|xml|head)\b[\s\S]*?<\/\1>/gi, "")
    .replace(/<\/(p|div|tr|li)>|<br\s*\/?>/gi, "\n")
    .replace(/<\/?[a-z!][^<>]*>/gi, "")
    .replace(/&nbsp;/gi, " ")
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n\s*/g, "\n")
    .trim();
}

/** How a unit stands with a request on a day. */
export const standings = {
  "not-due": "Chưa trả lời",
  missing: "Quá hạn, chưa trả lời",
  answered: "Đã trả lời",
  late: "Trả lời muộn",
  declined: "Không có nội dung",
  ended: "Đã kết thúc hoạt động",
} as const;
export type Standing = keyof typeof standings;
export const standingCodes = Object.keys(standings) as [Standing, ...Standing[]]; // keys of the table above

interface Stand {
  state: AnswerState;
  handedInOn: DayText | null;
  dueOn: DayText;
  isDissolved: boolean;
  today: DayText;
}

/** What a unit handed in counts, also after it was dissolved; of a dissolved unit nothing more is awaited. */
export function standingOf({ state, handedInOn, dueOn, isDissolved, today }: Stand): Standing {
  if (state === "declined") return "declined";
  if (state === "answered") return handedInOn !== null && handedInOn > dueOn ? "late" : "answered";
  if (isDissolved) return "ended";
  return today > dueOn ? "missing" : "not-due";
}

function number(value: number): string {
  return String(value)
    .replace(".", ",")
    .replace(/\B(?=(\d{3})+(?!\d))/g, ".");
}

/** What whoever answers for a unit reads in the bell; all requests of one last day together. */
export function reminderText(titles: readonly string[], { dueOn, today }: { dueOn: DayText; today: DayText }): string {
  const [first = ""] = titles;
  const what = titles.length === 1 ? `“${first}”` : `${String(titles.length).padStart(2, "0")} yêu cầu, khảo sát`;
  const due = dueOn.split("-").reverse().join("/");
  return dueOn < today ? `Chưa trả lời ${what}. Hạn ${due} đã qua.` : `Chưa trả lời ${what}. Hạn ${due}.`;
}
