import type { DayText } from "#contract/dates.ts";
import { findRegistered } from "#features/documents/server/queries.ts";
import { findCommitteeEntries } from "#features/meetings/committee/server/queries.ts";
import type { Reader } from "#server/db/connect.ts";
import { type BookPart, type BookRow, type BookType, committeeBook, daysOf, isWholeTerm, yearsOf } from "../rules.ts";
import { findEntered } from "./queries.ts";
import { feeParts } from "./read-fees.ts";
import { readMemberList } from "./read-member-list.ts";
import { readMinutes } from "./read-minutes.ts";

/** The book as it stands now: all its parts, with the columns of the personal file. */
export async function readParts(reader: Reader, type: BookType, organisationId: number, period: string): Promise<BookPart[]> {
  const span = daysOf(period);
  switch (type.source) {
    case "minutes":
      return [await readMinutes(reader, organisationId, span)];
    case "members":
      return [await readMemberList(reader, organisationId, span)];
    case "fees":
      return readFees(reader, organisationId, period);
    case "documents":
    case "entered":
      return [await readRows(reader, type, organisationId, period)];
  }
}

/** A year in its two parts; a term year after year. */
async function readFees(reader: Reader, organisationId: number, period: string): Promise<BookPart[]> {
  const parts: BookPart[] = [];
  for (const year of yearsOf(period)) {
    const ofYear = await feeParts(reader, organisationId, year);
    parts.push(...ofYear.map((part) => (period.includes("-") ? { ...part, title: `${part.title}, năm ${year}` } : part)));
  }
  return parts;
}

/** Rows entered in the book and those that records bring, by day. */
async function readRows(reader: Reader, type: BookType, organisationId: number, period: string): Promise<BookPart> {
  const periods = isWholeTerm(type, period) ? yearsOf(period).map(String) : [period];
  const entered = await findEntered(reader, organisationId, type.code, ...periods);
  const recorded = await readRecorded(reader, type, organisationId, daysOf(period));
  const cells = (content: Readonly<Record<string, BookRow["values"][number]>>) => type.columns.map(({ code }) => content[code] ?? null);
  const rows = [
    ...entered.map(({ id, day, content }) => ({ key: `row:${id}`, day, values: cells(content) })),
    ...recorded.map(({ key, day, content }) => ({ key, day, values: cells(content) })),
  ];
  return {
    title: type.name,
    columns: [{ code: "day", title: "Ngày", type: "day" }, ...type.columns],
    rows: rows.sort((one, other) => one.day.localeCompare(other.day)).map(({ key, day, values }) => ({ key, values: [day, ...values] })),
  };
}

interface Recorded {
  key: string;
  day: DayText;
  content: Record<string, BookRow["values"][number]>;
}

/** Meetings of the committee; documents out and in. Before the register of documents fed that book, its rows were entered in it. */
async function readRecorded(reader: Reader, type: BookType, organisationId: number, span: ReturnType<typeof daysOf>): Promise<Recorded[]> {
  if (type.code === committeeBook) {
    const found = await findCommitteeEntries(reader, organisationId, span);
    return found.map(({ id, heldOn, ...content }) => ({ key: `committee:${id}`, day: heldOn, content }));
  }
  if (type.source !== "documents") return [];
  const found = await findRegistered(reader, organisationId, span);
  return found.map(({ id, day, direction, reference, datedOn, other, subject, person }) => ({
    key: `document:${id}`,
    day,
    content: { direction: directionWords[direction], number: reference, dated: datedOn, other, subject, handled: person },
  }));
}
const directionWords = { out: "Đi", in: "Đến" };

/** The parts as a screen may show them. */
export function withoutPrivate(parts: readonly BookPart[]): BookPart[] {
  return parts.map(({ title, columns, rows }) => {
    const shown = columns.map(({ isPrivate }) => !isPrivate);
    const keep = <T>(_: T, at: number) => shown[at] === true;
    return { title, columns: columns.filter(keep), rows: rows.map(({ key, values }) => ({ key, values: values.filter(keep) })) };
  });
}
