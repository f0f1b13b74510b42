// An office clerk's day, on the demo bloc: find people, find the gaps.
import { beforeAll, expect, test } from "vitest";
import { demo, expectAccessible, openProgram, type Program, picture, signIn } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await openProgram(() => new Date("2026-06-15T02:30:00Z"), demo);
});

test("people are found as people type, without accents, ordered by given name", async () => {
  const page = await program.open("/");
  await signIn(page, "vanphong", "van-phong-2026");
  await page
    .getByRole("button", { name: "Tổ chức, đội ngũ" })
    .or(page.getByRole("link", { name: "Tổ chức, đội ngũ" }))
    .first()
    .click();
  await page.getByRole("link", { name: "Đảng viên" }).first().click();
  await page.getByRole("heading", { name: "Đảng viên" }).waitFor();
  await page.getByRole("searchbox").first().fill("nguyen van");
  await page.locator("table mark").first().waitFor();
  const links = page.locator("table tbody tr td:first-child a");
  // Until the answer is there the rows of before stand, what is typed already marked in them.
  await expect.poll(() => links.filter({ hasNotText: "Nguyễn" }).count()).toBe(0);
  const names = await links.allTextContents();
  expect(names.length).toBeGreaterThan(3);
  const given = names.map((name) => name.trim().split(" ").at(-1) ?? "");
  expect(given).toEqual([...given].sort(new Intl.Collator("vi").compare));
  await expectAccessible(page);
  await picture(page, "found-people");
});

test("the board shows which cells of a unit missed which month, and why stands beside the box", async () => {
  const page = await program.open("/");
  await signIn(page, "vanphong", "van-phong-2026");
  await page.getByRole("heading", { name: "Tổng quan" }).waitFor();
  // An address cut short begins where the place begins.
  await page.goto(page.url().replace(/\/tong-quan.*/, ""));
  await page.waitForURL(/tong-quan/);
  await page.goto(`${page.url().replace(/tong-quan.*/, "bang-ky")}`);
  const grid = page.getByRole("grid");
  await grid.waitFor();
  await page.getByText(/Thiếu từ 2 kỳ: \d+/).click();
  const gap = grid.getByRole("button", { name: /thiếu/i }).or(grid.locator("[aria-label*='thiếu' i]")).first();
  if ((await gap.count()) === 0) await grid.getByRole("button").first().click();
  await gap.click();
  const panel = page.getByRole("region", { name: "Kỳ sinh hoạt đang mở" });
  await panel.waitFor();
  await expectAccessible(page);
  await picture(page, "board-gap");
  await panel.getByRole("button", { name: /lý do/ }).click();
  await panel.getByLabel("Lý do").fill("Nửa số đảng viên đi công tác xa.");
  await panel
    .getByRole("button", { name: /Lưu|Ghi/ })
    .first()
    .click();
  await page
    .getByText(/Đã lưu|Đã ghi/)
    .first()
    .waitFor();
  const noted = await program.db
    .selectFrom("missing_month_notes")
    .select("reason")
    .where("reason", "=", "Nửa số đảng viên đi công tác xa.")
    .execute();
  expect(noted).toHaveLength(1);
});

test("a figure opens into its rows", async () => {
  const page = await program.open("/");
  await signIn(page, "vanphong", "van-phong-2026");
  await page.getByRole("heading", { name: "Tổng quan" }).waitFor();
  await page
    .getByRole("link", { name: /mở các dòng/ })
    .first()
    .click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForURL(/so-lieu/);
  await expectAccessible(page);
  await picture(page, "figure-rows");
});
