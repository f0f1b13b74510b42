// What changes with the years and under several hands: a unit moves to another parent, two people write in one file.
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { demo, expectAccessible, openProgram, type Program, picture, signIn } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await openProgram(() => new Date("2026-06-15T02:30:00Z"), demo);
});

test("a cell moves to another committee, and the tree of the day before still shows it where it was", async () => {
  const { cell, from, to } = await findMove();
  const page = await program.open("/");
  await signIn(page, "vanphong", "van-phong-2026");
  await page.goto(`${program.address}/o/${cell.id}/don-vi/thong-tin`);
  await page.getByRole("button", { name: "Thay đổi" }).click();
  await page.getByRole("menuitem", { name: "Chuyển sang cấp trên khác" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Cấp trên mới").fill(to.code);
  await page
    .getByRole("option")
    .filter({ hasText: `${to.code} · ` })
    .click();
  await dialog.getByLabel("Quyết định").fill("Số 12-QĐ/ĐUK ngày 10/06/2026");
  await expectAccessible(page);
  await picture(page, "changes-move");
  await dialog.getByRole("button", { name: "Chuyển", exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText(to.name).first().waitFor();

  expect(await childrenOn(page, to.id, "")).toContain(cell.name);
  expect(await childrenOn(page, from.id, "")).not.toContain(cell.name);
  expect(await childrenOn(page, from.id, "?ngay=2026-06-14")).toContain(cell.name);
  await page.getByText("Cây tổ chức của ngày 14/06/2026").waitFor();
  await expectAccessible(page);
  await picture(page, "changes-tree-before");
  expect(await childrenOn(page, to.id, "?ngay=2026-06-14")).not.toContain(cell.name);
});

test("of two who correct one file the second is told, sees both versions and loses nothing", async () => {
  const { id } = await program.db
    .selectFrom("members")
    .select("id")
    .where("ended_on", "is", null)
    .orderBy("id")
    .limit(1)
    .executeTakeFirstOrThrow();
  const first = await openCorrection(id);
  const second = await openCorrection(id);
  await first.getByLabel("Quê quán").fill("xã Tân Hòa, tỉnh Đồng Nai");
  await first.getByLabel("Học vấn").fill("10/12");
  await first.getByRole("button", { name: "Lưu hồ sơ" }).click();
  await first.getByText("Đã lưu hồ sơ").waitFor();

  await second.getByLabel("Quê quán").fill("xã Hòa Tân, tỉnh Đồng Nai");
  await second.getByRole("button", { name: "Lưu hồ sơ" }).click();
  const told = second.getByRole("alert");
  await told.getByText("Bản của đồng chí vẫn còn nguyên").waitFor();
  await told.getByRole("button", { name: "So sánh hai bản" }).click();
  const row = second.getByRole("table", { name: "Chỗ khác nhau giữa hai bản" }).getByRole("row", { name: /Quê quán/ });
  expect(await row.textContent()).toMatch(/Tân Hòa.*Hòa Tân/);
  await expectAccessible(second);
  await picture(second, "changes-two-versions");
  await told.getByRole("button", { name: "Giữ bản của tôi" }).click();
  await second.getByRole("button", { name: "Lưu hồ sơ" }).click();
  await second.getByText("Đã lưu hồ sơ").waitFor();
  const kept = await program.db.selectFrom("members").select(["home_place", "schooling"]).where("id", "=", id).executeTakeFirstOrThrow();
  expect(kept).toEqual({ home_place: "xã Hòa Tân, tỉnh Đồng Nai", schooling: "10/12" });
});

/** A cell of a committee, and another committee that may have it. */
async function findMove() {
  const units = () => program.db.selectFrom("organisations").select(["id", "name", "code"]).where("dissolved_on", "is", null);
  const [from, to] = await units().where("kind", "=", "base-committee").orderBy("id").limit(2).execute();
  if (!from || !to) throw new Error("the demo bloc has two committees");
  const cell = await units().where("parent_id", "=", from.id).where("is_cell", "=", true).orderBy("id").executeTakeFirstOrThrow();
  return { cell, from, to };
}

async function childrenOn(page: Page, unit: number, day: string): Promise<string> {
  await page.goto(`${program.address}/o/${unit}/cay-to-chuc${day}`);
  const list = page.getByRole("list", { name: "Trực thuộc", exact: true });
  await list.waitFor();
  return (await list.textContent()) ?? "";
}

/** A browser of its own, signed in, with the form open. */
async function openCorrection(memberId: number): Promise<Page> {
  const page = await program.open("/");
  await signIn(page, "vanphong", "van-phong-2026");
  await page.goto(`${program.address}/o/1/dang-vien/${memberId}/sua`);
  await page.getByText("Thẩm tra, xác minh").click();
  await page.getByRole("button", { name: /^Mở hồ sơ/ }).click();
  await page.getByLabel("Quê quán").waitFor();
  return page;
}
