import { beforeAll, describe, expect, test } from "vitest";
import { isPresent } from "#features/meetings/rules.ts";
import { checkMember } from "#features/members/rules.ts";
import { kindsUnder } from "#features/organisations/rules.ts";
import { type DemoOffice, generateOffice } from "./generate.ts";
import { meetingRows } from "./meeting-rows.ts";
import { memberRows } from "./member-rows.ts";
import { blocPlan, centralPlan } from "./plan.ts";
import { rosterOn, rostersOf } from "./rosters.ts";

const today = "2026-11-22";
const cutoffs = { tot: 90, kha: 70, trung_binh: 50 };
const limits = {
  maxAge: 120,
  admissionMinAge: 18,
  probationMonths: 12,
  cardDigits: 8,
  fileDigits: 6,
  fileLettersMax: 3,
  citizenDigits: 12,
};

describe("the invented bloc", () => {
  let office: DemoOffice;
  beforeAll(() => {
    office = generateOffice(blocPlan, today);
  });

  test("is the same on every run", () => {
    expect(generateOffice(blocPlan, today)).toEqual(office);
  });

  test("has the people of the same names on another day", () => {
    const later = generateOffice(blocPlan, "2027-01-05");
    expect(later.members.map((member) => member.fullName)).toEqual(office.members.map((member) => member.fullName));
  });

  test("has 69 base organisations and 243 cells, and one cell that ended", () => {
    const count = (kind: string) => office.units.filter((unit) => unit.kind === kind && !unit.dissolvedOn).length;
    expect([count("upper"), count("base-committee"), count("base-cell"), count("section-committee"), count("cell")]).toEqual([
      1, 32, 37, 1, 206,
    ]);
    expect(office.units.filter((unit) => unit.dissolvedOn)).toHaveLength(1);
    expect(office.units.filter((unit) => unit.before)).toHaveLength(1);
    expect(office.units.filter((unit) => unit.nameBefore && unit.nameBefore.name !== unit.name)).toHaveLength(1);
  });

  test("hangs every unit where its kind may stand", () => {
    const byId = new Map(office.units.map((unit) => [unit.id, unit]));
    for (const unit of office.units) {
      const parent = unit.parentId ? byId.get(unit.parentId) : undefined;
      expect(kindsUnder(parent?.kind ?? null)).toContain(unit.kind);
      expect(unit.path).toBe(`${parent?.path ?? ""}${unit.id}.`);
      if (parent) expect(unit.foundedOn >= parent.foundedOn).toBe(true);
    }
    expect(new Set(office.units.map((unit) => unit.code)).size).toBe(office.units.length);
  });

  test("has about 3,500 members whose dates and numbers the register accepts", () => {
    const living = office.members.filter((member) => !member.endedOn);
    expect(living.length).toBeGreaterThan(3400);
    expect(living.length).toBeLessThan(3650);
    for (const [index, row] of memberRows(office.members, "LG").entries()) {
      const member = office.members[index];
      const facts = {
        birthDate: member?.birthDate ?? null,
        birthPrecision: "day",
        joinedOn: member?.joinedOn ?? null,
        officialOn: member?.officialOn ?? null,
      } as const;
      expect(
        checkMember(
          { ...facts, cardNumber: row.card_number ?? null, fileNumber: row.file_number ?? null, citizenNumber: row.citizen_number ?? null },
          limits,
          today,
        ),
      ).toEqual({});
    }
  });

  test("adds up in every meeting", () => {
    const rosters = rostersOf(office.members);
    for (const sitting of office.sittings) {
      const { totals } = sitting;
      expect(totals.present + totals.excused + totals.unexcused).toBe(totals.total - totals.exempt);
      expect(totals.official + totals.probationary).toBe(totals.total);
      expect(totals.spoke).toBeLessThanOrEqual(totals.present + totals.visiting);
      if (sitting.recorded) expect(sitting.roll).toHaveLength(rosterOn(rosters, sitting.cell.id, sitting.heldOn).length);
      expect(sitting.heldOn <= today && sitting.heldOn >= sitting.month).toBe(true);
      expect(sitting.cell.dissolvedOn === null || sitting.heldOn < sitting.cell.dissolvedOn).toBe(true);
      expect(sitting.roll.filter((line) => line.spoke).every((line) => isPresent(line.state))).toBe(true);
    }
  });

  test("misses about one month in twenty and never meets twice for one month", () => {
    const kept = new Set(office.sittings.map((sitting) => `${sitting.cell.id} ${sitting.month}`));
    expect(kept.size).toBe(office.sittings.length);
    const share = kept.size / (243 * blocPlan.months);
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.97);
    for (const gap of office.gaps) expect(kept.has(`${gap.cell.id} ${gap.month}`)).toBe(false);
  });

  test("shows every class and every state", () => {
    const rows = meetingRows(office.sittings, cutoffs);
    expect(new Set(rows.map((row) => row.self_class))).toEqual(new Set(["tot", "kha", "trung_binh", "kem"]));
    expect(new Set(rows.map((row) => row.state))).toEqual(new Set(["draft", "submitted", "returned", "accepted"]));
  });
});

test("the central bloc is as large as asked for", () => {
  const office = generateOffice({ ...centralPlan, months: 1 }, today);
  const cells = office.units.filter((unit) => unit.isCell).length;
  expect(office.units.filter((unit) => unit.level === 1)).toHaveLength(61);
  expect(cells).toBeGreaterThan(5600);
  expect(cells).toBeLessThan(6100);
  expect(office.members.length).toBeGreaterThan(74_000);
  expect(office.members.length).toBeLessThan(82_000);
});
