import { beforeAll, expect, test } from "vitest";
import type { CallInputOf } from "#contract/endpoint.ts";
import { openWorld, type World } from "#test/world.ts";
import { correctDocument, getDocument, issueDocument, listDocuments, withdrawDocument } from "../contract.ts";
import { explainGap, listSeries, reserveNumber, voidNumber } from "../numbers/contract.ts";
import { addTerm } from "../terms/contract.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const term = { kind: "committee", name: "2025-2030", from: "2025-08-01" } as const;
  await world.as("office").call(addTerm, { organisationId: world.unit.KHOI, ...term, withBelow: true });
});

const out = (more: Partial<CallInputOf<typeof issueDocument>> = {}) => ({
  ...({ organisationId: world.unit.KHOI, body: "committee", kind: "plan", datedOn: "2026-06-01" } as const),
  ...{ subject: "về kiểm tra sinh hoạt chi bộ", signerPosition: "Bí thư", signerName: "Đỗ Hữu Nghĩa", ...more },
});
const issue = (more: Partial<CallInputOf<typeof issueDocument>> = {}) => world.as("office").call(issueDocument, out(more));

test("a document out gets its number at once, in the letters of its issuer", async () => {
  expect(await issue()).toMatchObject({
    reference: "01-KH/ĐUK",
    issuer: "Đảng ủy Khối các cơ quan tỉnh",
    term: "2025-2030",
    direction: "out",
  });
  expect(await issue({ body: "standing-committee" })).toMatchObject({ reference: "02-KH/ĐUK" });
  expect(await issue({ body: "organisation-board" })).toMatchObject({
    reference: "01-KH/BTCĐUK",
    issuer: "Ban Tổ chức Đảng ủy Khối các cơ quan tỉnh",
  });
});

test("a cell numbers its own resolutions, and another cell does not see them", async () => {
  const given = out({ organisationId: world.unit["DB1.1"], body: "cell", kind: "resolution" });
  const resolution = await world.as("secretary").call(issueDocument, given);
  expect(resolution.reference).toBe("01-NQ/CB");
  await expect(world.as("double").call(getDocument, { documentId: resolution.id })).rejects.toMatchObject({ kind: "not-found" });
  await expect(world.as("cell-committee").call(issueDocument, given)).rejects.toMatchObject({ kind: "forbidden" });
});

test("who may issue what follows the rule of the day", async () => {
  const cell = { organisationId: world.unit["DB1.1"], body: "cell" } as const;
  const given = (kind: "directive" | "guideline" | "regulation" | "statute", datedOn: string) => issue({ ...cell, kind, datedOn });
  await expect(given("directive", "2026-06-01")).rejects.toMatchObject({ reason: "may-not-issue", fields: { kind: expect.any(String) } });
  await expect(given("regulation", "2026-06-01")).rejects.toMatchObject({ reason: "may-not-issue" });
  await expect(given("guideline", "2026-06-01")).rejects.toMatchObject({ reason: "may-not-issue" });
  expect(await given("statute", "2026-06-01")).toMatchObject({ reference: "01-QC/CB" });
  // Nothing is known of before 09/01/2026, and an old paper stands whatever the rule.
  expect(await given("guideline", "2025-12-01")).toMatchObject({ reference: "01-HD/CB" });
  expect(await issue({ ...cell, kind: "directive", number: 4 })).toMatchObject({ reference: "04-CT/CB" });
  const base = { organisationId: world.unit.DB1, kind: "guideline" } as const;
  await expect(issue({ ...base, body: "committee" })).rejects.toMatchObject({ reason: "may-not-issue" });
  expect(await issue({ ...base, body: "standing-committee" })).toMatchObject({ reference: "01-HD/ĐU" });
});

test("a day in the future, a day without a term, a body that is not there are refused", async () => {
  await expect(issue({ datedOn: "2026-06-16" })).rejects.toMatchObject({ reason: "dated-in-future" });
  await expect(issue({ datedOn: "2025-07-31" })).rejects.toMatchObject({ reason: "no-term" });
  await expect(issue({ body: "cell" })).rejects.toMatchObject({ reason: "no-such-body" });
});

test("a secret document carries number and date alone", async () => {
  const secret = { kind: "notice", secrecy: "confidential" } as const;
  await expect(issue(secret)).rejects.toMatchObject({ reason: "secret-content", fields: { subject: expect.any(String) } });
  const bare = { ...secret, subject: "", signerName: "" };
  await expect(issue({ ...bare, recipients: "Tỉnh ủy" })).rejects.toMatchObject({ reason: "secret-content" });
  await expect(issue({ ...bare, relayUntil: "2026-12-31" })).rejects.toMatchObject({ reason: "secret-content" });
  expect(await issue(bare)).toMatchObject({ reference: "01-TB/ĐUK", subject: "", secrecy: "confidential" });
  expect(await issue({ kind: "notice" })).toMatchObject({ reference: "02-TB/ĐUK" });
  const changed = world.db.updateTable("documents").set({ subject: "lộ" }).where("secrecy", "=", "confidential").execute();
  await expect(changed).rejects.toThrow("documents_secret_without_content");
});

test("a document that says nothing of its matter is refused at the field; a secret one is not", async () => {
  await expect(issue({ kind: "notice", subject: "  " })).rejects.toMatchObject({
    reason: "subject-missing",
    fields: { subject: expect.any(String) },
  });
  const { id: documentId, version, datedOn } = await issue({ kind: "notice" });
  const emptied = { documentId, version, datedOn, subject: "" };
  await expect(world.as("office").call(correctDocument, emptied)).rejects.toMatchObject({ reason: "subject-missing" });
  expect(await world.as("office").call(correctDocument, { ...emptied, secrecy: "secret" })).toMatchObject({
    subject: "",
    secrecy: "secret",
  });
});

test("a reserved number waits for its document, or is given up with a reason", async () => {
  const office = world.as("office");
  const wanted = { organisationId: world.unit.KHOI, body: "committee", kind: "decision", day: "2026-06-10" } as const;
  const kept = await office.call(reserveNumber, { ...wanted, purpose: "kiện toàn cấp ủy" });
  expect(kept.reference).toBe("01-QĐ/ĐUK");
  expect(await issue({ kind: "decision" })).toMatchObject({ reference: "02-QĐ/ĐUK" });
  expect(await issue({ kind: "decision", reservedId: kept.id })).toMatchObject({ reference: "01-QĐ/ĐUK" });
  await expect(issue({ kind: "decision", reservedId: kept.id })).rejects.toMatchObject({ reason: "number-not-reserved" });
  const other = await office.call(reserveNumber, { ...wanted, purpose: "điều động" });
  await expect(office.call(voidNumber, { numberId: kept.id, reason: "nhầm" })).rejects.toMatchObject({ kind: "conflict" });
  await office.call(voidNumber, { numberId: other.id, reason: "không ban hành" });
  expect(await issue({ kind: "decision" })).toMatchObject({ reference: "04-QĐ/ĐUK" });
});

test("numbers of old papers stand; what they leave open is shown until it is explained", async () => {
  const office = world.as("office");
  expect(await issue({ kind: "conclusion", number: 5 })).toMatchObject({ reference: "05-KL/ĐUK" });
  expect(await issue({ kind: "conclusion" })).toMatchObject({ reference: "06-KL/ĐUK" });
  const find = async () =>
    (await office.call(listSeries, { organisationId: world.unit.KHOI })).rows.find((one) => one.kind === "conclusion");
  const series = await find();
  expect(series).toMatchObject({ lastNumber: 6, used: 2, gaps: [{ from: 1, to: 4 }] });
  await office.call(explainGap, { seriesId: series?.id ?? 0, from: 1, to: 2, reason: "ghi ở sổ giấy" });
  expect(await issue({ kind: "conclusion", number: 3 })).toMatchObject({ reference: "03-KL/ĐUK" });
  expect((await find())?.gaps).toEqual([{ from: 4, to: 4 }]);
  await expect(issue({ kind: "conclusion", number: 2 })).rejects.toMatchObject({ kind: "conflict", reason: "number-taken" });
});

test("a document entered by mistake goes with its reason, and its number with it", async () => {
  const office = world.as("office");
  const wrong = await issue({ kind: "submission" });
  const gone = await office.call(withdrawDocument, { documentId: wrong.id, version: wrong.version, reason: "ghi hai lần" });
  expect(gone).toMatchObject({ isWithdrawn: true, withdrawnWhy: "ghi hai lần" });
  expect(await issue({ kind: "submission" })).toMatchObject({ reference: "02-TTr/ĐUK" });
  const { rows } = await office.call(listDocuments, { organisationId: world.unit.KHOI, kind: "submission" });
  expect(rows.map((row) => row.reference)).toEqual(["02-TTr/ĐUK"]);
  const again = { documentId: wrong.id, version: gone.version, reason: "lần nữa" };
  await expect(office.call(withdrawDocument, again)).rejects.toMatchObject({ reason: "withdrawn" });
});

test("history tells who registered what", async () => {
  const { id } = await issue({ kind: "scheme" });
  const history = await world.db
    .selectFrom("history")
    .select(["action", "account_id"])
    .where("object_kind", "=", "document")
    .where("object_id", "=", id)
    .execute();
  expect(history).toEqual([{ action: "issue-document", account_id: world.account.office }]);
});
