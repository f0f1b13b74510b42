import { beforeAll, expect, test } from "vitest";
import { putInGroups } from "#features/members/groups/contract.ts";
import { foundOrganisation } from "#features/organisations/contract.ts";
import { wordsOfPdf } from "#server/files/pdf-read.ts";
import { now, openWorld, type World } from "#test/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

async function form(name: string, heldOn = "2026-06-20", cell: "DB1.1" | "DB1" = "DB1.1") {
  const answer = await world.as("secretary").send("GET", `/api/organisations/${world.unit[cell]}/blank-forms/${name}?heldOn=${heldOn}`);
  return { status: answer.status, pages: (answer.body.toString("latin1").match(/\/Type \/Page\b/g) ?? []).length, body: answer.body };
}

test("a form of a day to come, for the roll call and for the minutes", async () => {
  expect(await form("roll-call")).toMatchObject({ status: 200, pages: 1 });
  const plain = await form("minutes");
  expect(plain.body.subarray(0, 5).toString()).toBe("%PDF-");
  const [planned] = await world.db
    .insertInto("planned_meetings")
    .values({
      ...{ organisation_id: world.unit["DB1.1"], top_id: world.unit.KHOI, month: "2026-06-01", is_regular: true, is_thematic: false },
      ...{ meet_on: "2026-06-20", state: "planned", created_at: now, updated_at: now },
    })
    .returning("id")
    .execute();
  const item = { planned_meeting_id: planned?.id ?? 0, stage: "business", session: "regular", section: "other", origin: "typed" };
  const items = Array.from({ length: 20 }, (_, at) => ({ ...item, position: at + 1, title: `Mục ${at + 1}` }));
  await world.db.insertInto("planned_items").values(items).execute();
  expect((await form("minutes")).pages).toBeGreaterThan(plain.pages + 2);
});

test("in a cell with tổ đảng the roll names the group of each, from the day they sit in it", async () => {
  const place = { organisationId: world.unit["DB1.1"] };
  const founding = { code: "DB1.1.T1", kind: "group", name: "Tổ đảng Một", on: "2026-01-05", decision: "01-NQ/CB" } as const;
  const { id: groupId } = await world.as("office").call(foundOrganisation, { ...place, ...founding });
  const moves = [{ memberId: world.person["Lê Minh Châu"] ?? 0, before: null, groupId }];
  await world.as("secretary").call(putInGroups, { ...place, moves });
  const words = async (heldOn: string) => (await wordsOfPdf((await form("roll-call", heldOn)).body)).replace(/\s+/g, " ");
  expect(await words("2026-06-20")).toContain("Lê Minh Châu (Tổ đảng Một)");
  expect(await words("2026-06-10")).not.toContain("Tổ đảng Một");
});

test("a day that is none, a form that is none, a place that is no cell or not one's own", async () => {
  expect((await form("minutes", "2026-02-30")).status).toBe(400);
  expect((await form("ballot")).status).toBe(400);
  expect((await form("minutes", "2026-06-20", "DB1")).status).toBe(404);
  const above = await world.as("office").send("GET", `/api/organisations/${world.unit.DB1}/blank-forms/minutes?heldOn=2026-06-20`);
  expect(above.status).toBe(422);
});
