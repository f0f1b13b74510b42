import { beforeAll, expect, test } from "vitest";
import { addTerm } from "#features/documents/terms/contract.ts";
import { acceptMeeting, recordMeeting, reviseMeeting, submitMeeting } from "#features/meetings/contract.ts";
import { correctMeeting } from "#features/meetings/minutes/contract.ts";
import { openWorld, type World } from "#test/world.ts";
import { compareFigure, createReport, getReport, type ReportDetail, saveHead, signReport } from "../contract.ts";

let world: World;
const code = "meetings.attendance";
const totals = { total: 3, exempt: 0, present: 2, excused: 0, unexcused: 1, spoke: 2 };
const sitting = { month: "2026-02", heldOn: "2026-02-05", isRegular: true, isThematic: false, totals };
const figure = ({ figures }: ReportDetail) => figures.find((one) => one.code === code);

beforeAll(async () => {
  world = await openWorld();
  await world.as("office").call(addTerm, { organisationId: world.unit.KHOI, kind: "committee", name: "2025-2030", from: "2025-08-01" });
});

test("minutes corrected after they were accepted: a draft follows, a signed report keeps its figure and tells the difference", async () => {
  const [cell, office] = [world.as("double"), world.as("office")];
  const { id: meetingId, version } = await cell.call(recordMeeting, { organisationId: world.unit["DB1.2"], ...sitting });
  await cell.call(submitMeeting, { meetingId, version });
  const accepted = await office.call(acceptMeeting, { meetingId, version: version + 1 });
  const opened = await office.call(createReport, { organisationId: world.unit.KHOI, kind: "six-month", period: "2026-H1" });
  const headed = await office.call(saveHead, {
    ...{ reportId: opened.id, version: opened.version, title: opened.title, datedOn: "2026-06-15" },
    ...{ place: "Phước Long", authority: "T/M BAN THƯỜNG VỤ", signerPosition: "BÍ THƯ", signerName: "Đỗ Hữu Nghĩa" },
  });
  await office.call(signReport, { reportId: opened.id, version: headed.version, datedOn: "2026-06-15" });
  const draft = await office.call(createReport, { organisationId: world.unit.KHOI, kind: "thematic", period: "2026-H1" });

  const { version: open } = await cell.call(correctMeeting, { meetingId, version: accepted.version, reason: "Đếm sót một người" });
  await cell.call(reviseMeeting, { meetingId, version: open, ...sitting, totals: { ...totals, present: 3, unexcused: 0 } });

  const signed = figure(await office.call(getReport, { reportId: opened.id }));
  expect(signed).toMatchObject({ sum: { numerator: 2, denominator: 3 }, now: { numerator: 3, denominator: 3 } });
  expect(figure(await office.call(getReport, { reportId: draft.id }))).toMatchObject({ sum: { numerator: 3, denominator: 3 } });
  const { changes } = await office.call(compareFigure, { reportId: opened.id, code });
  expect(changes).toMatchObject([{ what: "changed" }]);
});
