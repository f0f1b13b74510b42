import { beforeAll, describe, expect, test } from "vitest";
import { type FigureRun, plainFigureText } from "#contract/figure-text.ts";
import { openWorld, type World } from "#test/world.ts";
import { getMeeting, type MeetingDetail, prepareMeeting, recordMeeting, reviseMeeting, submitMeeting } from "../../contract.ts";
import { approveText, getText, saveText, type TextDetail } from "../contract.ts";

let world: World;
let meeting: MeetingDetail;
const kind = "minutes" as const;
const items = (content: string) => [
  { section: "documents" as const, title: "Phổ biến văn bản", content: "Nghị quyết chuyên đề\nKế hoạch kiểm tra" },
  { section: "tasks" as const, title: "Nhiệm vụ tháng 6", content, conclusion: "Xong trước 30/6." },
];

async function roll(absent: string) {
  const { attendance } = await world.as("secretary").call(prepareMeeting, { organisationId: world.unit["DB1.1"], heldOn: "2026-06-05" });
  return attendance.map(({ memberId, name, state }) => ({
    memberId,
    ...(name === absent ? { state: "excused" as const, reason: "đi công tác" } : { state }),
  }));
}
const sitting = async (absent: string, content: string) => ({
  month: "2026-06",
  heldOn: "2026-06-05",
  isRegular: true,
  isThematic: false,
  beganAt: "14:00",
  endedAt: "15:36",
  attendance: await roll(absent),
  items: items(content),
  votes: [{ subject: "Thông qua kết luận", inFavour: 6, against: 0 }],
});
const read = () => world.as("secretary").call(getText, { meetingId: meeting.id, kind });
const lines = (text: TextDetail) => plainFigureText(text.body, text.figures);
const changed = (text: TextDetail, origin: string, runs: FigureRun[]) => {
  const at = text.body.findIndex((paragraph) => paragraph.origin === origin && paragraph.kind === "text");
  return text.body.with(at, { kind: "text", origin, runs });
};
const save = (text: TextDetail, body: TextDetail["body"], who: "secretary" | "deputy" = "secretary", settled: string[] = []) =>
  world.as(who).call(saveText, { meetingId: meeting.id, kind, version: text.version, meetingVersion: text.meetingVersion, body, settled });
const revise = async (absent: string, content: string) => {
  const { version } = await world.as("secretary").call(getMeeting, { meetingId: meeting.id });
  meeting = await world.as("secretary").call(reviseMeeting, { ...(await sitting(absent, content)), meetingId: meeting.id, version });
};

beforeAll(async () => {
  world = await openWorld();
  meeting = await world
    .as("secretary")
    .call(recordMeeting, { organisationId: world.unit["DB1.1"], ...(await sitting("Phạm Quốc Dũng", "Rà soát hồ sơ.")) });
});

test("the first text tells the record: every count, vote and list of names is a chip, lists are lettered", async () => {
  const text = await read();
  expect(text).toMatchObject({ version: 0, number: "", changes: [], frozen: null, can: ["edit", "approve"] });
  const all = lines(text);
  expect(all).toContain("Vắng có lý do: 01 (đồng chí Phạm Quốc Dũng, đi công tác)");
  expect(all).toContain("a) Nghị quyết chuyên đề\nb) Kế hoạch kiểm tra");
  expect(all).toContain("6/7 tán thành (85,7\u00a0%), không tán thành 00");
  expect(all).toContain("Biên bản đã được đọc lại trước chi bộ.");
  expect(JSON.stringify(text.body)).not.toContain("Phạm Quốc Dũng");
});

describe("a text that was edited", () => {
  test("keeps its words while chips and untouched parts follow the record", async () => {
    const before = await read();
    const body = changed(before, "item.nhiem-vu-thang-6", ["Cả ", { figure: "people.present", form: "two" }, " người nhận rà soát."]);
    const saved = await save(before, body);
    expect(saved).toMatchObject({ version: 1, editedBy: "Người secretary" });
    await revise("Lê Minh Châu", "Rà soát hồ sơ.");
    const after = await read();
    expect(lines(after)).toContain("Cả 07 người nhận rà soát.");
    expect(lines(after)).toContain("đồng chí Lê Minh Châu, đi công tác");
    expect(after.changes).toEqual([]);
  });

  test("is told part by part what the record changed since, until the writer chose", async () => {
    await revise("Lê Minh Châu", "Rà soát hồ sơ và sổ đảng phí.");
    const text = await read();
    expect(text.changes).toMatchObject([{ origin: "item.nhiem-vu-thang-6", name: "Mục 2. Nhiệm vụ tháng 6" }]);
    expect(plainFigureText(text.changes[0]?.theirs ?? [], text.figures)).toContain("sổ đảng phí");
    await expect(world.as("secretary").call(submitMeeting, { meetingId: meeting.id, version: meeting.version })).rejects.toMatchObject({
      reason: "text-not-settled",
    });
    const stillOpen = await save(text, text.body);
    expect(stillOpen.changes).toHaveLength(1);
    const settled = await save(stillOpen, stillOpen.body, "secretary", ["item.nhiem-vu-thang-6"]);
    expect(settled.changes).toEqual([]);
    expect(lines(settled)).toContain("người nhận rà soát");
  });

  test("a second writer is told who was first, gets those words, and overwrites nothing", async () => {
    const both = await read();
    const first = await save(both, changed(both, "opening", ["Hồi 14 giờ."]), "deputy");
    const second = save(both, changed(both, "ending", ["Kết thúc vui vẻ."]));
    await expect(second).rejects.toMatchObject({
      kind: "conflict",
      message: "Người deputy vừa sửa văn bản này.",
      current: { version: first.version },
    });
    expect(lines(await read())).toContain("Hồi 14 giờ.");
  });

  test("a save against an older record is told as well", async () => {
    const old = await read();
    await revise("Lê Minh Châu", "Rà soát hồ sơ và sổ đảng phí, sổ họp.");
    await expect(save(old, old.body)).rejects.toMatchObject({ reason: "changed-meanwhile", message: "Bản ghi của kỳ họp vừa đổi." });
    const now = await read();
    await save(
      now,
      now.body,
      "secretary",
      now.changes.map((change) => change.origin),
    );
  });
});

test("an unknown figure is refused at its paragraph; 20,000 characters and markup are plain text", async () => {
  const text = await read();
  const strange = text.body.toSpliced(2, 0, { kind: "text", origin: null, runs: [{ figure: "people.nobody", form: "two" }] });
  await expect(save(text, strange)).rejects.toMatchObject({ reason: "unknown-figure", fields: { "body.2": expect.any(String) } });
  const long = "Ý kiến dài. ".repeat(1700).trim();
  const word = '<p class=MsoNormal style="mso-x:1"><b>đậm</b></p>';
  const saved = await save(text, [
    ...text.body,
    { kind: "text", origin: null, runs: [long] },
    { kind: "text", origin: null, runs: [word] },
  ]);
  expect(lines(saved)).toContain(long);
  expect(lines(saved)).toContain(word);
});

test("only the cell writes, and only before handing in; the words before stay in the history", async () => {
  const text = await read();
  await expect(
    world
      .as("member")
      .call(saveText, { meetingId: meeting.id, kind, version: text.version, meetingVersion: text.meetingVersion, body: [] }),
  ).rejects.toMatchObject({ kind: "forbidden" });
  await expect(world.as("aside-secretary").call(getText, { meetingId: meeting.id, kind })).rejects.toMatchObject({ kind: "not-found" });
  const approved = await world
    .as("secretary")
    .call(approveText, { meetingId: meeting.id, kind, version: text.version, how: "vote", inFavour: 7 });
  expect(approved.approval).toMatchObject({ how: "vote", inFavour: 7, by: "Người secretary", isEditedSince: false });
  const { version } = await world.as("secretary").call(getMeeting, { meetingId: meeting.id });
  await world.as("secretary").call(submitMeeting, { meetingId: meeting.id, version });
  const handedIn = await read();
  expect(handedIn.can).toEqual([]);
  await expect(save(handedIn, handedIn.body)).rejects.toMatchObject({ reason: "submitted" });
  const rows = await world.db
    .selectFrom("history")
    .select(["action", "before"])
    .where("object_id", "=", meeting.id)
    .orderBy("id")
    .execute();
  expect(rows.map((row) => row.action)).toContain("approve-minutes");
  expect(JSON.stringify(rows.find((row) => row.action === "save-minutes")?.before)).toContain("Rà soát hồ sơ.");
});
