import { beforeAll, describe, expect, test } from "vitest";
import { plainFigureText, tableOf } from "#contract/figure-text.ts";
import { documentText } from "#test/document-text.ts";
import { openWorld, type World } from "#test/world.ts";
import { getMeeting, prepareMeeting, recordMeeting, reviseMeeting } from "../../contract.ts";
import { getScores, scoreOwnMeeting } from "../../scores/contract.ts";
import { criteriaOf } from "../../scores/rules.ts";
import { downloadExtract, getText, saveText } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

test.each([
  ["2026-04", "19:30", "21:05", "Kết thúc lúc 21 giờ 05 cùng ngày."],
  ["2026-05", "22:45", "00:20", "Kết thúc lúc 00 giờ 20 ngày hôm sau."],
])("a sitting from %s, %s to %s ends with: %s", async (month, beganAt, endedAt, last) => {
  const { id } = await world.as("secretary").call(recordMeeting, {
    organisationId: world.unit["DB1.1"],
    month,
    heldOn: `${month}-05`,
    isRegular: true,
    isThematic: false,
    beganAt,
    endedAt,
    totals: { total: 9, exempt: 1, present: 7, excused: 1, unexcused: 0, spoke: 3 },
  });
  const { body, figures } = await world.as("secretary").call(getText, { meetingId: id, kind: "minutes" });
  expect(plainFigureText(body, figures)).toContain(last);
});

test("who was given what stands in the minutes and in the resolution, lettered; the resolution goes to the committee above", async () => {
  const { id } = await world.as("secretary").call(recordMeeting, {
    ...{ organisationId: world.unit["DB1.1"], month: "2026-03", heldOn: "2026-03-05", isRegular: true, isThematic: false },
    totals: { total: 9, exempt: 1, present: 7, excused: 1, unexcused: 0, spoke: 3 },
    resolution: {
      direction: "Số hóa hồ sơ.",
      assignment: ["A", "B", "C", "D", "E"].map((who) => `Việc ${who}: đồng chí ${who}, hạn 31/03/2026.`).join("\n"),
    },
  });
  const read = async (kind: "minutes" | "resolution") => {
    const { body, figures, paper } = await world.as("secretary").call(getText, { meetingId: id, kind });
    return { words: plainFigureText(body, figures), paper };
  };
  const [minutes, resolution] = [await read("minutes"), await read("resolution")];
  expect(minutes.words).toContain("II- PHÂN CÔNG NHIỆM VỤ");
  for (const { words } of [minutes, resolution])
    for (const [letter, who] of ["aA", "bB", "cC", "dD", "đE"]) expect(words).toContain(`${letter}) Việc ${who}: đồng chí ${who}, hạn`);
  expect(resolution.words).not.toContain("a) Số hóa");
  expect(resolution.paper.recipients[0]).toBe("Đảng ủy Sở Xây dựng");
});

test("once the cell has scored itself, part IV of the resolution lists the points of each group", async () => {
  const { id } = await world.as("secretary").call(recordMeeting, {
    ...{ organisationId: world.unit["DB1.1"], month: "2026-02", heldOn: "2026-02-05", isRegular: true, isThematic: false },
    totals: { total: 9, exempt: 1, present: 7, excused: 1, unexcused: 0, spoke: 3 },
    resolution: { direction: "Số hóa hồ sơ." },
  });
  const read = () => world.as("secretary").call(getText, { meetingId: id, kind: "resolution" });
  const before = await read();
  expect(plainFigureText(before.body, before.figures)).not.toContain("IV- TỰ ĐÁNH GIÁ");
  const { formCode, form, known } = await world.as("secretary").call(getScores, { meetingId: id });
  const lines = criteriaOf(form).map(({ number, max }) => ({ number, points: known[number]?.points ?? max, reason: "", atOnce: false }));
  const { sheets } = await world.as("secretary").call(scoreOwnMeeting, { meetingId: id, version: 0, formCode, lines });
  const { body, figures } = await read();
  const table = figures.find(({ code }) => code === "score.groups")?.table;
  expect(plainFigureText(body, figures)).toContain("IV- TỰ ĐÁNH GIÁ CHẤT LƯỢNG KỲ SINH HOẠT");
  expect(body.some((paragraph) => tableOf(paragraph, figures) === table)).toBe(true);
  expect(table?.rows.map(([, title]) => title)).toEqual(form.groups.map(({ title }) => title));
  expect(table?.rows.reduce((sum, [, , , points]) => sum + Number(points?.replace(",", ".")), 0)).toBe(sheets[0]?.total);
});

describe("a vote on an item", () => {
  const secretary = () => world.as("secretary");
  const item = (title: string, conclusion = "") => ({ section: "other" as const, title, conclusion });
  const vote = (place: number | null, subject: string) => ({ item: place, subject, inFavour: 6, against: 0 });
  const sitting = async (items: ReturnType<typeof item>[], votes: ReturnType<typeof vote>[]) => {
    const { attendance } = await secretary().call(prepareMeeting, { organisationId: world.unit["DB1.1"], heldOn: "2026-01-05" });
    const roll = attendance.map(({ memberId, state }) => ({ memberId, state }));
    const when = { month: "2026-01", heldOn: "2026-01-05", isRegular: true, isThematic: false };
    return { ...when, attendance: roll, items, votes, resolution: { direction: "Số hóa hồ sơ." } };
  };
  const [study, tasks, fees] = [item("Học tập Bác"), item("Nhiệm vụ tháng 2", "Giao ba việc."), item("Quỹ chi bộ", "Giữ mức cũ.")];
  let meetingId = 0;
  const read = async (kind: "minutes" | "resolution" = "minutes") => {
    const text = await secretary().call(getText, { meetingId, kind });
    return { ...text, words: plainFigureText(text.body, text.figures).replaceAll("\u00a0", " ") };
  };
  const revise = async (items: ReturnType<typeof item>[], votes: ReturnType<typeof vote>[]) => {
    const { version } = await secretary().call(getMeeting, { meetingId });
    return secretary().call(reviseMeeting, { ...(await sitting(items, votes)), meetingId, version });
  };
  const counts = "6/7 tán thành (85,7 %), không tán thành 00, ý kiến khác 00; cần 4 phiếu, được thông qua.";

  test("stands in the minutes right below its conclusion; one on the sitting stays at the end and adopts the resolution", async () => {
    const draft = await sitting([study, tasks, fees], [vote(2, "Giao việc"), vote(null, "Thông qua nghị quyết"), vote(1, "Chuyên đề")]);
    const recorded = await secretary().call(recordMeeting, { organisationId: world.unit["DB1.1"], ...draft });
    meetingId = recorded.id;
    expect(recorded.votes.map((one) => one.item)).toEqual([2, null, 1]);
    const { words, parts } = await read();
    // An item that was only voted on belongs in the minutes.
    expect(words).toContain(`1. Học tập Bác\nBiểu quyết (giơ tay) “Chuyên đề”: ${counts}\n2. Nhiệm vụ tháng 2`);
    expect(words).toContain(`Kết luận: Giao ba việc.\nBiểu quyết (giơ tay) “Giao việc”: ${counts}\n3. Quỹ chi bộ`);
    expect(words).toContain(`II- BIỂU QUYẾT\nThông qua nghị quyết. Biểu quyết (giơ tay): ${counts}`);
    expect(parts.find((part) => part.name === "Biểu quyết: Giao việc")).toMatchObject({ source: "votes" });
    const resolution = await read("resolution");
    expect(resolution.words).toContain("Nghị quyết được 6/7 đảng viên biểu quyết tán thành");
    expect(JSON.stringify(resolution.body)).toContain("vote.thong-qua-nghi-quyet.for");
  });

  test("belongs in the extract of its item and in no other", async () => {
    const extract = async (origin: string) => documentText((await secretary().download(downloadExtract, { meetingId, origin })).body);
    expect(await extract("item.nhiem-vu-thang-2")).toMatch(/Giao ba việc[\s\S]*“Giao việc”[\s\S]*6\/7/);
    expect(await extract("item.quy-chi-bo")).not.toContain("Biểu quyết");
    await expect(extract("item")).rejects.toMatchObject({ reason: "no-such-part" });
  });

  test("moves with its item and to another one, also in words that were edited by hand", async () => {
    const before = await read();
    const body = [...before.body, { kind: "text" as const, origin: null, runs: ["Viết tay."] }];
    await secretary().call(saveText, { meetingId, kind: "minutes", version: 0, meetingVersion: before.meetingVersion, body });
    const revised = await revise([tasks, fees], [vote(1, "Giao việc"), vote(2, "Chuyên đề")]);
    expect(revised.votes.map((one) => one.item)).toEqual([1, 2]);
    const { words, changes } = await read();
    expect(changes).toEqual([]);
    expect(words).toContain(`Kết luận: Giao ba việc.\nBiểu quyết (giơ tay) “Giao việc”: ${counts}\n2. Quỹ chi bộ`);
    expect(words).toContain(`Kết luận: Giữ mức cũ.\nBiểu quyết (giơ tay) “Chuyên đề”: ${counts}`);
    expect(words).toContain("Viết tay.");
    expect(words).not.toContain("II- BIỂU QUYẾT");
    expect((await read("resolution")).words).not.toContain("Nghị quyết được");
  });

  test("an item that is not there is refused at its field, and everything stays as it was", async () => {
    await expect(revise([tasks], [vote(2, "Giao việc")])).rejects.toMatchObject({
      fields: { "votes.0.item": "Kỳ này không có nội dung thứ 2. Chọn lại nội dung, hoặc để biểu quyết chung của kỳ họp." },
    });
    expect((await secretary().call(getMeeting, { meetingId })).votes.map((one) => one.item)).toEqual([1, 2]);
    const rows = world.db.selectFrom("history").select("before").where("object_id", "=", meetingId).where("action", "=", "revise-meeting");
    expect(await rows.executeTakeFirstOrThrow()).toMatchObject({ before: { votes: [{ item: 2 }, { item: null }, { item: 1 }] } });
  });
});
