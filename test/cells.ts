// Further cells of the test world, as large as a test needs them. Everybody in them is invented.
import { searchKey, splitName } from "#contract/names.ts";
import { insertOrganisation } from "#features/organisations/server/writes.ts";
import type { Transaction } from "#server/db/connect.ts";
import { now, type World } from "./world.ts";

export interface Size {
  official: number;
  probationary?: number;
  exempt?: number;
  away?: number;
}

/** A cell under DB1 with so many members since 2012; the exempt and the away are official members too. */
export async function addCell(world: World, code: string, { official, probationary = 0, exempt = 0, away = 0 }: Size): Promise<number> {
  return world.db.transaction().execute(async (tx) => {
    const parent = await tx
      .selectFrom("organisations")
      .select(["id", "path", "top_id as topId", "level"])
      .where("id", "=", world.unit.DB1)
      .executeTakeFirstOrThrow();
    const given = { code, kind: "cell", name: `Chi bộ ${code}`, symbol: null, hostUnit: null, hostUnitKind: null } as const;
    const { id } = await insertOrganisation(tx, { ...given, isAbroad: false, country: null, on: "2010-01-01", decision: null }, parent);
    const situations = [...Array.from({ length: exempt }, () => "exempt"), ...Array.from({ length: away }, () => "away")];
    for (let at = 0; at < official + probationary; at += 1)
      await addMember(tx, world, id, { at, isOfficial: at < official, situation: situations[at] ?? null });
    return id;
  });
}

interface Person {
  at: number;
  isOfficial: boolean;
  situation: string | null;
}

async function addMember(tx: Transaction, world: World, cellId: number, { at, isOfficial, situation }: Person): Promise<void> {
  const name = `Nguyễn Văn ${String.fromCharCode(65 + (at % 26))}${String.fromCharCode(97 + Math.floor(at / 26))}`;
  const joined = isOfficial ? "2012-05-19" : "2026-01-15";
  const { id } = await tx
    .insertInto("members")
    .values({
      ...splitName(name),
      full_name: name,
      search_key: searchKey(name),
      top_id: world.unit.KHOI,
      cell_id: cellId,
      sex: "male",
      birth_date: "1975-03-15",
      ethnicity: "Kinh",
      joined_on: joined,
      official_on: isOfficial ? "2013-05-19" : null,
      created_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("memberships")
    .values({ member_id: id, organisation_id: cellId, valid: `[${joined},)`, kind: "full", entered_how: "admitted" })
    .execute();
  const standing = { member_id: id, aspect: "standing", status: isOfficial ? "official" : "probationary", valid: `[${joined},)` };
  const others = situation ? [{ member_id: id, aspect: "situation", status: situation, valid: "[2025-01-01,)" }] : [];
  await tx
    .insertInto("member_statuses")
    .values([standing, ...others])
    .execute();
}
