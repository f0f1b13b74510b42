import { beforeAll, expect, test } from "vitest";
import { correctDocument, getDocument, listDocuments, withdrawDocument } from "#features/documents/contract.ts";
import { listSeries, reserveNumber } from "#features/documents/numbers/contract.ts";
import { addTerm } from "#features/documents/terms/contract.ts";
import { type AccountName, openWorld, type World } from "#test/world.ts";
import { createReport, downloadReport, getReport, type ReportDetail, saveHead, signReport } from "../contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const signer = { place: "Phước Long", signerPosition: "BÍ THƯ", signerName: "Đỗ Hữu Nghĩa" };

interface Wanted {
  period: string;
  kind?: string;
  by?: AccountName;
  unit?: "KHOI" | "DB1" | "DB1.1";
  authority?: string;
}

/** A draft with its signer, ready to be signed. */
async function ready({ period, kind = "quarter", by = "office", unit = "KHOI", authority = "T/M BAN THƯỜNG VỤ" }: Wanted) {
  const { id, version, title, recipients } = await world.as(by).call(createReport, { organisationId: world.unit[unit], kind, period });
  return world.as(by).call(saveHead, { reportId: id, version, title, recipients, authority, ...signer });
}
const sign = (report: ReportDetail, more: object = {}, by: AccountName = "office") =>
  world.as(by).call(signReport, { reportId: report.id, version: report.version, datedOn: "2026-06-15", ...more });
const term = (name: string, from: string, more: object = {}) =>
  world.as("office").call(addTerm, { organisationId: world.unit.KHOI, kind: "committee", name, from, ...more });

test("without a term the refusal stands at the day and tells where a term is written; nothing is signed", async () => {
  const report = await ready({ period: "2026-Q1" });
  await expect(sign(report)).rejects.toMatchObject({ reason: "no-term", fields: { datedOn: expect.stringContaining("Nhiệm kỳ") } });
  expect(await world.as("office").call(getReport, { reportId: report.id })).toMatchObject({ state: "draft", number: "", documentId: null });
});

test("a signed report stands in the register with its number; each leads to the other", async () => {
  await term("2020-2025", "2020-08-01");
  await term("2025-2030", "2025-08-01", { withBelow: true });
  const office = world.as("office");
  const report = await ready({ period: "2025-Q4" });
  const signed = await sign(report);
  expect(signed).toMatchObject({ state: "signed", number: "01-BC/ĐUK", datedOn: "2026-06-15", documentId: expect.any(Number) });
  const { rows } = await office.call(listDocuments, { organisationId: world.unit.KHOI, direction: "out" });
  expect(rows).toMatchObject([{ id: signed.documentId, kind: "report", reference: "01-BC/ĐUK", subject: report.title }]);
  const document = await office.call(getDocument, { documentId: signed.documentId ?? 0 });
  expect(document).toMatchObject({
    ...{ body: "standing-committee", recipients: report.recipients, authority: "T/M BAN THƯỜNG VỤ", term: "2025-2030" },
    ...{ signerName: "Đỗ Hữu Nghĩa", madeFrom: { what: "report", id: report.id } },
  });
});

test("two clerks who sign at the same time get two numbers that follow each other", async () => {
  const drafts = [await ready({ period: "2026-H1", kind: "six-month" }), await ready({ period: "2026-H1", kind: "thematic" })];
  const signed = await Promise.all(drafts.map((draft) => sign(draft)));
  expect(signed.map(({ number }) => number).sort()).toEqual(["02-BC/ĐUK", "03-BC/ĐUK"]);
});

test("a signing that fails gives its number back; the same report signed twice takes one", async () => {
  const report = await ready({ period: "2025-Q3" });
  await expect(sign(report, { datedOn: "2026-06-16" })).rejects.toMatchObject({ reason: "dated-in-future" });
  await expect(sign(report, { datedOn: "2025-06-30" })).rejects.toMatchObject({ reason: "dated-before-period" });
  await expect(sign(report, { number: 3 })).rejects.toMatchObject({ kind: "conflict", fields: { number: expect.any(String) } });
  const both = await Promise.allSettled([sign(report), sign(report)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const { rows } = await world.as("office").call(listSeries, { organisationId: world.unit.KHOI });
  expect(rows).toMatchObject([{ kind: "report", lastNumber: 4, used: 4, held: [], gaps: [] }]);
});

test("a number reserved before, and one that the paper carries already", async () => {
  const place = { organisationId: world.unit.KHOI, body: "committee", kind: "report", day: "2026-06-15" } as const;
  const kept = await world.as("office").call(reserveNumber, { ...place, purpose: "báo cáo năm" });
  const plan = await world.as("office").call(reserveNumber, { ...place, kind: "plan", purpose: "kế hoạch" });
  const report = await ready({ period: "2025", kind: "year", authority: "T/M BAN CHẤP HÀNH" });
  await expect(sign(report, { reservedId: plan.id })).rejects.toMatchObject({ reason: "number-not-reserved" });
  const signed = await sign(report, { reservedId: kept.id });
  expect(signed.number).toBe("05-BC/ĐUK");
  expect(await world.as("office").call(getDocument, { documentId: signed.documentId ?? 0 })).toMatchObject({ body: "committee" });
  const old = await sign(await ready({ period: "2025-Q2" }), { number: 12, suffix: "a" });
  expect(old.number).toBe("12a-BC/ĐUK");
  const { fileName } = await world.as("office").download(downloadReport, { reportId: old.id });
  expect(fileName).toContain("quý II");
});

test("the term of the day of signing gives the sequence: a paper of the term before begins there", async () => {
  const before = await sign(await ready({ period: "2025-Q1" }), { datedOn: "2025-07-31" });
  const after = await sign(await ready({ period: "2025-H1", kind: "six-month" }), { datedOn: "2025-08-01" });
  expect([before.number, after.number]).toEqual(["01-BC/ĐUK", "13-BC/ĐUK"]);
});

test("whoever signs need not keep the register: a standing committee; a secretary numbers for the cell", async () => {
  const draft = await ready({ period: "2024", kind: "year" });
  expect((await sign(draft, {}, "standing")).number).toBe("14-BC/ĐUK");
  const cell = await sign(await ready({ period: "2026-05", kind: "cell-month", by: "secretary", unit: "DB1.1" }), {}, "secretary");
  expect(cell.number).toBe("01-BC/CB");
});

test("the register row of a signed report keeps its day and its words, and is not taken out", async () => {
  const { rows } = await world.as("office").call(listDocuments, { organisationId: world.unit.KHOI, text: "01-BC", from: "2026-01-01" });
  const [line] = rows;
  const { id: documentId = 0, version = 0 } = line ?? {};
  await expect(world.as("office").call(withdrawDocument, { documentId, version, reason: "ghi nhầm" })).rejects.toMatchObject({
    reason: "made-from-report",
  });
  const found = await world.as("office").call(getDocument, { documentId });
  const { subject, authority, signerPosition, signerName, recipients, datedOn } = found;
  const same = { documentId, version, subject, authority, signerPosition, signerName, recipients, datedOn };
  await expect(world.as("office").call(correctDocument, { ...same, datedOn: "2026-06-14" })).rejects.toMatchObject({
    reason: "made-from-report",
    fields: { datedOn: expect.any(String) },
  });
  await expect(world.as("office").call(correctDocument, { ...same, subject: "khác" })).rejects.toMatchObject({
    fields: { subject: expect.any(String) },
  });
  expect(await world.as("office").call(correctDocument, { ...same, relayUntil: "2026-07-30" })).toMatchObject({ relayUntil: "2026-07-30" });
});
