import { addMonths, type DayText, daysInMonth, yearsBetween } from "#contract/dates.ts";

export const sexNames = { male: "Nam", female: "Nữ", unknown: "Chưa rõ" } as const;
export type Sex = keyof typeof sexNames;
export const standingNames = { probationary: "Dự bị", official: "Chính thức" } as const;
export type Standing = keyof typeof standingNames;
export const situationNames = {
  exempt: "Miễn sinh hoạt",
  away: "Sinh hoạt tạm nơi khác",
  suspended: "Đình chỉ sinh hoạt",
  detained: "Tạm giam",
} as const;
export type Situation = keyof typeof situationNames;
export const endingNames = {
  transferred: "Chuyển đi",
  died: "Từ trần",
  left: "Xin ra khỏi Đảng",
  "struck-off": "Xóa tên",
  expelled: "Khai trừ",
} as const;
export type Ending = keyof typeof endingNames;
export const enteringNames = { admitted: "Kết nạp", transferred: "Chuyển đến", registered: "Có trong danh sách" } as const;
export type Entering = keyof typeof enteringNames;
export const forceNames = { army: "Bộ đội", police: "Công an", retired: "Hưu trí" } as const;
export type Force = keyof typeof forceNames;
export type Precision = "day" | "month" | "year";

/** Keys of a table of names as the non-empty list that a schema wants. */
export function codesOf<Code extends string>(names: Record<Code, string>): [Code, ...Code[]] {
  return Object.keys(names) as [Code, ...Code[]]; // every table above has entries
}

/** Thresholds from the dated rules. */
export interface MemberLimits {
  maxAge: number;
  admissionMinAge: number;
  probationMonths: number;
  cardDigits: number;
  fileDigits: number;
  fileLettersMax: number;
  citizenDigits: number;
}

/** What the checks look at; undefined numbers stay as they are in the register. */
export interface MemberFacts {
  birthDate: DayText | null;
  birthPrecision: Precision;
  joinedOn: DayText | null;
  officialOn: DayText | null;
  cardNumber?: string | null | undefined;
  fileNumber?: string | null | undefined;
  citizenNumber?: string | null | undefined;
}

export type MemberField = keyof MemberFacts;

/** What cannot be true, by field, in words. Empty when all can be. */
export function checkMember(facts: MemberFacts, limits: MemberLimits, today: DayText): Partial<Record<MemberField, string>> {
  const { birthDate, joinedOn, officialOn } = facts;
  const problems: Partial<Record<MemberField, string>> = {};
  const birth = birthDate ? birthProblem(birthDate, limits, today) : null;
  if (birth) problems.birthDate = birth;
  if (joinedOn && joinedOn > today) problems.joinedOn = "Ngày vào Đảng ở tương lai. Kiểm tra lại năm.";
  else if (joinedOn && birthDate && !birth && joinedOn <= birthDate)
    problems.joinedOn = `Ngày vào Đảng ${vi(joinedOn)} không sau ngày sinh ${vi(birthDate)}. Kiểm tra lại hai ngày.`;
  if (officialOn && officialOn > today) problems.officialOn = "Ngày chính thức chưa tới. Để trống cho đến khi được công nhận.";
  else if (officialOn && joinedOn && officialOn < joinedOn)
    problems.officialOn = `Ngày chính thức ${vi(officialOn)} sớm hơn ngày vào Đảng ${vi(joinedOn)}. Kiểm tra lại hai ngày.`;
  return { ...problems, ...numberProblems(facts, limits) };
}

/** What is unusual but can be so: shown beside the record, never in the way. */
export function memberWarnings(facts: MemberFacts, limits: MemberLimits): string[] {
  const { birthDate, joinedOn, officialOn } = facts;
  const warnings: string[] = [];
  if (!birthDate) warnings.push("Chưa có ngày sinh.");
  if (!joinedOn) warnings.push("Chưa có ngày vào Đảng.");
  if (birthDate && joinedOn && joinedOn > birthDate) {
    const age = yearsBetween(birthDate, joinedOn);
    if (age < limits.admissionMinAge)
      warnings.push(`Vào Đảng khi ${age} tuổi, quy định từ ${limits.admissionMinAge} tuổi. Đối chiếu với hồ sơ gốc.`);
  }
  if (joinedOn && officialOn && officialOn >= joinedOn) {
    const due = monthsLater(joinedOn, limits.probationMonths);
    if (officialOn < due)
      warnings.push(
        `Chính thức ngày ${vi(officialOn)}, chưa đủ ${limits.probationMonths} tháng dự bị (${vi(due)}). Đối chiếu với quyết định.`,
      );
  }
  return warnings;
}

function birthProblem(birthDate: DayText, limits: MemberLimits, today: DayText): string | null {
  if (birthDate > today) return "Ngày sinh ở tương lai. Kiểm tra lại năm.";
  if (yearsBetween(birthDate, today) > limits.maxAge) return `Theo ngày sinh này, tuổi là hơn ${limits.maxAge}. Kiểm tra lại năm.`;
  return null;
}

function numberProblems(
  { cardNumber, fileNumber, citizenNumber }: MemberFacts,
  limits: MemberLimits,
): Partial<Record<MemberField, string>> {
  const problems: Partial<Record<MemberField, string>> = {};
  if (cardNumber && !isDigits(cardNumber, limits.cardDigits))
    problems.cardNumber = `Số thẻ đảng viên gồm đúng ${limits.cardDigits} chữ số, giữ cả số 0 ở đầu.`;
  if (fileNumber && !new RegExp(`^\\d{${limits.fileDigits}}\\p{L}{1,${limits.fileLettersMax}}$`, "u").test(fileNumber)) {
    problems.fileNumber = `Số lý lịch gồm ${limits.fileDigits} chữ số và 1–${limits.fileLettersMax} chữ cái, ví dụ 012345AB.`;
  }
  if (citizenNumber && !isDigits(citizenNumber, limits.citizenDigits))
    problems.citizenNumber = `Số định danh cá nhân gồm đúng ${limits.citizenDigits} chữ số.`;
  return problems;
}

function isDigits(text: string, length: number): boolean {
  return text.length === length && /^\d+$/.test(text);
}

export interface StandingPeriod {
  standing: Standing;
  from: DayText;
  /** First day after; null while it lasts. */
  to: DayText | null;
}

/**
 * The periods of dự bị and chính thức that the dates tell. Where a list says only "chính thức" or "dự bị" without the
 * date, that standing counts from the day of the list on.
 */
export function standingPeriods(told: {
  joinedOn: DayText | null;
  officialOn: DayText | null;
  standing: Standing | null;
  knownOn: DayText;
}): StandingPeriod[] {
  const { joinedOn, officialOn, standing, knownOn } = told;
  if (officialOn) {
    const official: StandingPeriod = { standing: "official", from: officialOn, to: null };
    return joinedOn && joinedOn < officialOn ? [{ standing: "probationary", from: joinedOn, to: officialOn }, official] : [official];
  }
  if (standing === "official") return [{ standing, from: knownOn, to: null }];
  if (standing === "probationary" || joinedOn) return [{ standing: "probationary", from: joinedOn ?? knownOn, to: null }];
  return [];
}

/** Stands in the place of a ground of health for whoever may not see it. */
export const hiddenGrounds = "có lý do";

/** A masked number keeps its last four signs: ••••2184. */
export function maskNumber(number: string | null): string | null {
  if (number === null) return null;
  return `••••${number.length > 4 ? number.slice(-4) : ""}`;
}

/** Whole years on a day; of a year or month alone, the age reached by its end is certain. */
export function ageOn(birthDate: DayText | null, precision: Precision, day: DayText): number | null {
  if (!birthDate || birthDate > day) return null;
  return precision === "year" ? Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) : yearsBetween(birthDate, day);
}

/** The day `count` months later; the last day of the month where that day does not exist. */
export function monthsLater(day: DayText, count: number): DayText {
  const month = addMonths(day, count);
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  return `${month.slice(0, 8)}${String(Math.min(Number(day.slice(8)), last)).padStart(2, "0")}`;
}

function vi(day: DayText): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** How many letters the typed words differ from the nearest words of a name; both folded. */
export function nameDistance(typed: readonly string[], name: readonly string[]): number {
  return typed.reduce((sum, word) => sum + Math.min(...name.map((other) => letterDistance(word, other))), 0);
}

function letterDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  // People rarely mistype the first letter.
  return (row[b.length] ?? 0) + (a[0] === b[0] ? 0 : 0.5);
}
