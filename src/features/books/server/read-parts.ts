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
    case "entered":
      return [await readEntered(reader, type, organisationId, period)];
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

async function readEntered(reader: Reader, type: BookType, organisationId: number, period: string): Promise<BookPart> {
  const periods = isWholeTerm(type, period) ? yearsOf(period).map(String) : [period];
  const entered = await findEntered(reader, organisationId, type.code, ...periods);
  const recorded = type.code === committeeBook ? await findCommitteeEntries(reader, organisationId, daysOf(period)) : [];
  const cells = (content: Readonly<Record<string, BookRow["values"][number]>>) => type.columns.map(({ code }) => content[code] ?? null);
  const rows = [
    ...entered.map(({ id, day, content }) => ({ key: `row:${id}`, day, values: cells(content) })),
    ...recorded.map(({ id, heldOn, ...content }) => ({ key: `committee:${id}`, day: heldOn, values: cells(content) })),
  ];
  return {
    title: type.name,
    columns: [{ code: "day", title: "Ngày", type: "day" }, ...type.columns],
    rows: rows.sort((one, other) => one.day.localeCompare(other.day)).map(({ key, day, values }) => ({ key, values: [day, ...values] })),
  };
}

/** The parts as a screen may show them. */
export function withoutPrivate(parts: readonly BookPart[]): BookPart[] {
  return parts.map(({ title, columns, rows }) => {
    const shown = columns.map(({ isPrivate }) => !isPrivate);
    const keep = <T>(_: T, at: number) => shown[at] === true;
    return { title, columns: columns.filter(keep), rows: rows.map(({ key, values }) => ({ key, values: values.filter(keep) })) };
  });
}
