import { beforeAll, expect, test } from "vitest";
import { getPreparation } from "#features/meetings/preparation/contract.ts";
import { openWorld, type World } from "#test/world.ts";
import { answerProposal, writeStatement } from "../contract.ts";

let world: World;
const words = "Đề nghị cấp kinh phí sửa phòng họp";
beforeAll(async () => {
  world = await openWorld();
});

const drafted = async () => {
  const of = { organisationId: world.unit["DB1.1"], month: "2026-07" } as const;
  const { items } = await world.as("secretary").call(getPreparation, { ...of, kind: "regular" });
  return items.filter(({ origin }) => origin === "proposal");
};

test("what the cell proposed stands on its draft agenda until it is answered, and then once with its answer", async () => {
  expect(await drafted()).toEqual([]);
  const said = { period: "2026-H1", kind: "proposal", text: words } as const;
  const { id, version } = await world.as("secretary").call(writeStatement, { organisationId: world.unit["DB1.1"], ...said });
  expect(version).toBe(1);
  expect(await drafted()).toMatchObject([
    {
      title: "Kiến nghị của chi bộ: 1 chưa được trả lời",
      content: `- ${words} (nêu ngày 15/06/2026, chưa giao nơi trả lời).`,
      stage: "business",
      from: "kiến nghị chưa trả lời",
    },
  ]);
  const owner = { statementId: id, ownerId: world.unit.DB1 };
  await world.as("branch-office").call(answerProposal, { ...owner, version: 0, answer: "" });
  expect((await drafted())[0]?.content).toContain("chờ Đảng bộ Sở Xây dựng trả lời");
  await world.as("branch-office").call(answerProposal, { ...owner, version: 1, answer: "Đã bố trí trong quý III." });
  const [item] = await drafted();
  expect(item?.title).toBe("Kiến nghị của chi bộ: 1 mới có trả lời");
  expect(item?.content).toContain("Đảng bộ Sở Xây dựng trả lời: Đã bố trí trong quý III.");
  await world.db
    .updateTable("proposal_answers")
    .set({ answered_at: new Date("2026-04-02T03:00:00Z") })
    .where("statement_id", "=", id)
    .execute();
  expect(await drafted()).toEqual([]);
});

test("another cell's proposals are nobody else's business", async () => {
  const said = { period: "2026-H1", kind: "proposal", text: "Đề nghị của nơi khác" } as const;
  await world.as("double").call(writeStatement, { organisationId: world.unit["DB1.2"], ...said });
  expect(JSON.stringify(await drafted())).not.toContain("nơi khác");
});
