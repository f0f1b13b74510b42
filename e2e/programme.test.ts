// The year of a cell: planned from the standing day in a few clicks, put in force, one sitting moved, followed from a phone.
import { beforeAll, expect, test } from "vitest";
import { demo, expectAccessible, openProgram, type Program, picture, signIn } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await openProgram(() => new Date("2026-07-01T08:30:00Z"), demo);
});

test("a secretary plans a year on a laptop, puts it in force, moves a sitting with a reason and makes a calendar address", async () => {
  const page = await program.open("/", "laptop");
  await signIn(page, "bithu", "bi-thu-2026");
  await page.waitForURL(/hom-nay/);
  const place = /\/o\/(\d+)/.exec(page.url())?.[1];
  await page.goto(`${program.address}/o/${place}/chuong-trinh?nam=2027`);
  await page.getByRole("button", { name: "Lập từ lịch chuẩn" }).click();
  const rows = page.getByRole("list", { name: "Các kỳ trong năm 2027" }).getByRole("listitem");
  await rows.nth(11).waitFor();
  expect(await rows.count()).toBe(12);
  await rows.nth(7).getByLabel("Nội dung, chuyên đề").fill("Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh");
  await rows.nth(7).getByLabel("Người chuẩn bị").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Lưu chương trình" }).click();
  await page.getByText("Đã lưu chương trình năm 2027.").waitFor();
  await expectAccessible(page);
  await picture(page, "programme-form");
  await page.getByRole("button", { name: "Ban hành chương trình" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ban hành chương trình" }).click();
  await page.getByText("Đang thực hiện").first().waitFor();
  await page.getByRole("button", { name: "Dời, đổi kỳ tháng 8" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Ngày họp").fill("09/08/2027");
  await dialog.getByLabel("Lý do").fill("Trùng hội nghị của đảng ủy");
  await dialog.getByRole("button", { name: "Ghi thay đổi" }).click();
  await page.getByText(/Lý do: Trùng hội nghị của đảng ủy/).waitFor();
  await picture(page, "programme-in-force");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải bản in .docx" }).click();
  expect((await download).suggestedFilename()).toMatch(/^Chương trình sinh hoạt .* 2027\.docx$/);
  await page.getByLabel("Đường dẫn dùng cho").fill("Điện thoại");
  await page.getByRole("button", { name: "Lập đường dẫn" }).click();
  const address = await page.getByLabel("Đường dẫn lịch").inputValue();
  const feed = await (await fetch(address)).text();
  expect(feed).toContain("BEGIN:VCALENDAR");
  expect(feed).toContain("20270809");
  await page.goto(`${program.address}/o/${place}/hom-nay`);
  await page.getByRole("heading", { name: "Kỳ tới theo chương trình" }).waitFor();
  await picture(page, "programme-today");
});

test("on a phone the year is a list of cards and a calendar of twelve months", async () => {
  const page = await program.open("/", "phone");
  await signIn(page, "bithu", "bi-thu-2026");
  await page.waitForURL(/hom-nay/);
  const place = /\/o\/(\d+)/.exec(page.url())?.[1];
  await page.goto(`${program.address}/o/${place}/chuong-trinh?nam=2028`);
  await page.getByRole("button", { name: "Lập từ lịch chuẩn" }).click();
  await page.getByRole("list", { name: "Các kỳ trong năm 2028" }).getByLabel("Ngày họp").nth(11).waitFor();
  await expectAccessible(page);
  await picture(page, "programme-phone-form");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.goto(`${program.address}/o/${place}/chuong-trinh?nam=2026&xem=lich`);
  await page.getByRole("heading", { name: "Tháng 12" }).waitFor();
  await expectAccessible(page);
  await picture(page, "programme-phone-calendar");
});

test("the office sees which cells have planned their year", async () => {
  const page = await program.open("/", "laptop");
  await signIn(page, "vanphong", "van-phong-2026");
  await page.getByRole("navigation").first().waitFor();
  const place = /\/o\/(\d+)/.exec(page.url())?.[1];
  await page.goto(`${program.address}/o/${place}/chuong-trinh?nam=2027`);
  await page.getByText(/chưa lập, 0 đang lập, 0 chờ duyệt, 1 đang thực hiện/).waitFor();
  await expectAccessible(page);
  await picture(page, "programme-office");
});
