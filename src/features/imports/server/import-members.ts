// A list of members "có đến ngày": membership and status count from then on at the latest.
import { AppError } from "#contract/errors.ts";
import { searchKey } from "#contract/names.ts";
import { memberLimits } from "#features/members/server/queries.ts";
import { difference } from "#server/history.ts";
import type { BadRow } from "../rules.ts";
import { findKnownMembers, type KnownMember, type KnownMembers } from "./find-members.ts";
import { cellFinder, findPlaces, type PlaceIndex } from "./find-places.ts";
import { type PackedRows, packRows } from "./pack-rows.ts";
import { type MemberFields, type MemberRow, type MemberSheet, type ReadMember, readMemberRow } from "./read-member-row.ts";
import { type ImportRun, interner, type Plan } from "./read-row.ts";
import type { SheetRecord } from "./read-sheet.ts";
import { writeMembers } from "./write-members.ts";

/** A person already in the books of whom the list says something else. */
export interface MemberChange {
  row: MemberRow;
  known: KnownMember;
  before: Partial<MemberFields>;
  after: Partial<MemberFields>;
  /** The list says a situation where the books say none from that day on; what was entered by decision stands. */
  newSituation: boolean;
}

export interface MemberPlan {
  fresh: PackedRows;
  changes: MemberChange[];
}

/** Rows read, compared and later written together: enough to make statements cheap, few enough to stay small. */
const chunk = 1000;

export async function importMembers(run: ImportRun, records: AsyncIterable<SheetRecord>): Promise<Plan> {
  const { asOf } = run;
  if (!asOf)
    throw new AppError("invalid", "no-as-of", "Cần biết danh sách có đến ngày nào.", {
      fields: { asOf: "Nhập ngày mà danh sách có đến, ví dụ 30/06/2018." },
    });
  if (asOf > run.today)
    throw new AppError("rule", "as-of-in-future", "Ngày của danh sách chưa tới.", {
      fields: { asOf: "Ngày của danh sách chưa tới. Kiểm tra lại năm." },
    });
  const index = await findPlaces(run.tx, run.place);
  const limits = await memberLimits(run.tx, run.place?.id ?? 0, run.today);
  const sheet: MemberSheet = { run, asOf, index, limits, findCell: cellFinder(index, onlyCell(run, index)), intern: interner() };
  const double = doubles();
  const plan: MemberPlan = { fresh: packRows(index), changes: [] };
  const bad: BadRow[] = [];
  let [read, same] = [0, 0];
  let waiting: ReadMember[] = [];
  const settle = async () => {
    same += await compare(run, sheet, waiting, plan);
    bad.push(...waiting.flatMap(({ reader }) => reader.problems));
    waiting = [];
  };
  for await (const record of records) {
    const one = readMemberRow(sheet, record);
    double(one, record.row);
    waiting.push(one);
    read += 1;
    if (waiting.length >= chunk) await settle();
  }
  await settle();
  return { read, added: plan.fresh.count, changed: plan.changes.length, same, bad, write: () => writeMembers(run, asOf, plan) };
}

function onlyCell(run: ImportRun, index: PlaceIndex) {
  return (run.place?.isCell ? index.byId.get(run.place.id) : undefined) ?? null;
}

/** Refuses every second row of a person: same card, or same name, birth date and cell. */
function doubles(): (one: ReadMember, row: number) => void {
  const cards = new Map<string, number>();
  const people = new Map<string, number>();
  return ({ member, reader, cardNumber }, row) => {
    const person = member?.fields.birthDate ? `${searchKey(member.fields.fullName)} ${member.fields.birthDate} ${member.cell.id}` : null;
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

/** Sorts the good rows of a chunk into new, changed and same; refuses those that the books contradict. Gives the number of same ones. */
async function compare(run: ImportRun, sheet: MemberSheet, waiting: readonly ReadMember[], plan: MemberPlan): Promise<number> {
  const good = waiting.flatMap(({ member, reader }) => (member && reader.problems.length === 0 ? [{ member, reader }] : []));
  if (good.length === 0) return 0;
  const known = await findKnownMembers(
    run.tx,
    good.map(({ member }) => member),
    sheet.asOf,
  );
  let same = 0;
  const fresh: MemberRow[] = [];
  for (const { member, reader } of good) {
    const found = matchKnown(known, member, sheet);
    if (found === null) fresh.push(member);
    else if ("reason" in found) reader.refuse(found.field, found.kind, found.reason);
    else {
      const change = changeOf(member, found);
      if (change) plan.changes.push(change);
      else same += 1;
    }
  }
  plan.fresh.add(fresh);
  return same;
}

type Refusal = { field: string; kind: string; reason: string };

/** The same person in the books; null for somebody new. A card decides, else name, birth date and cell. */
function matchKnown(known: KnownMembers, { fields, cell }: MemberRow, { index }: MemberSheet): KnownMember | Refusal | null {
  const key = searchKey(fields.fullName);
  const byCard = fields.cardNumber ? known.byCard.get(fields.cardNumber) : undefined;
  const isSame = (one: KnownMember) =>
    one.searchKey === key || (one.fields.birthDate !== null && one.fields.birthDate === fields.birthDate);
  if (byCard) {
    if (!isSame(byCard) || !index.byId.has(byCard.cellId))
      return { field: "cardNumber", kind: "card-taken", reason: "Số thẻ này đã ghi cho một đảng viên khác trong sổ. Đối chiếu lại thẻ." };
    return byCard.cellId === cell.id ? byCard : elsewhere(index, byCard);
  }
  const people = (known.byName.get(key) ?? []).filter((one) => one.fields.birthDate === fields.birthDate && index.byId.has(one.cellId));
  const here = people.find((one) => one.cellId === cell.id);
  if (here) return here;
  const other = people.find((one) => fields.birthDate !== null && (!one.fields.cardNumber || !fields.cardNumber));
  return other ? elsewhere(index, other) : null;
}

function elsewhere(index: PlaceIndex, known: KnownMember): Refusal {
  const name = index.byId.get(known.cellId)?.name ?? "chi bộ khác";
  return {
    field: "cell",
    kind: "in-other-cell",
    reason: `Trong sổ, người này đang ở ${name}. Chuyển sinh hoạt ở hồ sơ đảng viên, với ngày và giấy giới thiệu.`,
  };
}

/** What the list says otherwise than the books; an empty cell says nothing. */
function changeOf(row: MemberRow, known: KnownMember): MemberChange | null {
  const told = Object.entries(row.fields).filter(
    ([field, value]) => value !== null && value !== "" && field !== "birthPrecision" && !(field === "sex" && value === "unknown"),
  );
  const draft: Partial<MemberFields> = Object.fromEntries(told);
  if (draft.birthDate && draft.birthDate !== known.fields.birthDate) draft.birthPrecision = row.fields.birthPrecision;
  const changes = difference<MemberFields & Record<string, unknown>>(known.fields, draft);
  const newSituation = row.situation !== null && known.situation === null;
  if (!changes && !newSituation) return null;
  return { row, known, before: changes?.before ?? {}, after: changes?.after ?? {}, newSituation };
}
