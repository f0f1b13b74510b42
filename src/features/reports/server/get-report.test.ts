import { beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "#test/world.ts";
import { createReport, getReport } from "../contract.ts";
import { getWriting } from "../writing/contract.ts";

let world: World;
let reportId: number;
beforeAll(async () => {
  world = await openWorld();
  const { id } = await world
    .as("secretary")
    .call(createReport, { organisationId: world.unit["DB1.1"], kind: "cell-month", period: "2026-05" });
  reportId = id;
});

test("one report seen by everybody: who writes, who signs, who may only read it, and from whom it is hidden", async () => {
  const seen: Record<string, readonly string[] | string> = {};
  for (const who of Object.keys(expected) as (keyof typeof expected)[]) // keys of the table below
    seen[who] = await world
      .as(who)
      .call(getReport, { reportId })
      .then(
        ({ can }) => can,
        (refusal: { kind: string }) => refusal.kind,
      );
  expect(seen).toEqual(expected);
});

const expected = {
  secretary: ["write", "check", "sign"],
  deputy: ["write", "check"],
  office: ["write", "check", "sign"],
  "branch-office": ["write", "check", "sign"],
  standing: ["sign"],
  organisers: ["write", "check"],
  propaganda: ["write", "check"],
  commission: [],
  committee: [],
  "cell-committee": "forbidden",
  member: "forbidden",
  administrator: "forbidden",
  double: "not-found",
  "aside-office": "not-found",
  stranger: "forbidden",
};

test("what helps to write is for writers alone", async () => {
  expect((await world.as("deputy").call(getWriting, { reportId })).figures.length).toBeGreaterThan(0);
  for (const who of ["commission", "committee", "standing"] as const)
    await expect(world.as(who).call(getWriting, { reportId })).rejects.toMatchObject({ kind: "forbidden" });
});
