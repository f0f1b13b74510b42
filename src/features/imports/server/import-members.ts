// A list of members "có đến ngày": membership and status count from then on at the latest.
import { createHash } from "node:crypto";
import type { DayText } from "#contract/dates.ts";
import { AppError } from "#contract/errors.ts";
import { searchKey } from "#contract/names.ts";
import { memberLimits } from "#features/members/server/queries.ts";
import type { BadRow } from "../rules.ts";
import { memberComparer } from "./compare-members.ts";
import { findLastMember } from "./find-members.ts";
import { cellFinder, findPlaces, type PlaceIndex } from "./find-places.ts";
import { type MemberSheet, type ReadMember, readMemberRow } from "./read-member-row.ts";
import { type ImportRun, interner, isAgreed, type Plan } from "./read-row.ts";
import type { SheetRecord } from "./read-sheet.ts";
import { workInBatches } from "./work-in-batches.ts";
import { memberWriter } from "./write-members.ts";

/** Rows compared and written together: enough to make statements cheap, few enough to stay small. */
const batchSize = 500;

/** Members are written as they are read; a file that is not agreed to is taken back as a whole (run-import.ts). */
export async function importMembers(run: ImportRun, records: AsyncIterable<SheetRecord>): Promise<Plan> {
  const asOf = checkAsOf(run);
  const index = await findPlaces(run.tx, run.place);
  const limits = await memberLimits(run.tx, run.place?.id ?? 0, run.today);
  const sheet: MemberSheet = { run, asOf, index, limits, findCell: cellFinder(index, onlyCell(run, index)), intern: interner() };
  const last = await findLastMember(run.tx);
  const compare = memberComparer(sheet, last);
  const write = memberWriter(run, asOf, last);
  const plan = { read: 0, added: 0, changed: 0, same: 0, bad: [] as BadRow[], warnings: [] as BadRow[] };
  await workInBatches(readMembers(sheet, records), batchSize, async (batch) => {
    const { fresh, changes, same } = await compare(batch);
    plan.read += batch.length;
    plan.added += fresh.length;
    plan.changed += changes.length;
    plan.same += same;
    plan.bad.push(...batch.flatMap(({ reader }) => reader.problems));
    plan.warnings.push(...batch.flatMap(({ reader }) => (reader.problems.length === 0 ? reader.warnings : [])));
    if (isAgreed(run, plan.bad)) await write(fresh, changes);
  });
  return plan;
}

function checkAsOf({ asOf, today }: ImportRun): DayText {
  if (!asOf)
    throw new AppError("invalid", "no-as-of", "Cần biết danh sách có đến ngày nào.", {
      fields: { asOf: "Nhập ngày mà danh sách có đến, ví dụ 30/06/2018." },
    });
  if (asOf > today)
    throw new AppError("rule", "as-of-in-future", "Ngày của danh sách chưa tới.", {
      fields: { asOf: "Ngày của danh sách chưa tới. Kiểm tra lại năm." },
    });
  return asOf;
}

function onlyCell(run: ImportRun, index: PlaceIndex) {
  return (run.place?.isCell ? index.byId.get(run.place.id) : undefined) ?? null;
}

async function* readMembers(sheet: MemberSheet, records: AsyncIterable<SheetRecord>): AsyncGenerator<ReadMember, void, undefined> {
  const refuseDouble = doubles();
  for await (const record of records) {
    const one = readMemberRow(sheet, record);
    refuseDouble(one, record.row);
    yield one;
  }
}

/** Refuses every second row of a person: same card, or same name, birth date and cell. */
function doubles(): (one: ReadMember, row: number) => void {
  const cards = new Map<string, number>();
  const people = new Map<string, number>();
  return ({ member, reader, cardNumber }, row) => {
    const person = member?.fields.birthDate
      ? digest(`${searchKey(member.fields.fullName)} ${member.fields.birthDate} ${member.cell.id}`)
      : null;
    const [sameCard, samePerson] = [cardNumber ? cards.get(cardNumber) : undefined, person ? people.get(person) : undefined];
    if (sameCard !== undefined)
      reader.refuse(
        "cardNumber",
        "duplicate-card",
        `Số thẻ này đã có ở dòng ${sameCard}. Mỗi đảng viên ghi một dòng, mỗi thẻ của một người.`,
      );
    else if (samePerson !== undefined)
      reader.refuse("fullName", "duplicate-person", `Đã có ở dòng ${samePerson}: cùng họ tên, ngày sinh và chi bộ.`);
    if (cardNumber && sameCard === undefined) cards.set(cardNumber, row);
    if (person && samePerson === undefined) people.set(person, row);
  };
}

/** Stands for a text that is only compared: 100,000 texts with all that they were joined from would fill the memory. */
function digest(text: string): string {
  return createHash("sha1").update(text).digest().toString("latin1");
}
