import { beforeAll, expect, test } from "vitest";
import { plainFigureText, tableOf } from "#contract/figure-text.ts";
import { openWorld, type World } from "#test/world.ts";
import { recordMeeting } from "../../contract.ts";
import { getScores, scoreOwnMeeting } from "../../scores/contract.ts";
import { criteriaOf } from "../../scores/rules.ts";
import { getText } from "../contract.ts";

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
