// A table of numbers: the books fill it, the rest is typed; what does not balance is told, explained, and the table is frozen.
import { beforeAll, expect, test } from "vitest";
import { loadDemo } from "#server/demo/load-demo.ts";
import { expectAccessible, openProgram, type Program, picture, signIn } from "./program.ts";

let program: Program;
beforeAll(async () => {
  const fill = async (db: Parameters<typeof loadDemo>[0]) => void (await loadDemo(db, { today: "2026-07-10" }));
  program = await openProgram(() => new Date("2026-07-10T02:30:00Z"), fill);
});

test("a table is opened, typed by keyboard, told where it does not balance, explained, frozen and downloaded", async () => {
  const page = await program.open("/");
  await signIn(page, "vanphong", "van-phong-2026");
  await page.waitForURL(/\/o\/\d+\//);
  const place = /\/o\/(\d+)/.exec(page.url())?.[1] ?? "";
  await page.goto(`${program.address}/o/${place}/bieu?ky=2026-H1`);
  await page.getByRole("button", { name: "Lập biểu Biến động đảng viên" }).waitFor();
  await expectAccessible(page);
  await picture(page, "tables-list");
  await page.getByRole("button", { name: "Lập biểu Biến động đảng viên" }).click();
  await page.getByRole("heading", { name: "Biến động đảng viên" }).waitFor();
  await page.getByText("Các ô đã cân với nhau.").waitFor();
  await picture(page, "tables-open");
  await expectAccessible(page);

  const youth = page.getByLabel("Kết nạp, Đoàn viên");
  await youth.fill("3");
  await youth.press("Enter");
  expect(await page.getByLabel("trong đó: kết nạp lại, Đoàn viên").evaluate((box) => box === document.activeElement)).toBe(true);
  await page.keyboard.type("1");
  const closing = page.getByLabel("Cuối kỳ, Tổng số", { exact: true });
  const counted = await closing.inputValue();
  await closing.fill("12x");
  await page.getByText("Ô nhận số nguyên từ 0 đến 999.999.999. Nhập lại.").waitFor();
  await closing.fill("3460");
  await page.getByLabel(`Lý do ghi khác ${counted}`).fill("Chờ hồ sơ chuyển đến");
  await page.getByRole("button", { name: "Lưu 3 ô" }).click();
  const told = page.getByText(`bảng ghi 3.460.`).first();
  await told.waitFor();
  await expectAccessible(page);
  await picture(page, "tables-imbalance");
  await page.getByRole("button", { name: "Chốt biểu" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Chốt biểu" }).click();
  await page
    .getByRole("dialog")
    .getByText(/Sửa số hoặc giải trình từng chỗ rồi chốt/)
    .waitFor();
  await picture(page, "tables-freeze");
  await page.getByRole("dialog").getByRole("button", { name: "Quay lại" }).click();

  await page
    .getByLabel(/^Giải trình: /)
    .first()
    .fill("Hồ sơ đến sau ngày chốt");
  await page.getByRole("button", { name: "Giữ lời giải trình" }).first().click();
  await page.getByText("Giải trình: Hồ sơ đến sau ngày chốt").first().waitFor();
  await page.getByRole("button", { name: "Chốt biểu" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Chốt biểu" }).click();
  await page
    .getByText(/^Đã chốt .*2026/)
    .first()
    .waitFor();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Tải .xlsx" }).click()]);
  expect(file.suggestedFilename()).toContain("Biến động đảng viên");
  await page.getByRole("button", { name: /^Kết nạp, Tổng số: / }).click();
  await page.getByRole("button", { name: "Mở các dòng của ô này" }).click();
  await page.getByText("Mở danh sách đảng viên này để làm gì?").waitFor();
  await picture(page, "tables-frozen");
  await expectAccessible(page);

  await page.setViewportSize({ width: 360, height: 740 });
  await page.reload();
  await page.getByRole("heading", { name: "Biến động đảng viên" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await picture(page, "tables-phone");
});
