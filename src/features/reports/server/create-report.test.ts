// What happens twice: a report opened by two offices at once, two writers of one part, a report handed in twice, text pasted with markup.
import { beforeAll, expect, test } from "vitest";
import { documentText } from "#test/document-text.ts";
import { openWorld, type World } from "#test/world.ts";
import { createReport, downloadReport, getReport, listReports, type ReportDetail, saveSection } from "../contract.ts";
import { setDuty } from "../duties/contract.ts";
import { checkReport, submitReport } from "../handing-in/contract.ts";

let world: World;
let report: ReportDetail;
const period = "2026-Q1";
beforeAll(async () => {
  world = await openWorld();
  const asked = { typeCode: "quarter", length: "quarter", owedBy: "base", dueDays: 10, source: "Quy chế làm việc" } as const;
  await world.as("office").call(setDuty, { organisationId: world.unit.KHOI, ...asked, from: "2026-01-01" });
});

test("two offices that open the same report at once get one draft; the second is told that it is there", async () => {
  const open = () => world.as("branch-office").call(createReport, { organisationId: world.unit.DB1, kind: "quarter", period });
  const answers = await Promise.allSettled([open(), open(), open()]);
  const opened = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
  expect(opened).toHaveLength(1);
  for (const answer of answers) if (answer.status === "rejected") expect(answer.reason).toMatchObject({ reason: "already-there" });
  const { count } = await world.as("branch-office").call(listReports, { organisationId: world.unit.DB1 });
  expect(count).toBe(1);
  report = opened[0] ?? report;
});

test("of two writers who send the same part at once one is kept, the other is told and gets what stands there", async () => {
  const send = (body: string) => world.as("branch-office").call(saveSection, { reportId: report.id, code: "1", body, before: "" });
  const answers = await Promise.allSettled([send("Lời của người thứ nhất."), send("Lời của người thứ hai.")]);
  const refused = answers.find((answer) => answer.status === "rejected");
  const { sections } = await world.as("branch-office").call(getReport, { reportId: report.id });
  const kept = sections.find(({ code }) => code === "1")?.body;
  expect(refused?.reason).toMatchObject({ kind: "conflict", reason: "section-changed", current: { body: kept } });
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("markup that gets into a text stays text in the paper, and a part of 50.001 characters is refused at its field", async () => {
  const branch = world.as("branch-office");
  const body = '<p class="MsoNormal">Một & hai <o:p></o:p></p>';
  await branch.call(saveSection, { reportId: report.id, code: "2", body, before: "" });
  expect(documentText((await branch.download(downloadReport, { reportId: report.id })).body)).toContain(
    "&lt;p class=&quot;MsoNormal&quot;&gt;Một &amp; hai",
  );
  await expect(branch.call(saveSection, { reportId: report.id, code: "3", body: "x".repeat(50_001), before: "" })).rejects.toMatchObject({
    fields: { body: expect.any(String) },
  });
});

test("a figure that has nothing to count over is a dash in the paper, not a nought and not a fault", async () => {
  const secretary = world.as("secretary");
  const empty = await secretary.call(createReport, { organisationId: world.unit["DB1.1"], kind: "cell-month", period: "2026-05" });
  const code = empty.sections.find(({ level, body }) => level > 1 && body === "")?.code ?? "";
  await secretary.call(saveSection, { reportId: empty.id, code, body: "Tỷ lệ dự: {{meetings.attendance|share}}.", before: "" });
  const { figures } = await secretary.call(getReport, { reportId: empty.id });
  expect(figures.find((figure) => figure.code === "meetings.attendance")?.sum).toMatchObject({ value: null, denominator: 0 });
  expect(documentText((await secretary.download(downloadReport, { reportId: empty.id })).body)).toContain("Tỷ lệ dự: –.");
});

test("a report handed in twice goes up once; the second press is told how it stands", async () => {
  const branch = world.as("branch-office");
  const { version } = await branch.call(getReport, { reportId: report.id });
  const checked = await branch.call(checkReport, { reportId: report.id, version });
  const submit = () => branch.call(submitReport, { reportId: report.id, version: checked.version });
  const answers = await Promise.allSettled([submit(), submit()]);
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(answers.find((answer) => answer.status === "rejected")?.reason).toMatchObject({
    kind: "conflict",
    current: { state: "submitted" },
  });
  const { way, state } = await branch.call(getReport, { reportId: report.id });
  expect([state, ...way.map(({ step }) => step)]).toEqual(["submitted", "check", "submit"]);
  await expect(branch.call(submitReport, { reportId: report.id, version: checked.version + 1 })).rejects.toMatchObject({
    reason: "wrong-state",
  });
});
