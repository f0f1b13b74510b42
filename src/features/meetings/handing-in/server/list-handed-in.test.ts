import { beforeAll, describe, expect, test } from "vitest";
import { addSitting } from "#test/meetings.ts";
import { openWorld, type World } from "#test/world.ts";
import {
  acceptMeeting,
  getMeeting,
  type MeetingDraft,
  recordMeeting,
  returnMeeting,
  reviseMeeting,
  submitMeeting,
} from "../../contract.ts";
import { getText, saveText } from "../../minutes/contract.ts";
import { listHandedIn } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const item = (title: string, content = "") => ({ session: "regular", section: "other", title, content, conclusion: "" }) as const;
const draft = (items: MeetingDraft["items"]) => ({
  month: "2026-06",
  heldOn: "2026-06-05",
  isRegular: true,
  isThematic: false,
  totals: { total: 3, exempt: 0, present: 3, excused: 0, unexcused: 0, spoke: 1 },
  items,
});

describe("a return with remarks on single items", () => {
  const before = [item("Kết quả tháng trước", "Tốt"), item("Nhiệm vụ tháng tới", "Ba việc")];
  let id = 0;
  let version = 0;

  beforeAll(async () => {
    const made = await world.as("double").call(recordMeeting, { ...draft(before), organisationId: world.unit["DB1.2"] });
    const handedIn = await world.as("double").call(submitMeeting, { meetingId: made.id, version: made.version });
    id = made.id;
    version = handedIn.version;
  });

  test("names an item that the minutes do not have: nothing is returned", async () => {
    const remarks = [{ position: 3, text: "Thiếu" }];
    await expect(
      world.as("branch-office").call(returnMeeting, { meetingId: id, version, reason: "Bổ sung", remarks }),
    ).rejects.toMatchObject({ reason: "no-such-item" });
  });

  test("reaches the cell at that item and is ticked off when the item was changed", async () => {
    const remarks = [
      { position: 1, text: "Nêu số liệu" },
      { position: 2, text: "Nêu người làm" },
    ];
    const returned = await world.as("branch-office").call(returnMeeting, { meetingId: id, version, reason: "Bổ sung", remarks });
    expect(returned.remarks).toMatchObject([
      { position: 1, title: "Kết quả tháng trước", text: "Nêu số liệu", isRevised: false },
      { position: 2, title: "Nhiệm vụ tháng tới", text: "Nêu người làm", isRevised: false },
    ]);
    const items = [item("Mục mới"), item("Kết quả tháng trước", "Tốt"), item("Nhiệm vụ tháng tới", "Đ/c An: ba việc")];
    const revised = await world.as("double").call(reviseMeeting, { ...draft(items), meetingId: id, version: returned.version });
    expect(revised.remarks.map(({ text, isRevised }) => [text, isRevised])).toEqual([
      ["Nêu số liệu", false],
      ["Nêu người làm", true],
    ]);
    await world.as("double").call(submitMeeting, { meetingId: id, version: revised.version });
    const { rows } = await world.as("branch-office").call(listHandedIn, { organisationId: world.unit.DB1 });
    expect(rows).toMatchObject([{ id, openRemarks: 1, handedInOn: "2026-06-15", waiting: 0, late: 8 }]);
  });

  test("is ticked off as well when the item was worded differently in the minutes", async () => {
    const double = world.as("double");
    const { version: submitted } = (await world.as("branch-office").call(listHandedIn, { organisationId: world.unit.DB1 })).rows[0] ?? {
      version: 0,
    };
    const returned = await world.as("branch-office").call(returnMeeting, { meetingId: id, version: submitted, reason: "Bổ sung nữa" });
    const text = await double.call(getText, { meetingId: id, kind: "minutes" });
    const body = text.body.map((paragraph) =>
      paragraph.origin === "item.ket-qua-thang-truoc" && paragraph.kind === "text"
        ? { ...paragraph, runs: ["Xong 3 trong 4 việc."] }
        : paragraph,
    );
    await double.call(saveText, { meetingId: id, kind: "minutes", version: text.version, meetingVersion: text.meetingVersion, body });
    expect((await double.call(getMeeting, { meetingId: id })).remarks.map(({ isRevised }) => isRevised)).toEqual([true, true]);
    await double.call(submitMeeting, { meetingId: id, version: returned.version });
  });

  test("stands in the history with each remark", async () => {
    const { after } = await world.db
      .selectFrom("history")
      .select("after")
      .where("action", "=", "return-meeting")
      .orderBy("id")
      .executeTakeFirstOrThrow();
    expect(after).toMatchObject({ reason: "Bổ sung", remarks: "Mục 1: Nêu số liệu\nMục 2: Nêu người làm" });
  });
});

test("the queue begins with what was handed in first, and what was taken leaves it", async () => {
  const first = await addSitting(world, { cell: "CB1", month: "2026-04", state: "submitted" });
  const second = await addSitting(world, { cell: "CB1", month: "2026-05", heldOn: "2026-05-12", state: "submitted" });
  for (const [meeting_id, day] of [
    [first, "2026-05-20"],
    [second, "2026-05-14"],
  ] as const) // the later month came first
    await world.db
      .insertInto("meeting_reviews")
      .values({ meeting_id, step: "submit", at: new Date(`${day}T03:00:00Z`) })
      .execute();
  const queue = () => world.as("office").call(listHandedIn, { organisationId: world.unit.CB1 });
  expect((await queue()).rows).toMatchObject([
    { id: second, waiting: 32, late: 0 },
    { id: first, waiting: 26, late: 43 },
  ]);
  await world.as("office").call(acceptMeeting, { meetingId: second, version: 1 });
  expect((await queue()).rows.map((row) => row.id)).toEqual([first]);
});
