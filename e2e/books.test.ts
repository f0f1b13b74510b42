// The end of a year: the fees are entered by keyboard, the books are closed, printed, and the print is verified.
import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { checkFile } from "#features/books/server/commands.ts";
import { demo, expectAccessible, openProgram, type Program, picture, signIn } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await openProgram(() => new Date("2026-07-06T08:30:00Z"), demo);
});

test("fees are entered down a month with Enter, summed at once and kept", async () => {
  const page = await program.open("/", "laptop");
  await signIn(page, "bithu", "bi-thu-2026");
  await page.waitForURL(/hom-nay/);
  const place = /\/o\/(\d+)/.exec(page.url())?.[1];
  await page.goto(`${program.address}/o/${place}/thu-dang-phi/2026`);
  const july = page.getByRole("textbox", { name: /, tháng 7$/ });
  await july.first().click();
  for (const amount of ["50000", "40.000", "35000"]) {
    await page.keyboard.type(amount);
    await page.keyboard.press("Enter");
  }
  expect(await july.nth(0).inputValue()).toBe("50.000");
  await page.getByRole("cell", { name: "125.000" }).first().waitFor();
  await expectAccessible(page);
  await picture(page, "books-fees");
  await page.getByRole("button", { name: "Lưu 3 ô" }).click();
  await page.getByText("Đã lưu bảng thu.").waitFor();
  await page.reload();
  await page.getByRole("cell", { name: "125.000" }).first().waitFor();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.reload();
  await page.getByLabel("Tháng", { exact: true }).selectOption("2026-07-01");
  expect(await july.nth(1).inputValue()).toBe("40.000");
  await expectAccessible(page);
  await picture(page, "books-fees-phone");
});

test("the year's book is closed, printed, and verified; one changed sign is found", async () => {
  const page = await program.open("/", "laptop");
  await signIn(page, "bithu", "bi-thu-2026");
  await page.waitForURL(/hom-nay/);
  const place = /\/o\/(\d+)/.exec(page.url())?.[1];
  await page.goto(`${program.address}/o/${place}/so-sach?nam=2025`);
  await page.getByRole("link", { name: "Sổ ghi biên bản, nghị quyết chi bộ" }).waitFor();
  await expectAccessible(page);
  await picture(page, "books-list");
  await page.getByRole("link", { name: "Sổ ghi biên bản, nghị quyết chi bộ" }).click();
  await page.getByRole("button", { name: "Khóa sổ" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Khóa sổ" }).click();
  await page.getByText("Đã khóa sổ.").waitFor();
  await expectAccessible(page);
  await picture(page, "books-closed");
  await page.getByRole("button", { name: "In lần 1" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải bản in" }).click();
  const file = readFileSync(await (await download).path());
  expect((await checkFile(program.db, file)).problems).toEqual([]);
  file[file.length >> 1] = (file[file.length >> 1] ?? 0) ^ 1;
  expect((await checkFile(program.db, file)).problems).toHaveLength(1);
});
