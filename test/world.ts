// The test world: a small invented bloc on 15/06/2026. Everybody in it is invented.
//
//   KHOI  Đảng bộ Khối các cơ quan tỉnh          office, standing, organisers, propaganda, administrator
//   ├─ DB1    Đảng bộ Sở Xây dựng                branch-office, commission, committee, branch-administrator
//   │  ├─ DB1.1  Chi bộ Văn phòng                secretary, deputy, cell-committee, member
//   │  │                                         10 members: 7 official, 1 probationary, 1 exempt, 1 away
//   │  └─ DB1.2  Chi bộ Kỹ thuật                 double, moved (a member)     3 official
//   ├─ CB1    Chi bộ Thanh tra tỉnh              aside-secretary, delegate    4 official
//   └─ DB2    Đảng bộ Sở Y tế                    aside-office, double
//      ├─ DB2.1  Chi bộ Nghiệp vụ                                             4 official
//      └─ DB2.2  Chi bộ Tổng hợp                 closed-secretary             dissolved 01/03/2026
//
// double is secretary of DB1.2 and on the committee of DB2. delegate is on the committee of CB1 and was lent the role of its
// secretary from 10/06 to 20/06/2026. moved was secretary of DB1.1 and belongs to DB1.2 now: the old role ended by itself.
// Without a role today: former (was office at KHOI until yesterday), stranger (never had one).

import { searchKey, splitName } from "#contract/names.ts";
import type { Role } from "#contract/permissions.ts";
import type { OrganisationKind } from "#features/organisations/rules.ts";
import { insertOrganisation } from "#features/organisations/server/writes.ts";
import { syncShippedRegulations } from "#features/regulations/server/sync-shipped-regulations.ts";
import type { Database, Transaction } from "#server/db/connect.ts";
import { hashPassword } from "#server/http/password.ts";
import { openTestDatabase } from "./database.ts";
import { openTestServer, type TestServer } from "./server.ts";

export const now = new Date("2026-06-15T02:30:00Z");
export const today = "2026-06-15";
export const password = "mot-mat-khau-dai";
/** What a file is opened for where the test asks nothing of it. */
export const why = { purpose: "Quản lý hồ sơ đảng viên" };

const units = [
  ["KHOI", null, "upper", "Đảng bộ Khối các cơ quan tỉnh"],
  ["DB1", "KHOI", "base-committee", "Đảng bộ Sở Xây dựng"],
  ["DB1.1", "DB1", "cell", "Chi bộ Văn phòng"],
  ["DB1.2", "DB1", "cell", "Chi bộ Kỹ thuật"],
  ["CB1", "KHOI", "base-cell", "Chi bộ Thanh tra tỉnh"],
  ["DB2", "KHOI", "base-committee", "Đảng bộ Sở Y tế"],
  ["DB2.1", "DB2", "cell", "Chi bộ Nghiệp vụ"],
  ["DB2.2", "DB2", "cell", "Chi bộ Tổng hợp"],
] as const satisfies readonly (readonly [string, string | null, OrganisationKind, string])[];
export type UnitCode = (typeof units)[number][0];

const people: readonly [cell: UnitCode, name: string, sex: "male" | "female", situation?: "probationary" | "exempt" | "away"][] = [
  ["DB1.1", "Nguyễn Văn An", "male"],
  ["DB1.1", "Trần Thị Bình", "female"],
  ["DB1.1", "Lê Minh Châu", "female"],
  ["DB1.1", "Đỗ Thị Ánh", "female"],
  ["DB1.1", "Nguyễn Mai Vân", "female"],
  ["DB1.1", "Phạm Quốc Dũng", "male"],
  ["DB1.1", "Hoàng Văn Thắng", "male"],
  ["DB1.1", "Vũ Thu Hà", "female", "probationary"],
  ["DB1.1", "Bùi Đình Ngọc", "male", "exempt"],
  ["DB1.1", "Đặng Hồng Sơn", "male", "away"],
  ["DB1.2", "Ngô Kim Oanh", "female"],
  ["DB1.2", "Lý Trọng Huy", "male"],
  ["DB1.2", "Cao Thanh Tùng", "male"],
  ["CB1", "Mai Xuân Lộc", "male"],
  ["CB1", "Hồ Ngọc Lan", "female"],
  ["CB1", "Nguyễn Văn Ân", "male"],
  ["CB1", "Dương Thị Yến", "female"],
  ["DB2.1", "Nguyễn Văn Thắng", "male"],
  ["DB2.1", "Tạ Quang Minh", "male"],
  ["DB2.1", "Phan Thị Liên", "female"],
  ["DB2.1", "Lâm Tấn Phát", "male"],
];

const accounts = {
  office: ["office", "KHOI"],
  administrator: ["administrator", "KHOI"],
  "branch-office": ["office", "DB1"],
  secretary: ["cell-secretary", "DB1.1"],
  member: ["member", "DB1.1"],
  standing: ["standing-committee", "KHOI"],
  organisers: ["organisation-board", "KHOI"],
  propaganda: ["propaganda-board", "KHOI"],
  commission: ["inspection-commission", "DB1"],
  committee: ["committee-member", "DB1"],
  deputy: ["cell-deputy", "DB1.1"],
  "cell-committee": ["cell-committee", "DB1.1"],
  "branch-administrator": ["administrator", "DB1"],
  double: ["cell-secretary", "DB1.2"],
  delegate: ["cell-committee", "CB1"],
  moved: ["cell-secretary", "DB1.1"],
  "closed-secretary": ["cell-secretary", "DB2.2"],
  "aside-secretary": ["cell-secretary", "CB1"],
  "aside-office": ["office", "DB2"],
  former: ["office", "KHOI"],
  stranger: null,
} as const satisfies Record<string, readonly [Role, UnitCode] | null>;
/** Who of them is in the register. */
const inRegister: Partial<Record<AccountName, string>> = { member: "Trần Thị Bình", moved: "Ngô Kim Oanh" };
export type AccountName = keyof typeof accounts;
export const accountNames = Object.keys(accounts) as AccountName[]; // the keys of the table above

export interface World extends TestServer {
  /** Ids by code. */
  unit: Record<UnitCode, number>;
  /** Member ids by full name. */
  person: Record<string, number>;
  /** Account ids by name. */
  account: Record<AccountName, number>;
}

/** A fresh world for a test file: its own database and server. Call it in beforeAll. */
export async function openWorld(): Promise<World> {
  const database = await openTestDatabase();
  await syncShippedRegulations(database.db, now);
  const filled = await database.db.transaction().execute(fill);
  const server = await openTestServer(database, filled.account);
  return { ...server, ...filled };
}

async function fill(tx: Transaction): Promise<Pick<World, "unit" | "person" | "account">> {
  const unit = await fillUnits(tx);
  const person = await fillPeople(tx, unit);
  return { unit, person, account: await fillAccounts(tx, unit, person) };
}

async function fillUnits(tx: Transaction): Promise<World["unit"]> {
  const placed = new Map<string, { id: number; path: string; topId: number; level: number }>();
  for (const [code, parentCode, kind, name] of units) {
    const parent = parentCode ? (placed.get(parentCode) ?? null) : null;
    const symbol = code === "KHOI" ? "ĐUK" : null;
    const given = {
      code,
      kind,
      name,
      symbol,
      hostUnit: null,
      hostUnitKind: null,
      isAbroad: false,
      country: null,
      on: "2010-01-01",
      decision: null,
    };
    const { id, path } = await insertOrganisation(tx, given, parent);
    placed.set(code, { id, path, topId: parent?.topId ?? id, level: (parent?.level ?? -1) + 1 });
  }
  const idOf = (code: string) => placed.get(code)?.id ?? 0;
  await dissolve(tx, idOf("DB2.2"));
  return Object.fromEntries(units.map(([code]) => [code, idOf(code)])) as World["unit"]; // one entry per code of the list
}

async function dissolve(tx: Transaction, id: number): Promise<void> {
  await tx.updateTable("organisations").set({ dissolved_on: "2026-03-01" }).where("id", "=", id).execute();
  for (const table of ["organisation_positions", "organisation_profiles"] as const) {
    await tx.updateTable(table).set({ valid: "[2010-01-01,2026-03-01)" }).where("organisation_id", "=", id).execute();
  }
}

async function fillPeople(tx: Transaction, unit: World["unit"]): Promise<World["person"]> {
  const ids: World["person"] = {};
  for (const [at, [cell, name, sex, situation]] of people.entries()) {
    const isProbationary = situation === "probationary";
    const joined = isProbationary ? "2026-01-15" : "2012-05-19";
    const { id } = await tx
      .insertInto("members")
      .values({
        ...splitName(name),
        full_name: name,
        search_key: searchKey(name),
        top_id: unit.KHOI,
        cell_id: unit[cell],
        sex,
        birth_date: `${1970 + at}-03-15`,
        ethnicity: at % 5 === 0 ? "Khmer" : "Kinh",
        joined_on: joined,
        official_on: isProbationary ? null : "2013-05-19",
        card_number: isProbationary ? null : `0010${String(at).padStart(4, "0")}`,
        file_number: `00${String(at).padStart(4, "0")}AB`,
        created_at: now,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await fillIntervals(tx, id, unit[cell], joined, situation);
    const words = searchKey(name).split(" ");
    const keys = words.map((_, from) => words.slice(from).join(" ")).filter((_, from) => from < 2 || from === words.length - 1);
    await tx
      .insertInto("member_name_keys")
      .values([...new Set(keys)].map((key) => ({ member_id: id, top_id: unit.KHOI, key })))
      .execute();
    ids[name] = id;
  }
  return ids;
}

async function fillIntervals(tx: Transaction, memberId: number, cellId: number, joined: string, situation?: string): Promise<void> {
  await tx
    .insertInto("memberships")
    .values({ member_id: memberId, organisation_id: cellId, valid: `[${joined},)`, kind: "full", entered_how: "admitted" })
    .execute();
  const standing = { member_id: memberId, aspect: "standing" };
  const statuses =
    situation === "probationary"
      ? [{ ...standing, status: "probationary", valid: `[${joined},)` }]
      : [
          { ...standing, status: "probationary", valid: `[${joined},2013-05-19)` },
          { ...standing, status: "official", valid: "[2013-05-19,)" },
        ];
  if (situation === "exempt" || situation === "away")
    statuses.push({ member_id: memberId, aspect: "situation", status: situation, valid: "[2025-01-01,)" });
  await tx.insertInto("member_statuses").values(statuses).execute();
}

async function fillAccounts(tx: Transaction, unit: World["unit"], person: World["person"]): Promise<World["account"]> {
  const password_hash = await hashPassword(password);
  const ids: Partial<World["account"]> = {};
  for (const name of accountNames) {
    const member_id = person[inRegister[name] ?? ""] ?? null;
    const { id } = await tx
      .insertInto("accounts")
      .values({ user_name: name, display_name: `Người ${name}`, password_hash, member_id, created_at: now })
      .returning("id")
      .executeTakeFirstOrThrow();
    const held = accounts[name];
    const valid = name === "former" ? `[2020-01-01,${today})` : "[2020-01-01,)";
    if (held) await grant(tx, { account_id: id, role: held[0], organisation_id: unit[held[1]], valid });
    ids[name] = id;
  }
  const account = ids as World["account"]; // one entry per name of the list
  await grant(tx, { account_id: account.double, role: "committee-member", organisation_id: unit.DB2, valid: "[2020-01-01,)" });
  await lendRole(tx, account["aside-secretary"], account.delegate);
  return account;
}

async function grant(tx: Transaction, row: { account_id: number; role: Role; organisation_id: number; valid: string }): Promise<void> {
  await tx.insertInto("account_roles").values(row).execute();
}

async function lendRole(tx: Transaction, lender: number, to_account_id: number): Promise<void> {
  const { id } = await tx.selectFrom("account_roles").select("id").where("account_id", "=", lender).executeTakeFirstOrThrow();
  await tx
    .insertInto("delegations")
    .values({ account_role_id: id, to_account_id, valid: "[2026-06-10,2026-06-21)", reason: "Nghỉ phép", made_by: lender, made_at: now })
    .execute();
}

export type { Database };
