import { beforeAll, expect, test } from "vitest";
import type { CallInputOf } from "#contract/endpoint.ts";
import { openWorld, type World } from "#test/world.ts";
import { checkIncoming, correctDocument, listDocuments, registerIncoming, resolveReference } from "../contract.ts";
import { findToRelay } from "./queries.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

type Input = CallInputOf<typeof registerIncoming>;
const incoming = (more: Partial<Input> = {}): Input => ({
  ...{ organisationId: world.unit.KHOI, kind: "guideline", number: 12, symbol: "BTCTW", issuer: "Ban Tổ chức Trung ương" },
  ...{ datedOn: "2018-07-06", receivedOn: "2018-07-20", subject: "về nâng cao chất lượng sinh hoạt chi bộ", ...more },
});
const register = (more: Partial<Input> = {}) => world.as("office").call(registerIncoming, incoming(more));
const tried = (input: { reference: string; datedOn?: string }) =>
  world.as("office").call(checkIncoming, { organisationId: world.unit.KHOI, ...input });

test("12-HD/BTCTW is three documents, told apart by their dates", async () => {
  for (const [datedOn, subject] of [
    ["2012-05-17", "công tác đảng viên"],
    ["2018-07-06", "sinh hoạt chi bộ"],
    ["2022-01-18", "nghiệp vụ công tác đảng viên"],
  ] as const)
    await register({ datedOn, subject, receivedOn: "2022-02-01" });
  const resolve = async (reference: string) =>
    (await world.as("office").call(resolveReference, { organisationId: world.unit.KHOI, reference })).rows.map((row) => row.datedOn);
  expect(await resolve("12 – HD/BTCTW")).toEqual(["2022-01-18", "2018-07-06", "2012-05-17"]);
  expect(await resolve("Hướng dẫn số 12-HD/BTCTW ngày 06/7/2018")).toEqual(["2018-07-06"]);
  expect(await resolve("xin chào")).toEqual([]);
});

test("typing one that is there is told, the same day as registered already, the same term as likely mistyped", async () => {
  expect(await tried({ reference: "12-hd/btctw, ngày 06/7/2018" })).toMatchObject({
    issuer: "Ban Tổ chức Trung ương",
    same: [
      { datedOn: "2022-01-18", isSameDay: false, isSameTerm: false },
      { datedOn: "2018-07-06", isSameDay: true, isSameTerm: true },
      { datedOn: "2012-05-17", isSameDay: false, isSameTerm: false },
    ],
  });
  expect((await tried({ reference: "12-HD/BTCTW", datedOn: "2019-03-01" })).same.filter((one) => one.isSameTerm)).toMatchObject([
    { datedOn: "2018-07-06", isSameDay: false },
  ]);
  expect(await tried({ reference: "36-CT/TW" })).toEqual({ issuer: null, same: [] });
  await expect(register()).rejects.toMatchObject({ kind: "conflict", reason: "registered-already" });
});

test("Quyết định and Quy định of one number and day are two documents", async () => {
  const same = { number: 45, symbol: "TW", issuer: "Trung ương", datedOn: "2025-05-26", receivedOn: "2025-06-02" } as const;
  expect(await register({ ...same, kind: "decision" })).toMatchObject({ reference: "45-QĐ/TW" });
  expect(await register({ ...same, kind: "regulation" })).toMatchObject({ reference: "45-QĐ/TW" });
});

test("days that cannot be, and no word of what it is about, are refused", async () => {
  await expect(register({ number: 90, datedOn: "2026-06-16", receivedOn: "2026-06-16" })).rejects.toMatchObject({
    reason: "dated-in-future",
  });
  await expect(register({ number: 90, receivedOn: "2026-06-16" })).rejects.toMatchObject({ reason: "received-in-future" });
  await expect(register({ number: 90, receivedOn: "2018-07-05" })).rejects.toMatchObject({ reason: "received-before-dated" });
  await expect(register({ number: 90, subject: "" })).rejects.toMatchObject({ reason: "subject-missing" });
  await expect(register({ number: 0 })).rejects.toMatchObject({ kind: "invalid" });
});

test("the register is found by words with and without accents, by number, by issuer", async () => {
  await register({
    number: 50,
    kind: "directive",
    symbol: "TW",
    issuer: "Ban Bí thư",
    datedOn: "2025-07-23",
    receivedOn: "2025-08-01",
    subject: "Đổi mới sinh hoạt chi bộ trong giai đoạn mới",
  });
  const find = async (text: string) =>
    (await world.as("office").call(listDocuments, { organisationId: world.unit.KHOI, text })).rows.map((row) => row.reference);
  expect(await find("đổi mới giai đoạn")).toEqual(["50-CT/TW"]);
  expect(await find("doi moi giai doan")).toEqual(["50-CT/TW"]);
  expect(await find("50-ct/tw")).toEqual(["50-CT/TW"]);
  expect(await find("ban bi thu")).toEqual(["50-CT/TW"]);
  expect(await find("sinh hoat ch")).toContain("12-HD/BTCTW");
  expect(await find("không có chữ này")).toEqual([]);
  expect(await find("' & | ! :* ( <->")).not.toEqual([]);
});

test("a correction that makes it secret must take the words out; a second writer is told", async () => {
  const office = world.as("office");
  const plain = await register({ number: 77 });
  const given = { documentId: plain.id, version: plain.version, datedOn: plain.datedOn, secrecy: "secret" as const };
  const identity = incoming({ number: 77 });
  const same = { incoming: identity };
  await expect(office.call(correctDocument, { ...given, ...same, subject: plain.subject })).rejects.toMatchObject({
    reason: "secret-content",
  });
  const secret = await office.call(correctDocument, { ...given, ...same, subject: "" });
  expect(secret).toMatchObject({ subject: "", secrecy: "secret", reference: "77-HD/BTCTW" });
  await expect(office.call(correctDocument, { ...given, ...same })).rejects.toMatchObject({
    kind: "conflict",
    reason: "changed-meanwhile",
  });
  const words = { documentId: plain.id, version: secret.version, datedOn: plain.datedOn, ...same };
  await expect(office.call(correctDocument, { ...words, secrecy: "secret", subject: "lại có" })).rejects.toMatchObject({
    reason: "secret-content",
  });
});

test("a correction may not turn one document into another that stands there", async () => {
  const other = await register({ number: 13 });
  const given = { documentId: other.id, version: other.version, datedOn: other.datedOn, subject: other.subject, incoming: incoming() };
  await expect(world.as("office").call(correctDocument, given)).rejects.toMatchObject({ reason: "registered-already" });
});

test("what is to be relayed shows to the cells below until its last day, never a secret one", async () => {
  const relay = { number: 88, datedOn: "2026-06-01", receivedOn: "2026-06-03" } as const;
  await register({ ...relay, relayUntil: "2026-07-31" });
  await expect(register({ ...relay, number: 89, secrecy: "confidential", subject: "", relayUntil: "2026-07-31" })).rejects.toMatchObject({
    reason: "secret-content",
  });
  const on = async (day: string) => (await findToRelay(world.db, world.unit["DB1.1"], day)).map((one) => `${one.kind} ${one.reference}`);
  expect(await on("2026-06-02")).toEqual([]);
  expect(await on("2026-07-31")).toEqual(["Hướng dẫn 88-HD/BTCTW"]);
  expect(await on("2026-08-01")).toEqual([]);
  const elsewhere = { ...incoming({ ...relay, number: 90, relayUntil: "2026-07-31" }), organisationId: world.unit.DB2 };
  await world.as("office").call(registerIncoming, elsewhere);
  expect(await on("2026-07-31")).toEqual(["Hướng dẫn 88-HD/BTCTW"]);
});
