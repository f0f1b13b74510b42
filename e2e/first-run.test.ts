import { beforeAll, expect, test } from "vitest";
import { expectAccessible, openProgram, type Program, picture, signIn } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await openProgram(() => new Date("2026-06-15T02:30:00Z"));
});

test("an empty installation asks for the top organisation and the first administrator, then opens on the overview", async () => {
  const page = await program.open("/");
  await page.getByRole("heading", { name: "Bắt đầu" }).waitFor();
  await expectAccessible(page);
  await picture(page, "first-run");
  await page.getByLabel("Tên tổ chức đảng").fill("Đảng bộ Khối các cơ quan tỉnh");
  await page.getByLabel(/^Mã/).fill("ĐUK");
  await page.getByLabel("Họ và tên").fill("Lê Thị Ánh");
  await page.getByLabel("Tên đăng nhập").fill("le.anh");
  const passwords = await page.locator("input[type=password]").all();
  for (const field of passwords) await field.fill("ngan-qua");
  await page.getByRole("button", { name: "Tạo và vào chương trình" }).click();
  await expect.poll(() => page.getByText("Mật khẩu cần ít nhất 10 ký tự").count()).toBeGreaterThan(0);
  for (const field of passwords) await field.fill("mot-mat-khau-dai");
  await page.getByRole("button", { name: "Tạo và vào chương trình" }).click();
  await page.getByRole("heading", { name: "Tổng quan" }).waitFor();
  await expectAccessible(page);
  await picture(page, "first-overview");
});

test("signing in: a wrong password is told at its field, the right one opens the work", async () => {
  const page = await program.open("/");
  await page.getByLabel("Tên đăng nhập").fill("le.anh");
  await page.getByLabel("Mật khẩu", { exact: true }).fill("sai roi");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByText("Kiểm tra bộ gõ tiếng Việt").waitFor();
  await expectAccessible(page);
  await signIn(page, "le.anh", "mot-mat-khau-dai");
  await page.getByRole("heading", { name: "Tổng quan" }).waitFor();
});
