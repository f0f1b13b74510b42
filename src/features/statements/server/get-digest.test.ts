import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { documentText } from "#test/document-text.ts";
import { openWorld, type UnitCode, type World } from "#test/world.ts";
import {
  addTheme,
  answerProposal,
  downloadBulletin,
  getBulletin,
  getDigest,
  listProposals,
  listStatements,
  listThemeStatements,
  listThemes,
  markExample,
  mergeTheme,
  placeStatements,
  renameTheme,
  reviseStatement,
  saveWording,
  withdrawStatement,
  writeStatement,
} from "../contract.ts";
import type { StatementKind } from "../rules.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  await world.db
    .updateTable("statements")
    .set({ withdrawn_at: new Date("2026-06-01") })
    .execute();
});

const period = "2026-H1";
const office = () => world.as("office");
const khoi = () => ({ organisationId: world.unit.KHOI, period });
const state = (unit: UnitCode, kind: StatementKind, text: string, more: Record<string, unknown> = {}) =>
  office().call(writeStatement, { organisationId: world.unit[unit], period, kind, text, ...more });
let number = 0;
const theme = async (kind: StatementKind) => {
  number += 1;
  const name = `Ý chung ${number}`;
  return { name, ...(await office().call(addTheme, { organisationId: world.unit.KHOI, kind, name })) };
};

describe("writing", () => {
  test("a secretary states, revises with the version seen, withdraws; each is in the history", async () => {
    const secretary = world.as("secretary");
    const written = await secretary.call(writeStatement, {
      organisationId: world.unit["DB1.1"],
      period: "2026-Q2",
      kind: "weakness",
      text: "Ý kiến thảo luận còn ít.",
    });
    expect(written).toMatchObject({
      organisationName: "Chi bộ Văn phòng",
      themeId: null,
      can: ["revise", "withdraw"],
      by: "Người secretary",
    });
    const draft = { period: "2026-Q2", kind: "weakness", text: "Ý kiến thảo luận còn ít, ngại va chạm." } as const;
    const revised = await secretary.call(reviseStatement, { statementId: written.id, version: written.version, ...draft });
    expect(revised).toMatchObject({ text: draft.text, version: 2 });
    await expect(secretary.call(reviseStatement, { statementId: written.id, version: 1, ...draft })).rejects.toMatchObject({
      kind: "conflict",
    });
    const found = await secretary.call(listStatements, { organisationId: world.unit["DB1.1"], period, text: "ngai va cham" });
    expect(found.rows.map(({ id }) => id)).toEqual([written.id]);
    expect(await secretary.call(withdrawStatement, { statementId: written.id, version: 2 })).toMatchObject({ isWithdrawn: true, can: [] });
    expect((await secretary.call(listStatements, { organisationId: world.unit["DB1.1"], period })).count).toBe(0);
    const { rows } = await world.db
      .selectFrom("history")
      .select(["action"])
      .where("object_kind", "=", "statement")
      .where("object_id", "=", written.id)
      .orderBy("id")
      .execute()
      .then((all) => ({ rows: all.map(({ action }) => action) }));
    expect(rows).toEqual(["write-statement", "revise-statement", "withdraw-statement"]);
  });

  test.each([
    ["", "text", /Cần nhập nội dung/],
    ["x".repeat(20_000), "text", /Nhiều nhất 2000 ký tự/],
  ])("text of a wrong length is refused at its field", async (text, field, message) => {
    await expect(state("DB1.1", "result", text)).rejects.toMatchObject({
      kind: "invalid",
      fields: { [field]: expect.stringMatching(message) },
    });
  });

  test("a general opinion names nobody of the unit", async () => {
    const named = state("DB1.1", "opinion", "Đồng chí Nguyễn Văn An lo lắng về giá cả.");
    await expect(named).rejects.toMatchObject({ kind: "rule", fields: { text: expect.stringContaining("Nguyễn Văn An") } });
    expect(await state("DB1.1", "opinion", "Cán bộ yên tâm, tin tưởng.")).toMatchObject({ kind: "opinion" });
    expect(await state("DB1.1", "model", "Đồng chí Nguyễn Văn An hiến đất làm đường.")).toMatchObject({ kind: "model" });
  });

  test("a theme of another kind, or of a committee elsewhere, cannot be chosen", async () => {
    const { id } = await theme("strength");
    await expect(state("DB1.1", "weakness", "Yếu", { themeId: id })).rejects.toMatchObject({ fields: { themeId: expect.any(String) } });
    const aside = await world
      .as("aside-office")
      .call(addTheme, { organisationId: world.unit.DB2, kind: "weakness", name: "Ý của nơi khác" });
    await expect(state("DB1.1", "weakness", "Yếu", { themeId: aside.id })).rejects.toMatchObject({ kind: "rule" });
  });
});

describe("the digest of a committee", () => {
  test("counts units right below that say alike, most said first, the unplaced last; the committee's own words are outside", async () => {
    const dull = await theme("weakness");
    await state("DB1.1", "weakness", "Nội dung trùng với họp chuyên môn.", { themeId: dull.id });
    await state("DB1.2", "weakness", "Có kỳ chỉ bàn việc cơ quan.", { themeId: dull.id });
    await state("CB1", "weakness", "Nội dung còn đơn điệu.", { themeId: dull.id, period: "2026-Q1" });
    await state("DB2.1", "weakness", "Ít ý kiến phát biểu.");
    await state("KHOI", "weakness", "Lời của chính Khối.");
    await state("DB1.1", "weakness", "Kỳ khác.", { period: "2026-Q3" });
    const digest = await office().call(getDigest, { ...khoi(), kind: "weakness" });
    expect(digest.themes.map(({ name, units, statements }) => ({ name, units, statements }))).toEqual([
      { name: dull.name, units: 2, statements: 3 },
      { name: "Chưa xếp vào ý chung", units: 1, statements: 1 },
    ]);
    expect(digest.themes[0]?.quotes).toHaveLength(3);
    expect(digest).toMatchObject({ counts: { weakness: 4, strength: 0 }, units: 3, wrote: 3 });
    const opened = await office().call(listThemeStatements, { ...khoi(), kind: "weakness", themeId: 0 });
    expect(opened.rows.map(({ organisationName }) => organisationName)).toEqual(["Chi bộ Nghiệp vụ"]);
    const branch = await world.as("branch-office").call(getDigest, { organisationId: world.unit.DB1, period, kind: "weakness" });
    expect(branch.themes).toMatchObject([{ name: dull.name, units: 2, statements: 2 }]);
  });

  test("an editor places statements; the unit's own choice stays, and another committee's placing too", async () => {
    const [one, other] = [await theme("cause"), await theme("cause")];
    const said = await state("DB1.1", "cause", "Kiêm nhiệm nhiều việc.", { themeId: one.id });
    await office().call(placeStatements, { organisationId: world.unit.KHOI, themeId: other.id, statementIds: [said.id] });
    expect((await office().call(getDigest, { ...khoi(), kind: "cause" })).themes).toMatchObject([{ id: other.id, statements: 1 }]);
    const branch = world.as("branch-office");
    const inDb1 = { organisationId: world.unit.DB1, period, kind: "cause" } as const;
    expect((await branch.call(getDigest, inDb1)).themes).toMatchObject([{ id: one.id }]);
    const elsewhere = await state("DB2.1", "cause", "Việc nhiều.");
    const beyond = branch.call(placeStatements, { organisationId: world.unit.DB1, themeId: one.id, statementIds: [elsewhere.id] });
    await expect(beyond).rejects.toMatchObject({ reason: "no-such-statement" });
    const wrongKind = office().call(placeStatements, {
      organisationId: world.unit.KHOI,
      themeId: (await theme("result")).id,
      statementIds: [said.id],
    });
    await expect(wrongKind).rejects.toMatchObject({ kind: "rule" });
  });

  test("a placing from before the statement changed its kind counts no more", async () => {
    const { id } = await theme("cause");
    const said = await state("DB1.1", "cause", "Thiếu người.");
    await office().call(placeStatements, { organisationId: world.unit.KHOI, themeId: id, statementIds: [said.id] });
    await office().call(reviseStatement, { statementId: said.id, version: 1, period, kind: "weakness", text: "Thiếu người." });
    expect((await office().call(getDigest, { ...khoi(), kind: "weakness" })).themes).toMatchObject([{ id: null, statements: 1 }]);
  });

  test("themes are renamed and merged by who keeps them; a merged one takes its statements along", async () => {
    const [one, other] = [await theme("strength"), await theme("strength")];
    await state("DB1.1", "strength", "Nền nếp.", { themeId: one.id });
    await state("DB2.1", "strength", "Đều đặn.", { themeId: other.id });
    await office().call(mergeTheme, { themeId: one.id, version: 1, intoId: other.id });
    expect((await office().call(getDigest, { ...khoi(), kind: "strength" })).themes).toMatchObject([{ id: other.id, units: 2 }]);
    await expect(office().call(renameTheme, { themeId: one.id, version: 2, name: "Tên" })).rejects.toMatchObject({ kind: "rule" });
    const taken = await theme("strength");
    const clash = office().call(renameTheme, { themeId: other.id, version: 1, name: taken.name.toUpperCase() });
    await expect(clash).rejects.toMatchObject({ kind: "conflict", fields: { name: expect.stringContaining(taken.name) } });
    await office().call(renameTheme, { themeId: other.id, version: 1, name: "Giữ nền nếp" });
    const next = await world.as("secretary").call(listThemes, { organisationId: world.unit["DB1.1"], period: "2026-H2", kind: "strength" });
    expect(next.rows[0]).toMatchObject({ name: "Giữ nền nếp", before: 1, keptBy: "Đảng bộ Khối các cơ quan tỉnh", can: [] });
  });

  test("two editors of one sentence: the second is told and gets the first one's words", async () => {
    const { id } = await theme("weakness");
    await state("DB1.1", "weakness", "Ít phát biểu.", { themeId: id });
    const save = (version: number, text: string) => office().call(saveWording, { ...khoi(), themeId: id, version, text });
    expect(await save(0, "Ý kiến phát biểu còn ít.")).toEqual({ version: 1 });
    await expect(save(0, "Bản khác.")).rejects.toMatchObject({ kind: "conflict", current: { text: "Ý kiến phát biểu còn ít." } });
    expect(await save(1, "Phát biểu còn ít ở một số nơi.")).toEqual({ version: 2 });
    const [first] = (await office().call(getDigest, { ...khoi(), kind: "weakness" })).themes;
    expect(first).toMatchObject({ wording: "Phát biểu còn ít ở một số nơi.", wordingVersion: 2 });
  });
});

describe("proposals", () => {
  test("an owner is named, the answer travels back to the unit; what went up is answered there", async () => {
    const asked = await state("DB1.1", "proposal", "Đề nghị mở lớp bồi dưỡng bí thư.");
    const branch = world.as("branch-office");
    const up = { statementId: asked.id, ownerId: world.unit.KHOI };
    await expect(branch.call(answerProposal, { ...up, version: 0, answer: "Đồng ý." })).rejects.toMatchObject({
      fields: { answer: expect.any(String) },
    });
    await branch.call(answerProposal, { ...up, version: 0, answer: "" });
    expect(await branch.call(listProposals, { organisationId: world.unit.DB1 })).toMatchObject({ open: 1 });
    const own = branch.call(answerProposal, { ...up, ownerId: world.unit.DB1, version: 1, answer: "Đồng ý." });
    await expect(own).rejects.toMatchObject({ kind: "rule" });
    await office().call(answerProposal, { ...up, version: 1, answer: "Mở lớp trong tháng 9." });
    const { rows } = await world.as("secretary").call(listProposals, { organisationId: world.unit["DB1.1"], show: "answered" });
    expect(rows[0]?.answer).toMatchObject({ ownerName: "Đảng bộ Khối các cơ quan tỉnh", answer: "Mở lớp trong tháng 9." });
  });

  test("an owner outside of the unit's own line is refused; what is no proposal has no answer", async () => {
    const asked = await state("DB1.1", "proposal", "Đề nghị.");
    const aside = office().call(answerProposal, { statementId: asked.id, version: 0, ownerId: world.unit.DB2, answer: "" });
    await expect(aside).rejects.toMatchObject({ fields: { ownerId: expect.any(String) } });
    const result = await state("DB1.1", "result", "Xong.");
    const wrong = office().call(answerProposal, { statementId: result.id, version: 0, ownerId: world.unit.DB1, answer: "" });
    await expect(wrong).rejects.toMatchObject({ kind: "rule" });
  });
});

describe("the bulletin of a month", () => {
  test("holds what is marked and whose period ends then; an editor marks and takes out", async () => {
    await state("DB1.1", "model", "Góc học tập số.", { isExample: true, period: "2026-05" });
    await state("DB2.1", "model", "Nhóm hỗ trợ.", { isExample: true, period: "2026-06" });
    const half = await state("CB1", "result", "Xong trước hạn.");
    await office().call(markExample, { statementId: half.id, version: 1, isExample: true });
    const june = { organisationId: world.unit.KHOI, month: "2026-06" };
    const { rows } = await office().call(getBulletin, june);
    expect(rows.map(({ text }) => text).sort()).toEqual(["Nhóm hỗ trợ.", "Xong trước hạn."]);
    const file = await office().download(downloadBulletin, june);
    const text = documentText(file.body);
    expect(text).toContain("Chi bộ Nghiệp vụ: \nNhóm hỗ trợ.");
    expect(text).toContain("gương tốt, cách làm hay tháng 6/2026");
    await expect(office().download(downloadBulletin, { ...june, month: "2026-04" })).rejects.toMatchObject({ kind: "rule" });
  });
});
