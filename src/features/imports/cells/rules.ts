import { addDays, type DayText, isRealDate } from "#contract/dates.ts";
import { searchKey } from "#contract/names.ts";
import type { Situation, Standing } from "#features/members/rules.ts";
import type { OrganisationKind } from "#features/organisations/rules.ts";

/** A cell as the reader gives it: its texts are tidy. */
export type Cell = string | number | boolean | { readonly day: string | null; readonly time: string | null } | null | undefined;
export type Precision = "day" | "month" | "year";

/** What was understood, or why not. */
export type Read<Value> = { value: Value; problem?: never } | { problem: string; value?: never };

/** The cell as a person sees it. */
export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "object") return [cell.day && vi(cell.day), cell.time].filter(Boolean).join(" ");
  if (typeof cell === "number") return Number.isInteger(cell) ? cell.toFixed(0) : String(cell);
  return typeof cell === "boolean" ? (cell ? "x" : "") : cell;
}

export function isBlank(cell: Cell): boolean {
  if (typeof cell === "string" && cell.length > 4) return false;
  return /^[-–—./]*$/.test(cellText(cell));
}

/**
 * A day, day first. Month or year alone are understood where `precision` allows it.
 * Two figures for the year mean the nearest such year that is not after `today`.
 */
export function readDay(cell: Cell, today: DayText, least: Precision = "day"): Read<{ day: DayText; precision: Precision } | null> {
  if (isBlank(cell)) return { value: null };
  if (typeof cell === "object" && cell?.day) return { value: { day: cell.day, precision: "day" } };
  if (typeof cell === "number" && Number.isInteger(cell) && cell > 10_000 && cell < 80_000)
    return { value: { day: serialDay(cell), precision: "day" } };
  const text = cellText(cell)
    .replace(/\s*(00:00(:00)?(\.0+)?|T00:00.*)$/, "")
    .replace(/^ngày\s*/i, "");
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return checked(text, iso[3], iso[2], iso[1], today);
  const written = /^(\d{1,2})\s*(?:[/.\-,\s]|tháng)+\s*(\d{1,2})\s*(?:[/.\-,\s]|năm)+\s*(\d{4}|\d{2})$/i.exec(text);
  if (written) return checked(text, written[1], written[2], written[3], today);
  const run = /^(\d{1,2})(\d{2})((?:19|20)\d{2})$/.exec(text);
  if (run) return checked(text, run[1], run[2], run[3], today);
  return readCoarseDay(text, least);
}

function readCoarseDay(text: string, least: Precision): Read<{ day: DayText; precision: Precision } | null> {
  const month = /^(?:tháng\s*)?(\d{1,2})\s*[/.-]\s*(\d{4})$/i.exec(text);
  const year = /^(?:năm\s*)?(\d{4})$/i.exec(text);
  const found = month
    ? { day: `${month[2]}-${month[1]?.padStart(2, "0")}-01`, precision: "month" as const }
    : year
      ? { day: `${year[1]}-01-01`, precision: "year" as const }
      : null;
  if (!found || !isRealDate(found.day)) return { problem: `“${text}” không phải ngày. Nhập theo dạng ngày/tháng/năm.` };
  const allowed = least === "year" || (least === "month" && found.precision === "month");
  return allowed ? { value: found } : { problem: `“${text}” chưa đủ ngày, tháng, năm. Nhập theo dạng ngày/tháng/năm.` };
}

function checked(text: string, day = "", month = "", year = "", today: DayText): Read<{ day: DayText; precision: Precision }> {
  const found = `${year.length === 2 ? wholeYear(year, today) : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (isRealDate(found)) return { value: { day: found, precision: "day" } };
  const monthFirst = Number(month) > 12 && Number(day) <= 12 ? " Có vẻ tháng ghi trước ngày." : "";
  return { problem: `Ngày ${text} không có trong lịch.${monthFirst} Nhập theo dạng ngày/tháng/năm.` };
}

function wholeYear(year: string, today: DayText): string {
  const century = Number(today.slice(0, 2));
  return `${Number(year) <= Number(today.slice(2, 4)) ? century : century - 1}${year}`;
}

/** A day that Excel shows as a number because the cell has no date format. */
function serialDay(serial: number): DayText {
  return addDays("1899-12-30", serial);
}

/** The first day of a month: "01/2018", "T1/2018", "tháng 1"; the year from elsewhere where it is left out. */
export function readMonth(cell: Cell, year: number | null): Read<DayText | null> {
  if (isBlank(cell)) return { value: null };
  if (typeof cell === "object" && cell?.day) return { value: `${cell.day.slice(0, 7)}-01` };
  const text = cellText(cell);
  const key = searchKey(text).replace(/^(ky )?(thang|t)\.?\s*/, "");
  const match = /^(\d{1,2})(?:\s*(?:[/.-]|nam)\s*(\d{4}))?$/.exec(key) ?? /^()(\d{4})-(\d{1,2})$/.exec(key);
  const [month, ofYear] = match?.[3] ? [match[3], match[2]] : [match?.[1], match?.[2] ?? (year === null ? undefined : String(year))];
  const day = `${ofYear ?? ""}-${(month ?? "").padStart(2, "0")}-01`;
  return isRealDate(day) ? { value: day } : { problem: `“${text}” không phải tháng. Nhập theo dạng tháng/năm, ví dụ 01/2018.` };
}

/** A time of day: 16:30, 16h30, 7 giờ, or a cell of Excel that holds a time. */
export function readClock(cell: Cell): Read<string | null> {
  if (isBlank(cell)) return { value: null };
  if (typeof cell === "object" && cell?.time) return { value: cell.time };
  if (typeof cell === "number" && cell >= 0 && cell < 1) {
    const minutes = Math.round(cell * 1440);
    return { value: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
  }
  const text = searchKey(cellText(cell));
  const match = /^(\d{1,2})\s*(?:[:hg.]|gio)\s*(\d{1,2})?\s*(?:p|phut|:00)?$/.exec(text);
  const [hour, minute] = [Number(match?.[1] ?? 99), Number(match?.[2] ?? 0)];
  if (hour > 23 || minute > 59) return { problem: `“${cellText(cell)}” không phải giờ. Nhập theo dạng 14:30.` };
  return { value: `${two(hour)}:${two(minute)}` };
}

/** A whole number that is not negative: 13, "13 đ/c". */
export function readCount(cell: Cell): Read<number | null> {
  if (isBlank(cell)) return { value: null };
  const match = /^(\d{1,6})(?:[.,]0+)?\s*(?:đ\/c|đồng chí|đv|đảng viên|người|phút|p|lượt|')?$/iu.exec(cellText(cell));
  return match ? { value: Number(match[1]) } : { problem: `“${cellText(cell)}” không phải số. Nhập một số nguyên, ví dụ 13.` };
}

/** A number that may have a fraction, with a comma or a point. */
export function readNumber(cell: Cell): Read<number | null> {
  if (isBlank(cell)) return { value: null };
  const text = cellText(cell).replace(",", ".");
  return /^\d{1,6}(\.\d+)?$/.test(text) ? { value: Number(text) } : { problem: `“${cellText(cell)}” không phải số.` };
}

/** A number kept as text. Excel takes away zeros in front and writes digits in groups; both are put right. */
export function readDigits(cell: Cell, digits: number): string | null {
  const text = cellText(cell)
    .replace(/^'/, "")
    .replace(/[\s.\-/]/g, "");
  if (text === "") return null;
  return /^\d+$/.test(text) && text.length >= digits - 3 ? text.padStart(digits, "0") : text;
}

export function readSex(cell: Cell): Read<"male" | "female" | null> {
  if (cell === "Nam") return { value: "male" };
  if (cell === "Nữ") return { value: "female" };
  const key = searchKey(cellText(cell));
  if (key === "") return { value: null };
  if (/^(nam|male|m)$/.test(key)) return { value: "male" };
  if (/^(nu|female|f)$/.test(key)) return { value: "female" };
  return { problem: `“${cellText(cell)}” không phải Nam hay Nữ.` };
}

/** A mark in a column that is ticked: x, X, 1, ✓. */
export function isMarked(cell: Cell): boolean {
  return cell === true || /^(x|v|1|✓|✔|có|nam|nữ)$/i.test(cellText(cell));
}

const kinds: [RegExp, OrganisationKind][] = [
  [/giao quyen/, "base-committee-raised"],
  [/truc thuoc trung uong/, "central"],
  [/cap tren( truc tiep)?|dang bo (khoi|huyen|tinh|thanh pho|xa|phuong)\b/, "upper"],
  [/dang bo bo phan|bo phan/, "section-committee"],
  [/^(dang bo|dang uy) co so|^dbcs$/, "base-committee"],
  [/^chi bo co so|^cbcs$/, "base-cell"],
  [/^to dang/, "group"],
  [/^chi bo( truc thuoc)?\b|^cbtt$/, "cell"],
];

/** The kind of organisation, in full or as offices shorten it. */
export function readOrganisationKind(cell: Cell): Read<OrganisationKind | null> {
  const key = searchKey(cellText(cell))
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  if (key === "") return { value: null };
  const found = kinds.find(([is]) => is.test(key));
  return found ? { value: found[1] } : { problem: `“${cellText(cell)}” không phải loại hình tổ chức đảng.` };
}

/** Regular, thematic, or both in one sitting. */
export function readSession(cell: Cell): Read<{ isRegular: boolean; isThematic: boolean } | null> {
  const key = searchKey(cellText(cell));
  if (key === "") return { value: null };
  const isThematic = /chuyen de|\bcd\b/.test(key);
  const isRegular = /thuong ky|dinh ky|hang thang|\btk\b/.test(key);
  if (!isThematic && !isRegular)
    return { problem: `“${cellText(cell)}” chưa rõ. Ghi “Thường kỳ”, “Chuyên đề” hoặc “Thường kỳ + chuyên đề”.` };
  return { value: { isRegular, isThematic } };
}

export interface NoteMeaning {
  standing: Standing | null;
  situation: Situation | null;
  /** The note says that this person is no longer there. */
  isGone: boolean;
}

/** What a remark beside a member says about standing and situation. */
export function readNote(cell: Cell): NoteMeaning {
  const key = searchKey(cellText(cell));
  const denied = /^(khong|chua|het|da het)\b/.test(key);
  const says = (pattern: RegExp) => !denied && pattern.test(key);
  const situation: Situation | null = says(/tam giam/)
    ? "detained"
    : says(/dinh chi/)
      ? "suspended"
      : says(/mien( cong tac)?( va| ,)?( sinh hoat| sh\b)|^mien( sh)?$/)
        ? "exempt"
        : says(/(sinh hoat|sh) tam( thoi)?( noi khac| tai| o )|tam chuyen|chuyen (sinh hoat|shd?) tam/)
          ? "away"
          : null;
  const standing = says(/du bi/) ? "probationary" : says(/(dang vien )?chinh thuc$/) ? "official" : null;
  return { standing, situation, isGone: says(/tu tran|da mat|chuyen di\b|da chuyen|xoa ten|khai tru|ra khoi dang/) };
}

function vi(day: DayText): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
