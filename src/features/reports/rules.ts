import type { DayText } from "#contract/dates.ts";
import { ruleError } from "#contract/errors.ts";
import { searchKey } from "#contract/names.ts";
import { readPeriod } from "#contract/periods.ts";

export const stateNames = {
  draft: "Bản thảo",
  checked: "Đã kiểm tra",
  submitted: "Đã nộp",
  returned: "Trả lại",
  accepted: "Đã nhận, chờ ký",
  signed: "Đã ký",
} as const;
export type ReportState = keyof typeof stateNames;
export const reportStates = Object.keys(stateNames) as [ReportState, ...ReportState[]]; // keys of the table above

/** While it is being written at home. */
export function isWritable(state: ReportState): boolean {
  return state === "draft" || state === "returned";
}

/** Who signs, where and to whom may also be written when only the signature is missing. */
export function isHeadOpen(state: ReportState): boolean {
  return isWritable(state) || state === "accepted";
}

/** What must be there before the signature. */
export function checkSignable(
  report: { signerName: string; signerPosition: string; period: string },
  datedOn: DayText,
  today: DayText,
): void {
  if (report.signerName === "" || report.signerPosition === "")
    throw ruleError("signer-missing", "signerName", "Chưa có chức vụ và họ tên người ký. Ghi ở phần Thể thức rồi ký.");
  if (datedOn > today) throw ruleError("dated-in-future", "datedOn", "Ngày ký không thể sau hôm nay.");
  if (datedOn < readPeriod(report.period).from)
    throw ruleError("dated-before-period", "datedOn", "Ngày ký sớm hơn kỳ của báo cáo. Kiểm tra lại ngày, năm.");
}

/** The body that issues a report, by whose name it is signed in: "T/M BAN THƯỜNG VỤ" is the standing committee. */
export function issuingBody(report: { isCell: boolean; authority: string }): "cell" | "committee" | "standing-committee" {
  if (report.isCell) return "cell";
  return searchKey(report.authority).includes("thuong vu") ? "standing-committee" : "committee";
}

/** How a figure is printed inside a text. */
export const chipStyles = {
  value: "Giá trị",
  pair: "Tử số/mẫu số",
  share: "Tỷ lệ",
  full: "Tử số/mẫu số (tỷ lệ)",
  two: "Hai chữ số",
  unit: "Số kèm đơn vị tính",
  over: "Số tròn, “trên …”",
} as const;
export type ChipStyle = keyof typeof chipStyles;

/** A value with both its terms, as the figures engine gives it. */
export interface PrintedSum {
  value: number | null;
  numerator: number;
  denominator: number | null;
}

export type Piece = { text: string } | { code: string; style: ChipStyle };

const chip = /\{\{\s*([a-z_]+(?:\.[a-z0-9_]+)+)\s*(?:\|\s*([a-z]+)\s*)?\}\}/g;

/** Reads a body: "… {{meetings.regular|pair}} kỳ …" into texts and figures. What is no figure stays text. */
export function readBody(body: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of body.matchAll(chip)) {
    if (match.index > at) pieces.push({ text: body.slice(at, match.index) });
    pieces.push({ code: match[1] ?? "", style: isStyle(match[2]) ? match[2] : "value" });
    at = match.index + match[0].length;
  }
  if (at < body.length) pieces.push({ text: body.slice(at) });
  return pieces;
}

/** The text that stands for pieces in a body; reading it again gives the same pieces. */
export function writeBody(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => ("text" in piece ? piece.text : `{{${piece.code}${piece.style === "value" ? "" : `|${piece.style}`}}}`))
    .join("");
}

/** Codes of the figures that texts name, each once, in their order. */
export function codesIn(bodies: readonly string[]): string[] {
  return [...new Set(bodies.flatMap((body) => readBody(body).flatMap((piece) => ("code" in piece ? [piece.code] : []))))];
}

function isStyle(text: string | undefined): text is ChipStyle {
  return text !== undefined && Object.hasOwn(chipStyles, text);
}

interface HowPrinted {
  kind: "count" | "ratio" | "mean";
  digits: number;
  unit?: string;
}

/**
 * A figure as printed in a text: 1.377 · 1.377/1.458 · 94,4 % · 1.377/1.458 (94,4 %) · 07 · 15/28 chi bộ · trên 1.300. Dots
 * group thousands, a comma parts decimals.
 */
export function printFigure(sum: PrintedSum, style: ChipStyle, figure: HowPrinted): string {
  const pair = sum.denominator === null ? whole(sum.numerator) : `${whole(sum.numerator)}/${whole(sum.denominator)}`;
  if (style === "pair") return pair;
  // A mean is no part of a whole: as a share it is printed as itself.
  const isPart = figure.kind !== "mean";
  if (style === "share" && isPart) return percent(sum);
  if (style === "full" && isPart) return sum.denominator === null ? pair : `${pair} (${percent(sum)})`;
  if (style === "unit" && figure.kind === "count") return figure.unit ? `${pair} ${figure.unit}` : pair;
  if (sum.value === null) return "–";
  if (style === "over" && figure.kind === "count") return over(sum.value);
  if (figure.kind === "ratio") return percent(sum);
  const text = sum.value.toFixed(figure.digits).replace(".", ",");
  if (style === "two" && figure.digits === 0) return text.padStart(2, "0");
  return figure.digits === 0 ? whole(sum.value) : text;
}

/** Two leading digits stay: 2.043 is "trên 2.000", 47 "trên 40"; a round number is itself. */
function over(value: number): string {
  const step = 10 ** Math.max(1, Math.floor(Math.log10(Math.max(value, 1))) - 1);
  const round = Math.floor(value / step) * step;
  return round === value || round === 0 ? whole(value) : `trên ${whole(round)}`;
}

function percent({ numerator, denominator }: PrintedSum): string {
  return denominator ? `${((numerator * 100) / denominator).toFixed(1).replace(".", ",")}\u00a0%` : "–";
}

function whole(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** "Đảng bộ Khối …" issues papers as "Đảng ủy Khối …"; a cell issues them in its own name. */
export function issuerOf(organisationName: string): string {
  return organisationName.replace(/^Đảng bộ(?= )/u, "Đảng ủy");
}
