// Two at the same moment, or a button pressed twice: what is there once stands once, and nobody's words vanish.
import { beforeAll, expect, test } from "vitest";
import { AppError } from "#contract/errors.ts";
import { grantRole } from "#features/admin/contract.ts";
import { noteMissingMonth } from "#features/meetings/gaps/contract.ts";
import { addMember } from "#features/members/contract.ts";
import { addTheme, saveWording } from "#features/statements/contract.ts";
import { openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

/** What five calls at once come to: refusals, in no order; what is missing went through. */
async function refused(call: (at: number) => Promise<unknown>): Promise<AppError[]> {
  const calls = await Promise.allSettled(Array.from({ length: 5 }, (_, at) => call(at)));
  return calls.flatMap((one) => (one.status === "rejected" && one.reason instanceof AppError ? [one.reason] : []));
}

test("somebody is entered in the register once", async () => {
  const person = {
    fullName: "Quách Thị Nhung",
    sex: "female",
    birthDate: "1990-02-03",
    joinedOn: "2015-05-19",
    officialOn: "2016-05-19",
  } as const;
  const given = {
    ...person,
    organisationId: world.unit["DB1.1"],
    standing: "official",
    enteredOn: "2026-06-01",
    enteredHow: "transferred",
  } as const;
  const errors = await refused(() => world.as("secretary").call(addMember, given));
  expect(errors.map(({ reason }) => reason)).toEqual(Array(4).fill("looks-known"));
});

test("a role is granted once, so that ending it ends it", async () => {
  const given = { id: world.account.member, organisationId: world.unit["DB1.1"], role: "cell-deputy", from: "2026-06-15" } as const;
  const errors = await refused(() => world.as("branch-administrator").call(grantRole, given));
  expect(errors.map(({ reason }) => reason)).toEqual(Array(4).fill("already-held"));
});

test("of those who write the first reason of a month one is kept, the others are shown it", async () => {
  const month = { organisationId: world.unit["DB1.1"], month: "2026-05", version: 0 };
  const errors = await refused((at) => world.as("secretary").call(noteMissingMonth, { ...month, reason: `Lý do ${at}` }));
  expect(errors.map(({ current }) => current)).toEqual(Array(4).fill(expect.objectContaining({ version: 1 })));
});

test("of those who write the first sentence of a theme one is kept, the others are shown it", async () => {
  const place = { organisationId: world.unit.KHOI, period: "2026-H1" };
  const { id: themeId } = await world.as("office").call(addTheme, { ...place, kind: "weakness", name: "Ít ý kiến" });
  const errors = await refused((at) => world.as("office").call(saveWording, { ...place, themeId, version: 0, text: `Câu ${at}` }));
  expect(errors.map(({ current }) => current)).toEqual(Array(4).fill(expect.objectContaining({ version: 1 })));
});
