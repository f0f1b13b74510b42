import { beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "#test/world.ts";
import { createReport } from "../../contract.ts";
import { addReportType, endReportType, listReportTypes } from "../contract.ts";

let world: World;
let code: string;
beforeAll(async () => {
  world = await openWorld();
  ({ code } = await world.as("office").call(addReportType, {
    organisationId: world.unit.KHOI,
    source: "Quy chế làm việc",
    type: {
      ...{ name: "Báo cáo chuyển đổi số", subject: "kết quả chuyển đổi số", lengths: ["quarter"], forCells: false },
      sections: [{ code: "1", heading: "1. Kết quả", level: 2 }],
    },
  }));
});

const end = (more: object = {}, by: "office" | "branch-office" = "office") =>
  world.as(by).call(endReportType, { organisationId: world.unit.KHOI, code, ...more });
const open = (period: string) => world.as("office").call(createReport, { organisationId: world.unit.KHOI, kind: code, period });

test("a type of one's own is ended by whoever made it: no new report, those opened before stay", async () => {
  expect(await open("2026-Q1")).toMatchObject({ kindName: "Báo cáo chuyển đổi số" });
  await expect(end({ organisationId: world.unit.DB1 }, "branch-office")).rejects.toMatchObject({ reason: "no-such-type" });
  await end();
  await expect(open("2026-Q2")).rejects.toMatchObject({ reason: "no-such-type", fields: { kind: expect.any(String) } });
  const { rows } = await world.as("office").call(listReportTypes, { organisationId: world.unit.KHOI });
  expect(rows.find((row) => row.code === code)).toMatchObject({ isEnded: true, can: [] });
  await expect(end()).rejects.toMatchObject({ reason: "no-such-type", fields: { code: expect.any(String) } });
  const kept = await world.db.selectFrom("history").select("action").where("object_kind", "=", "report-type").orderBy("id").execute();
  expect(kept.map(({ action }) => action)).toEqual(["add-report-type", "end-report-type"]);
});

test("a shipped type is not ended; who keeps no rules may not", async () => {
  await expect(end({ code: "six-month" })).rejects.toMatchObject({ reason: "no-such-type" });
  await expect(end({ organisationId: world.unit["DB1.1"] }, "branch-office")).rejects.toMatchObject({ reason: "no-such-type" });
  await expect(world.as("commission").call(endReportType, { organisationId: world.unit.DB1, code })).rejects.toMatchObject({
    kind: "forbidden",
  });
});
