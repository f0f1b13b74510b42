// Rows of a list beside the books: who is new, who is known and told otherwise, whom the books contradict.
import { searchKey } from "#contract/names.ts";
import { difference } from "#server/history.ts";
import { findKnownMembers, type KnownMember, type KnownMembers } from "./find-members.ts";
import type { PlaceIndex } from "./find-places.ts";
import type { MemberFields, MemberRow, MemberSheet, ReadMember } from "./read-member-row.ts";

/** A person already in the books of whom the list says something else. */
export interface MemberChange {
  row: MemberRow;
  known: KnownMember;
  before: Partial<MemberFields>;
  after: Partial<MemberFields>;
  /** The list says a situation where the books say none from that day on; what was entered by decision stands. */
  newSituation: boolean;
}

export interface ComparedMembers {
  fresh: MemberRow[];
  changes: MemberChange[];
  /** How many rows say what the books hold. */
  same: number;
}

/**
 * Sorts the good rows of a batch into new, changed and same; refuses those that the books contradict.
 * @param last the last member of the books, which end before this list.
 */
export function memberComparer(sheet: MemberSheet, last: number): (batch: readonly ReadMember[]) => Promise<ComparedMembers> {
  const { run, asOf } = sheet;
  return async (batch) => {
    const compared: ComparedMembers = { fresh: [], changes: [], same: 0 };
    const good = batch.flatMap(({ member, reader }) => (member && reader.problems.length === 0 ? [{ member, reader }] : []));
    if (good.length === 0) return compared;
    const rows = good.map(({ member }) => member);
    const known = await findKnownMembers(run.tx, rows, { asOf, last });
    for (const { member, reader } of good) {
      const found = matchKnown(known, member, sheet);
      if (found === null) compared.fresh.push(member);
      else if ("reason" in found) reader.refuse(found.field, found.kind, found.reason);
      else {
        const change = changeOf(member, found);
        if (change) compared.changes.push(change);
        else compared.same += 1;
      }
    }
    return compared;
  };
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
