import * as z from "zod/mini";
import type { DayText } from "#contract/dates.ts";
import { ruleError } from "#contract/errors.ts";
import { lengthOf, type PeriodLength, periodLengths, periodName, readPeriod } from "#contract/periods.ts";

const Section = z.object({
  code: z.string().check(z.regex(/^[\p{L}\d][\p{L}\d.-]{0,30}$/u, { error: "Mã mục gồm chữ, số, dấu chấm, gạch." })),
  heading: z.string().check(z.minLength(1, { error: "Cần nhập tên mục." }), z.maxLength(300, { error: "Nhiều nhất 300 ký tự." })),
  /** 1 part, 2 numbered, 3 below. */
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** The standing text with its figures: {{code|style}}. */
  body: z._default(z.string().check(z.maxLength(20_000)), ""),
});
export type OpeningSection = z.output<typeof Section>;

/** A kind of report: for which periods, under which subject, in which parts. */
export const ReportType = z.object({
  name: z.string().check(z.minLength(3, { error: "Cần nhập tên loại báo cáo." }), z.maxLength(200)),
  /** The subject line under the word BÁO CÁO; the period stands behind it. */
  subject: z.string().check(z.minLength(3, { error: "Cần nhập trích yếu." }), z.maxLength(300)),
  lengths: z.array(z.enum(periodLengths)).check(z.minLength(1, { error: "Chọn ít nhất một loại kỳ." })),
  forCells: z.boolean(),
  sections: z.array(Section).check(z.minLength(1, { error: "Cần ít nhất một mục." }), z.maxLength(80)),
  /** Codes of the figures that the appendix lists, in order; none prints no appendix. */
  appendix: z._default(z.array(z.string()).check(z.maxLength(100)), []),
});
export type ReportType = z.output<typeof ReportType>;

export const lengthNames: Record<PeriodLength, string> = {
  month: "tháng",
  quarter: "quý",
  half: "6 tháng",
  year: "năm",
  span: "nhiều năm",
};

/** "công tác xây dựng Đảng 6 tháng đầu năm 2018" */
export function subjectOf(type: Pick<ReportType, "subject">, period: string): string {
  return `${type.subject} ${periodName(period).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())}`;
}

/** A report is about a period of the right length, and none about a time that has not begun. */
export function checkPeriod(type: Pick<ReportType, "name" | "lengths">, period: string, today: DayText): void {
  if (!type.lengths.includes(lengthOf(period))) {
    const fits = type.lengths.map((length) => lengthNames[length]).join(", ");
    throw ruleError("wrong-length", "period", `${type.name} lập theo ${fits}. Chọn lại kỳ.`);
  }
  if (readPeriod(period).from > today)
    throw ruleError("period-not-begun", "period", "Kỳ này chưa bắt đầu. Chọn kỳ đã qua hoặc đang diễn ra.");
}

/** Two parts of one code could not be told apart. Sentences by path in the input. */
export function typeProblems(type: Pick<ReportType, "sections">): Record<string, string> {
  const codes = type.sections.map((section) => section.code);
  const twice = codes.flatMap((code, at) =>
    codes.indexOf(code) < at ? [[`sections.${at}.code`, `Mã mục ${code} đã dùng.`] as const] : [],
  );
  return Object.fromEntries(twice);
}

/** Reads an outline, a part a line: "I- …" is a part, "1. …" numbered, "1.1. …" below; what begins otherwise is numbered. */
export function readOutline(outline: string): OpeningSection[] {
  return outline
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((heading, at) => ({ code: String(at + 1), heading, level: levelOf(heading), body: "" }));
}

function levelOf(heading: string): 1 | 2 | 3 {
  if (/^(Phần |[IVXLC]+\s*[-.])/u.test(heading)) return 1;
  return /^\d+\.\d+/.test(heading) || /^\p{L}\)/u.test(heading) ? 3 : 2;
}
