import { beforeAll, describe, expect, test } from "vitest";
import { listObjectChanges } from "#contract/change-log.ts";
import { openWorld, type World, why } from "#test/world.ts";
import { correctMember, type MemberDetail, readMember } from "../../contract.ts";
import { listMyReadings } from "../../readings/contract.ts";
import {
  askCorrection,
  decideCorrection,
  getEvidence,
  listCorrections,
  listMyCorrections,
  readCorrection,
  withdrawCorrection,
} from "../contract.ts";
import type { CorrectableField } from "../rules.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const said = { reason: "Ghi sai khi nhập từ danh sách cũ" };
const picture = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(200)]);
const ask = (field: CorrectableField, after: string) => world.as("member").call(askCorrection, { field, after, ...said });
const open = (correctionId: number) => world.as("secretary").call(readCorrection, { correctionId });
const file = (): Promise<MemberDetail> => world.as("secretary").call(readMember, { memberId: world.person["Trần Thị Bình"] ?? 0, ...why });

describe("asking", () => {
  test("keeps what stood there, with a picture of the paper, and waits in the queue of the cell and the office", async () => {
    const given = { field: "homePlace", after: "Xã Tân Hòa", ...said } as const;
    const asked = await world.as("member").upload(askCorrection, given, { name: "giay khai sinh.png", content: picture });
    expect(asked).toMatchObject({ state: "open", before: null, after: "Xã Tân Hòa", evidenceName: "giay khai sinh.png" });
    for (const name of ["secretary", "office"] as const) {
      const { rows } = await world.as(name).call(listCorrections, { organisationId: world.unit["DB1.1"] });
      expect(rows).toMatchObject([{ id: asked.id, fullName: "Trần Thị Bình", field: "homePlace" }]);
      expect(JSON.stringify(rows)).not.toContain("Tân Hòa");
    }
    const paper = await world.as("secretary").download(getEvidence, { correctionId: asked.id });
    expect(paper.body.equals(picture)).toBe(true);
    expect(paper.fileName).toBe(`giay-to-${asked.id}.png`);
  });

  test.each([
    ["the same field again", () => ask("homePlace", "Xã Khác"), { reason: "already-asked" }],
    ["what stands there already", () => ask("fullName", "Trần Thị Bình"), { reason: "nothing-to-correct" }],
    ["a day to come", () => ask("birthDate", "2030-01-01"), { reason: "cannot-be-true" }],
    ["no day at all", () => ask("birthDate", "hôm qua"), { kind: "invalid" }],
    ["a card of five digits", () => ask("cardNumber", "12345"), { reason: "cannot-be-true" }],
    ["a field that is not one's own", () => ask("note" as CorrectableField, "x"), { kind: "invalid" }],
    ["an account of nobody", () => world.as("office").call(askCorrection, { field: "phone", after: "1", ...said }), { reason: "no-file" }],
  ])("refuses %s", async (_, attempt, refusal) => {
    await expect(attempt()).rejects.toMatchObject(refusal);
  });

  test("takes no paper that is something else, whatever its name, and none that is too large", async () => {
    const given = { field: "phone", after: "0900000001", ...said } as const;
    const send = (name: string, content: Buffer) => world.as("member").upload(askCorrection, given, { name, content });
    await expect(send("anh.png", Buffer.from("<script>alert(1)</script>".repeat(20)))).rejects.toMatchObject({ reason: "wrong-content" });
    await expect(send("rong.pdf", Buffer.from(""))).rejects.toMatchObject({ reason: "wrong-content" });
    await expect(send("lon.png", Buffer.concat([picture, Buffer.alloc(6 * 1024 * 1024)]))).rejects.toMatchObject({ kind: "too-large" });
    expect((await world.as("member").call(listMyCorrections, {})).rows.map((line) => line.field)).not.toContain("phone");
  });
});

describe("deciding", () => {
  test("accepting corrects the file by the usual way, and the member sees who opened and who decided", async () => {
    const { id } = await ask("fullName", "TRẦN THANH BÌNH");
    const request = await open(id);
    expect(request).toMatchObject({ current: "Trần Thị Bình", after: "Trần Thanh Bình", hasMoved: false, mayDecide: true });
    const decided = await world.as("secretary").call(decideCorrection, { correctionId: id, version: request.version, accepts: true });
    expect(decided).toMatchObject({ state: "accepted", current: "Trần Thanh Bình", decidedBy: "Người secretary" });
    expect(await file()).toMatchObject({ fullName: "Trần Thanh Bình", version: request.version + 1 });
    const { rows } = await world.as("office").call(listObjectChanges, { kind: "member", objectId: request.memberId });
    expect(rows.map((line) => line.action)).toEqual(expect.arrayContaining(["ask-correction", "correct-member", "accept-correction"]));
    const own = await world.as("member").call(listMyReadings, {});
    expect(own.rows.map((line) => line.kind)).toContain("request");
  });

  test("a second decider is told, and nothing is done twice", async () => {
    const { id } = await ask("occupation", "Công chức");
    const { version } = await open(id);
    const given = { correctionId: id, version, accepts: true };
    const both = await Promise.allSettled([
      world.as("secretary").call(decideCorrection, given),
      world.as("office").call(decideCorrection, given),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(world.as("secretary").call(decideCorrection, given)).rejects.toMatchObject({
      reason: "already-decided",
      current: { state: "accepted" },
    });
    expect((await file()).version).toBe(version + 1);
  });

  test("when the file changed meanwhile the decider is told what stands there now, and the request waits on", async () => {
    const { id } = await ask("schooling", "12/12");
    const { version } = await open(id);
    const { cardNumber, citizenNumber, ...fields } = await file();
    await world.as("office").call(correctMember, { ...fields, memberId: fields.id, schooling: "10/10" });
    const late = world.as("secretary").call(decideCorrection, { correctionId: id, version, accepts: true });
    await expect(late).rejects.toMatchObject({ kind: "conflict", current: { state: "open", current: "10/10", hasMoved: true } });
    const again = await open(id);
    await world.as("secretary").call(decideCorrection, { correctionId: id, version: again.version, accepts: true });
    expect(await file()).toMatchObject({ schooling: "12/12" });
  });

  test("refusing asks for a reason, which the member reads", async () => {
    const { id } = await ask("religion", "Không");
    const { version } = await open(id);
    const refuse = (answer: string | null) =>
      world.as("secretary").call(decideCorrection, { correctionId: id, version, accepts: false, answer });
    await expect(refuse(null)).rejects.toMatchObject({ reason: "no-answer" });
    await refuse("Cần bản sao giấy khai sinh.");
    const { rows } = await world.as("member").call(listMyCorrections, {});
    expect(rows.find((line) => line.id === id)).toMatchObject({ state: "refused", answer: "Cần bản sao giấy khai sinh." });
  });

  test("nobody decides an own request, nobody outside finds it, and it can be taken back", async () => {
    const { id } = await ask("ethnicity", "Hoa");
    await expect(world.as("aside-secretary").call(readCorrection, { correctionId: id })).rejects.toMatchObject({ kind: "not-found" });
    await expect(world.as("administrator").call(readCorrection, { correctionId: id })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(world.as("secretary").call(withdrawCorrection, { correctionId: id })).rejects.toMatchObject({ reason: "no-file" });
    const role = { account_id: world.account.member, role: "cell-secretary", organisation_id: world.unit["DB1.1"], valid: "[2020-01-01,)" };
    await world.db.insertInto("account_roles").values(role).execute();
    const own = world.as("member").call(decideCorrection, { correctionId: id, version: 1, accepts: true });
    await expect(own).rejects.toMatchObject({ reason: "own-request" });
    expect(await world.as("member").call(withdrawCorrection, { correctionId: id })).toMatchObject({ state: "withdrawn" });
    await expect(world.as("member").call(withdrawCorrection, { correctionId: id })).rejects.toMatchObject({ reason: "already-decided" });
  });
});

test("who has left the register asks for nothing more", async () => {
  await world.db
    .updateTable("members")
    .set({ ended_on: "2026-06-01", ended_how: "left" })
    .where("id", "=", world.person["Trần Thị Bình"] ?? 0)
    .execute();
  await expect(ask("phone", "0900000002")).rejects.toMatchObject({ reason: "ended" });
});
