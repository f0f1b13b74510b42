import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { type AccountName, openWorld, type World } from "#test/world.ts";
import { acceptMeeting, recordMeeting, submitMeeting } from "../../contract.ts";
import { addScan, checkScan, listScans, openScan } from "../contract.ts";
import { largestScan } from "../rules.ts";

let world: World;
let meetingId = 0;
beforeAll(async () => {
  world = await openWorld();
  const totals = { total: 9, exempt: 1, present: 7, excused: 1, unexcused: 0, spoke: 3 };
  const draft = { month: "2026-05", heldOn: "2026-05-06", isRegular: true, isThematic: false, totals };
  meetingId = (await world.as("secretary").call(recordMeeting, { organisationId: world.unit["DB1.1"], ...draft })).id;
});

const pdf = Buffer.from("%PDF-1.7 trang 1");
const picture = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(200, 7)]);
const add = (who: AccountName, content: Buffer, page?: number, name = "bien-ban.pdf") =>
  world.as(who).upload(addScan, { meetingId, ...(page && { page }) }, { name, content });

describe("the signed paper stays with the sitting", () => {
  test("page by page; a page is replaced only by a newer one, and the older stays", async () => {
    await add("secretary", pdf);
    await add("branch-office", picture, undefined, "..\\trang 2.jpg");
    const { scans } = await add("secretary", picture, 1, "lai.jpg");
    expect(scans.map(({ page, edition, type, isCurrent, by }) => ({ page, edition, type, isCurrent, by }))).toEqual([
      { page: 1, edition: 2, type: "image/jpeg", isCurrent: true, by: "Người secretary" },
      { page: 1, edition: 1, type: "application/pdf", isCurrent: false, by: "Người secretary" },
      { page: 2, edition: 1, type: "image/jpeg", isCurrent: true, by: "Người branch-office" },
    ]);
    expect(scans[1]).toMatchObject({ size: pdf.length, checksum: createHash("sha256").update(pdf).digest("hex") });
    expect(scans[2]?.fileName).toBe("trang 2.jpg");
    const kept = await world.db.selectFrom("history").select("after").where("action", "=", "add-scan").orderBy("id").execute();
    expect(kept.map(({ after }) => after)).toMatchObject([{ page: 1, edition: 1 }, { page: 2 }, { page: 1, edition: 2, file: "lai.jpg" }]);
  });

  test("the file comes back as it was, to the cell and to the level above, not to a member", async () => {
    const { scans } = await world.as("member").call(listScans, { meetingId });
    const first = { meetingId, scanId: scans.find(({ edition, page }) => page === 1 && edition === 1)?.id ?? 0 };
    const url = `/api/meetings/${meetingId}/scans/${first.scanId}`;
    expect((await world.as("secretary").send("GET", url)).body).toEqual(pdf);
    expect((await world.as("standing").send("GET", `${url}/check`)).body).toEqual(pdf);
    for (const endpoint of [openScan, checkScan])
      await expect(world.as("member").call(endpoint, first)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(world.as("aside-office").call(openScan, first)).rejects.toMatchObject({ kind: "not-found" });
    await expect(world.as("secretary").call(openScan, { meetingId, scanId: 999_999 })).rejects.toMatchObject({ kind: "not-found" });
  });

  test("who may do what is told with the list", async () => {
    const can = async (who: AccountName) => (await world.as(who).call(listScans, { meetingId })).can;
    expect([await can("secretary"), await can("office"), await can("standing"), await can("member")]).toEqual([
      ["open", "add"],
      ["open", "add", "check"],
      ["check"],
      [],
    ]);
  });

  test("also after the minutes were taken; nothing else of them changes", async () => {
    await world.as("secretary").call(submitMeeting, { meetingId, version: 1 });
    const accepted = await world.as("office").call(acceptMeeting, { meetingId, version: 2 });
    const before = await world.db.selectFrom("meetings").selectAll().where("id", "=", meetingId).executeTakeFirst();
    expect((await add("secretary", pdf)).scans.at(-1)).toMatchObject({ page: 3 });
    expect(accepted.state).toBe("accepted");
    expect(await world.db.selectFrom("meetings").selectAll().where("id", "=", meetingId).executeTakeFirst()).toEqual(before);
  });
});

describe("what is no scan is refused and leaves nothing", () => {
  const count = async () =>
    Number(
      (
        await world.db
          .selectFrom("meeting_scans")
          .select((eb) => eb.fn.countAll().as("n"))
          .executeTakeFirst()
      )?.n,
    );

  test("by its content, whatever its name; too large; an empty file; no file; a page that is not there", async () => {
    const before = await count();
    for (const content of [Buffer.from("MZ this is a program"), Buffer.alloc(0), Buffer.from("%PD")])
      await expect(add("secretary", content)).rejects.toMatchObject({ reason: "wrong-content" });
    const large = Buffer.concat([pdf, Buffer.alloc(largestScan)]);
    await expect(add("secretary", large)).rejects.toMatchObject({ kind: "too-large" });
    await expect(world.as("secretary").call(addScan, { meetingId })).rejects.toMatchObject({ reason: "no-file" });
    await expect(add("secretary", pdf, 9)).rejects.toMatchObject({ reason: "no-such-page" });
    for (const page of [-1, 51, 1.5]) await expect(add("secretary", pdf, page)).rejects.toMatchObject({ kind: "invalid" });
    await expect(add("member", pdf)).rejects.toMatchObject({ kind: "forbidden" });
    expect(await count()).toBe(before);
  });
});
