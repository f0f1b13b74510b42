import { beforeAll, expect, test } from "vitest";
import { docxType, officialDocument } from "#server/files/docx.ts";
import { openWorld, type World } from "#test/world.ts";
import { recordCommittee } from "../../committee/contract.ts";
import { recordMeeting } from "../../contract.ts";
import { listMyNotices } from "../../notices/contract.ts";
import { getScores } from "../../scores/contract.ts";
import {
  addPaper,
  callOffPlan,
  getPaper,
  getPreparation,
  inviteMembers,
  listInvitations,
  notePosting,
  planMeeting,
  readInvitation,
  readPaper,
  revisePlan,
  withdrawPaper,
} from "../contract.ts";

let world: World;
let cell = 0;
let id = 0;
beforeAll(async () => {
  world = await openWorld();
  cell = world.unit["DB1.1"];
  const plan = await secretary().call(planMeeting, {
    organisationId: cell,
    month: "2026-07",
    isRegular: true,
    isThematic: false,
    ...given,
  });
  id = plan.id ?? 0;
});

const secretary = () => world.as("secretary");
const given = {
  meetOn: "2026-07-06",
  beginsAt: "14:00",
  place: "Hội trường",
  items: [{ stage: "business" as const, section: "tasks" as const, title: "Nhiệm vụ tháng 7", content: "Dự thảo", minutes: 95 }],
};
const now = () => secretary().call(getPreparation, { organisationId: cell, month: "2026-07" });
const pdf = { name: "du thao.pdf", content: Buffer.from("%PDF-1.7\nmot to giay") };
const upload = (file: { name: string; content: Buffer }, title = "Dự thảo nghị quyết") =>
  secretary().upload(addPaper, { plannedMeetingId: id, title }, file);
const layout = async () => {
  const row = await world.db.selectFrom("regulations").select("value").where("key", "=", "documents.layout").executeTakeFirstOrThrow();
  return row.value as Parameters<typeof officialDocument>[0]["layout"]; // shipped values were parsed when they were written
};
const word = async () =>
  officialDocument({
    layout: await layout(),
    head: { above: null, issuer: "Chi bộ", number: null, place: "", date: null },
    kind: "Dự thảo",
    subject: "",
    body: [],
    recipients: [],
    signatures: [],
  });

test("before the invitation a member sees nothing of the plan", async () => {
  expect(await world.as("member").call(listInvitations, { organisationId: cell })).toEqual({ rows: [] });
});

test("papers are PDF, Word and pictures by their bytes, kept with size; a PDF opens, a Word file is read or saved", async () => {
  await upload(pdf);
  const { papers } = await upload({ name: "bao cao.docx", content: await word() }, "Báo cáo");
  expect(papers).toMatchObject([
    { title: "Dự thảo nghị quyết", fileName: "du thao.pdf", fileType: "application/pdf", size: pdf.content.length },
    { title: "Báo cáo", fileType: docxType },
  ]);
  const open = (paperId: number) => world.as("member").send("GET", `/api/planned-meetings/${id}/papers/${paperId}`);
  const shown = await open(papers[0]?.id ?? 0);
  expect(shown.body.equals(pdf.content)).toBe(true);
  expect(shown.headers).toMatchObject({ "content-type": "application/pdf", "x-content-type-options": "nosniff" });
  expect(shown.headers["content-disposition"]).toMatch(/^inline; /);
  expect((await open(papers[1]?.id ?? 0)).headers["content-disposition"]).toMatch(/^attachment; /);
  const words = (who: "member" | "aside-secretary", paperId = 0) => world.as(who).call(readPaper, { plannedMeetingId: id, paperId });
  const { lines } = await words("member", papers[1]?.id);
  expect(JSON.stringify(lines)).toContain("ĐẢNG CỘNG SẢN VIỆT NAM");
  await expect(words("member", papers[0]?.id)).rejects.toMatchObject({ reason: "not-word", fields: { paperId: expect.any(String) } });
  await expect(words("aside-secretary", papers[1]?.id)).rejects.toMatchObject({ kind: "not-found" });
  const kept = await world.db.selectFrom("planned_papers").select("checksum").execute();
  expect(kept.every(({ checksum }) => /^[0-9a-f]{64}$/.test(checksum))).toBe(true);
});

test.each([
  ["a page of a web site called .pdf", "to.pdf", Buffer.from("<html><script>alert(1)</script></html>"), "wrong-content"],
  ["a ZIP that is no Word file", "to.docx", Buffer.from("504b0304140000000000", "hex"), "wrong-content"],
  ["an old Word file", "to.doc", Buffer.from("d0cf11e0a1b11ae1", "hex"), "wrong-content"],
  ["an empty file", "to.pdf", Buffer.alloc(0), "wrong-content"],
])("%s is refused", async (_, name, content, reason) => {
  const before = (await now()).papers.length;
  await expect(upload({ name, content })).rejects.toMatchObject({ kind: "invalid", reason, fields: { file: expect.any(String) } });
  expect((await now()).papers).toHaveLength(before);
});

test("papers of another cell do not exist for anybody outside of it", async () => {
  const paperId = (await now()).papers[0]?.id ?? 0;
  for (const who of ["aside-secretary", "aside-office", "double"] as const)
    await expect(world.as(who).download(getPaper, { plannedMeetingId: id, paperId })).rejects.toMatchObject({ kind: "not-found" });
  await expect(world.as("member").upload(addPaper, { plannedMeetingId: id, title: "X" }, pdf)).rejects.toMatchObject({ kind: "forbidden" });
});

/** Tạ Quang Minh of another cell follows this one for the committee above, and has an account. */
async function addFollower(): Promise<number> {
  const member_id = world.person["Tạ Quang Minh"] ?? 0;
  const post = { organisation_id: world.unit.DB1, member_id, post: "committee-member", entered_how: "elected", valid: "[2025-01-01,)" };
  const { id: post_id } = await world.db.insertInto("posts").values(post).returning("id").executeTakeFirstOrThrow();
  const following = { post_id, cell_id: cell, valid: "[2026-01-01,)", created_at: world.clock.now };
  await world.db.insertInto("cell_followers").values(following).execute();
  const account = { user_name: "theo-doi", display_name: "Tạ Quang Minh", password_hash: "-", member_id, created_at: world.clock.now };
  return (await world.db.insertInto("accounts").values(account).returning("id").executeTakeFirstOrThrow()).id;
}

test("the members are invited in the program, and who read it is a count", async () => {
  const follower = world.asAccount(await addFollower());
  const invited = await secretary().call(inviteMembers, { plannedMeetingId: id, version: (await now()).version });
  // Nine of ten members and the follower: who is away is invited where he sits now. One of the nine has an account.
  expect(invited.invitation).toMatchObject({ invited: 10, withAccount: 2, seen: 0 });
  expect((await follower.call(listMyNotices, {})).rows).toMatchObject([{ href: `/o/${cell}/giay-moi` }]);
  expect((await follower.call(listInvitations, { organisationId: cell })).rows).toMatchObject([{ id }]);
  const { rows } = await world.as("member").call(listMyNotices, {});
  expect(rows).toMatchObject([
    {
      text: "Chi bộ Văn phòng: sinh hoạt chi bộ thường kỳ tháng 7/2026 họp 14:00, ngày 06/07/2026, tại Hội trường.",
      href: `/o/${cell}/giay-moi`,
    },
  ]);
  const seen = await world.as("member").call(listInvitations, { organisationId: cell });
  expect(seen.rows).toMatchObject([{ id, meetOn: "2026-07-06", items: [{ title: "Nhiệm vụ tháng 7", content: "Dự thảo" }] }]);
  expect(seen.rows[0]?.papers.map(({ title }) => title)).toEqual(["Dự thảo nghị quyết", "Báo cáo"]);
  await world.as("member").call(readInvitation, { plannedMeetingId: id });
  await world.as("member").call(readInvitation, { plannedMeetingId: id });
  await world.as("office").call(readInvitation, { plannedMeetingId: id });
  const after = await now();
  expect(after.invitation).toMatchObject({ invited: 10, seen: 1 });
  expect(JSON.stringify(after)).not.toContain("Trần Thị Bình");
  await expect(world.as("aside-secretary").call(readInvitation, { plannedMeetingId: id })).rejects.toMatchObject({ kind: "not-found" });
});

test("a second press tells nobody twice; another day tells everybody", async () => {
  await secretary().call(inviteMembers, { plannedMeetingId: id, version: (await now()).version });
  expect((await world.as("member").call(listMyNotices, {})).rows).toHaveLength(1);
  await secretary().call(revisePlan, {
    plannedMeetingId: id,
    version: (await now()).version,
    isThematic: false,
    ...given,
    meetOn: "2026-07-08",
    reason: "Trùng lịch",
  });
  expect((await world.as("member").call(listMyNotices, {})).rows[0]?.text).toContain("dời từ ngày 06/07/2026 sang 14:00, ngày 08/07/2026");
});

test("a paper that was withdrawn opens for nobody", async () => {
  const { papers } = await upload(pdf, "Nhầm");
  const paperId = papers.at(-1)?.id ?? 0;
  const after = await secretary().call(withdrawPaper, { plannedMeetingId: id, paperId });
  expect(after.papers.map(({ title }) => title)).not.toContain("Nhầm");
  await expect(world.as("member").download(getPaper, { plannedMeetingId: id, paperId })).rejects.toMatchObject({ kind: "not-found" });
  await expect(world.as("member").call(readPaper, { plannedMeetingId: id, paperId })).rejects.toMatchObject({ kind: "not-found" });
  await expect(secretary().call(withdrawPaper, { plannedMeetingId: id, paperId })).rejects.toMatchObject({ reason: "no-such-paper" });
});

test("what was posted on the national app after its day is warned of", async () => {
  const sitting = { organisationId: cell, month: "2026-06", isRegular: true, isThematic: false, ...given, meetOn: "2026-06-15" };
  const plan = await secretary().call(planMeeting, sitting);
  const one = { plannedMeetingId: plan.id ?? 0 };
  expect(plan.warnings).toEqual(["Chưa đưa tài liệu lên; hạn 14/06/2026 đã qua."]);
  const late = await secretary().call(notePosting, { ...one, version: plan.version, on: "2026-06-15", at: "07:30" });
  expect(late).toMatchObject({ postedAt: "2026-06-15T00:30:00.000Z", papersBy: "2026-06-14" });
  expect(late.warnings).toEqual(["Tài liệu đưa lên ngày 15/06/2026, sau hạn 14/06/2026."]);
  await expect(secretary().call(notePosting, { ...one, version: late.version, on: "2026-06-16" })).rejects.toMatchObject({
    reason: "in-future",
  });
  const inTime = await secretary().call(notePosting, { ...one, version: late.version, on: "2026-06-13", at: "20:00" });
  expect(inTime.warnings).toEqual([]);
  await secretary().call(inviteMembers, { ...one, version: inTime.version });
});

test("the score sheet knows the invitation, the papers and the committee's meeting", async () => {
  const committee = { month: "2026-06", heldOn: "2026-06-12", presentIds: [], conclusion: "Thống nhất" };
  await secretary().call(recordCommittee, { organisationId: cell, ...committee });
  const totals = { total: 9, exempt: 1, present: 8, excused: 0, unexcused: 0, spoke: 4 };
  const sitting = { month: "2026-06", heldOn: "2026-06-15", isRegular: true, isThematic: false, totals };
  const { id: meetingId } = await secretary().call(recordMeeting, { organisationId: cell, ...sitting });
  const { known } = await secretary().call(getScores, { meetingId });
  const reasons = Object.values(known).map(({ reason }) => reason);
  expect(reasons).toContain("Đã gửi giấy mời.");
  expect(reasons).toContain("Tài liệu đăng trước kỳ họp 2 ngày.");
  expect(reasons).toContain("Chi ủy họp ngày 12/06/2026, có biên bản.");
});

test("of a sitting called off its members hear", async () => {
  const plan = await secretary().call(planMeeting, {
    organisationId: cell,
    month: "2026-08",
    isRegular: true,
    isThematic: false,
    ...given,
    meetOn: "2026-08-05",
  });
  const { version } = await secretary().call(inviteMembers, { plannedMeetingId: plan.id ?? 0, version: plan.version });
  await secretary().call(callOffPlan, { plannedMeetingId: plan.id ?? 0, version, reason: "Bão" });
  const { rows } = await world.as("member").call(listInvitations, { organisationId: cell });
  expect(rows.at(-1)).toMatchObject({ state: "called-off", calledOffReason: "Bão" });
  expect((await world.as("member").call(listMyNotices, {})).rows[0]?.text).toContain("không họp ngày 05/08/2026");
  await expect(secretary().call(inviteMembers, { plannedMeetingId: plan.id ?? 0, version: version + 1 })).rejects.toMatchObject({
    reason: "not-being-prepared",
  });
});
