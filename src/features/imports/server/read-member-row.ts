// One row of a list of members: what it says, and what in it cannot be true.
import type { DayText } from "#contract/dates.ts";
import { properName, tidyText } from "#contract/names.ts";
import {
  checkMember,
  type MemberLimits,
  memberWarnings,
  type Precision,
  type Sex,
  type Situation,
  type Standing,
} from "#features/members/rules.ts";
import type { NewMember } from "#features/members/server/writes.ts";
import { type Cell, cellText, isBlank, isMarked, readDay, readDigits, readNote, readSex } from "../cells/rules.ts";
import { cellProblem, type FoundCell, type FoundPlace, type NamedCell, type PlaceIndex, vi } from "./find-places.ts";
import { type ImportRun, type RowReader, rowReader, textOf } from "./read-row.ts";
import type { SheetRecord } from "./read-sheet.ts";

/** The register's own fields; places, periods and the rest are added when it is written. */
export type MemberFields = Omit<NewMember, "cellId" | "topId" | "memberships" | "statuses" | "endedOn" | "endedHow">;

export interface MemberRow {
  row: number;
  fields: MemberFields;
  cell: FoundPlace;
  standing: Standing | null;
  situation: Situation | null;
}

export interface MemberSheet {
  run: ImportRun;
  asOf: DayText;
  index: PlaceIndex;
  limits: MemberLimits;
  findCell: (named: NamedCell) => FoundCell;
  intern: <Text extends string | null>(text: Text) => Text;
}

export interface ReadMember {
  /** Null when the row is refused. */
  member: MemberRow | null;
  reader: RowReader;
  fullName: string;
  cardNumber: string | null;
}

export function readMemberRow(sheet: MemberSheet, record: SheetRecord): ReadMember {
  const reader = rowReader(sheet.run, record);
  const fields = readFields(sheet, record, reader);
  if (!fields.fullName) reader.refuse("fullName", "missing-name", "Chưa ghi họ và tên.");
  checkTruth(sheet, fields, reader);
  const said = readNote(record.cells.note);
  if (said.isGone) reader.refuse("note", "is-gone", "Ghi chú cho biết người này không còn trong danh sách. Bỏ dòng này ra khỏi tệp.");
  const cell = readCell(sheet, record, reader);
  const member =
    cell && reader.problems.length === 0 ? { row: record.row, fields, cell, standing: said.standing, situation: said.situation } : null;
  return { member, reader, fullName: fields.fullName, cardNumber: fields.cardNumber };
}

function readCell(sheet: MemberSheet, record: SheetRecord, reader: RowReader): FoundPlace | null {
  const found = sheet.findCell({ ...record.cells, section: record.section });
  if (!("place" in found)) {
    reader.refuse(found.field, found.kind, found.reason);
    return null;
  }
  const problem = cellProblem(found.place, sheet.asOf);
  if (problem) reader.refuse("cell", problem.kind, problem.reason);
  return found.place;
}

/** Reasons of the register's own rules, sorted by what is behind them. */
function checkTruth({ run, limits, asOf }: MemberSheet, fields: MemberFields, reader: RowReader): void {
  const problems = checkMember(fields, limits, run.today);
  if (!problems.joinedOn && fields.joinedOn && fields.joinedOn > asOf)
    problems.joinedOn = `Ngày vào Đảng ${vi(fields.joinedOn)} sau ngày của danh sách (${vi(asOf)}). Kiểm tra lại.`;
  for (const [field, reason] of Object.entries(problems)) {
    const isBeforeBirth =
      field === "joinedOn" && fields.birthDate !== null && fields.joinedOn !== null && fields.joinedOn <= fields.birthDate;
    const kind = field === "birthDate" ? "impossible-birth-date" : isBeforeBirth ? "joined-before-birth" : `wrong-${field}`;
    if (reason) reader.refuse(field, kind, reason);
  }
  // Without one of the days every row of a list that has no such column would be told.
  if (fields.birthDate && fields.joinedOn)
    for (const reason of memberWarnings(fields, limits)) reader.warn("joinedOn", "unusual-days", reason);
}

function readFields(sheet: MemberSheet, { cells }: SheetRecord, reader: RowReader): MemberFields {
  const { intern, limits } = sheet;
  const often = (cell: Cell, longest: number) => intern(textOf(cell, longest));
  const birth = readBirth(sheet, cells, reader);
  const name = isBlank(cells.fullName) ? [cells.familyMiddle, cells.given].map(cellText).join(" ") : cellText(cells.fullName);
  const day = (field: string) => intern(reader.value(field, readDay(cells[field], sheet.run.today))?.day ?? null);
  return {
    fullName: properName(name.replace(/^(đ\/c|đc|ông|bà)\.?:?\s+/iu, "")).slice(0, 100),
    birthName: textOf(cells.birthName, 100),
    sex: readAnySex(cells, reader),
    birthDate: birth.day,
    birthPrecision: birth.precision,
    ethnicity: often(cells.ethnicity, 60),
    religion: often(cells.religion, 60),
    homePlace: often(cells.homePlace, 200),
    schooling: often(cells.schooling, 60),
    politicsLevel: often(cells.politicsLevel, 60),
    professionLevel: often(cells.professionLevel, 100),
    foreignLanguage: often(cells.foreignLanguage, 100),
    occupationBefore: often(cells.occupationBefore, 100),
    occupation: often(cells.occupation, 100),
    forceKind: null,
    joinedOn: day("joinedOn"),
    officialOn: day("officialOn"),
    cardNumber: readDigits(cells.cardNumber, limits.cardDigits),
    fileNumber: fileNumberOf(cells.fileNumber, limits.fileDigits),
    badgeNumber: textOf(cells.badgeNumber, 40),
    citizenNumber: readDigits(cells.citizenNumber, limits.citizenDigits),
    phone: readDigits(cells.phone, 10),
    note: intern(tidyText(cellText(cells.note)).slice(0, 4000)),
  };
}

/** One column, or two of which the filled one tells the sex. */
function readBirth(sheet: MemberSheet, cells: SheetRecord["cells"], reader: RowReader): { day: DayText | null; precision: Precision } {
  const field = ["birthDate", "birthMale", "birthFemale"].find(
    (one) => !isBlank(cells[one]) && !(one !== "birthDate" && isMarkOnly(cells[one])),
  );
  const read = field ? readDay(cells[field], sheet.run.today, "year") : { value: null };
  if (field && read.problem !== undefined) reader.refuse(field, "impossible-birth-date", read.problem);
  return { day: sheet.intern(read.value?.day ?? null), precision: read.value?.precision ?? "day" };
}

function isMarkOnly(cell: Cell): boolean {
  return /^[xv1✓]$/i.test(cellText(cell));
}

function readAnySex(cells: SheetRecord["cells"], reader: RowReader): Sex {
  const told = reader.value("sex", readSex(cells.sex));
  if (told) return told;
  if (isMarked(cells.isFemale) || !isBlank(cells.birthFemale)) return "female";
  if (isMarked(cells.isMale) || !isBlank(cells.birthMale)) return "male";
  return "unknown";
}

/** "12345 ab" → "012345AB": Excel takes no letters away, but people add spaces and leave out a zero. */
function fileNumberOf(cell: Cell, digits: number): string | null {
  const text = cellText(cell)
    .replace(/[\s./-]/g, "")
    .toUpperCase();
  const parts = /^(\d+)(\p{L}+)$/u.exec(text);
  return parts ? `${parts[1]?.padStart(digits, "0")}${parts[2]}` : text || null;
}
