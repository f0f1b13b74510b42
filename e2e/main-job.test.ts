// The main job, end to end in one browser: an empty installation, the three files of an office, the true figures,
// and a signed report whose figures open into their rows.
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { readConfig } from "#server/config.ts";
import { expectAccessible, openProgram, type Program, picture } from "./program.ts";

const files = join(readConfig({}).root, "test", "data", "bloc-a");
let program: Program;
let page: Page;
let place = "";
beforeAll(async () => {
  program = await openProgram(() => new Date("2018-07-10T02:30:00Z"));
  page = await program.open("/bat-dau");
  await page.getByLabel("Tên tổ chức đảng").fill("Đảng bộ Khối các cơ quan tỉnh");
  await page.getByLabel(/^Mã/).fill("ĐUK");
  await page.getByLabel("Họ và tên").fill("Lê Thị Ánh");
  await page.getByLabel("Tên đăng nhập").fill("le.anh");
  for (const field of await page.locator("input[type=password]").all()) await field.fill("mot-mat-khau-dai");
  await page.getByRole("button", { name: "Tạo và vào chương trình" }).click();
  await page.getByRole("heading", { name: "Ở đây chưa có chi bộ nào" }).waitFor();
  place = /\/o\/(\d+)/.exec(page.url())?.[1] ?? "";
});

const open = (path: string) => page.goto(`${program.address}/o/${place}/${path}`);

async function sendFile(name: string): Promise<void> {
  await open("nhap-du-lieu");
  await page.locator("input[type=file]").setInputFiles(join(files, name));
  await page.getByRole("button", { name: "Kiểm tra từng dòng" }).waitFor();
}

async function check(): Promise<void> {
  await page.getByRole("button", { name: "Kiểm tra từng dòng" }).click();
  await page.getByText("Chưa ghi dòng nào vào sổ.").waitFor({ timeout: 60_000 });
}

test("the three files are brought in by the wizard; twelve bad rows are named with their reasons", async () => {
  await sendFile("01-to-chuc-dang.xlsx");
  await check();
  await page
    .getByRole("button", { name: "Ghi 277 dòng vào sổ" })
    .or(page.getByRole("button", { name: /Ghi 27\d dòng vào sổ/ }))
    .first()
    .click();
  await page.getByText(/Đã nhập \d+ dòng vào sổ/).waitFor({ timeout: 60_000 });

  await sendFile("02-danh-sach-dang-vien.xlsx");
  await page.getByRole("button", { name: "Kiểm tra từng dòng" }).click();
  await page
    .getByText(/Danh sách có đến ngày nào|đến ngày/)
    .first()
    .waitFor();
  await page.getByLabel("Danh sách có đến ngày").fill("31/02/2018");
  await page.keyboard.press("Tab");
  await page
    .getByText(/không có trong lịch/)
    .first()
    .waitFor();
  await page.getByLabel("Danh sách có đến ngày").fill("30/06/2018");
  await page.keyboard.press("Tab");
  await expectAccessible(page);
  await picture(page, "import-columns");
  await check();
  await page.getByText("12 trong 3.475 dòng chưa nhập được").waitFor();
  await expectAccessible(page);
  await picture(page, "import-refused");
  await page.getByRole("button", { name: "Chỉ nhập 3.463 dòng đúng" }).click();
  await page.getByText("Đã nhập 3.463 dòng vào sổ").waitFor({ timeout: 60_000 });

  await sendFile("03-sinh-hoat-chi-bo.xlsx");
  await check();
  await page.getByRole("button", { name: "Ghi 1.377 dòng vào sổ" }).click();
  await page.getByText("Đã nhập 1.377 dòng vào sổ").waitFor({ timeout: 60_000 });
});

test("the overview of the half-year tells the figures of the office", async () => {
  await page.goto(`${program.address}/o/${place}/tong-quan?ky=2018-H1`);
  await page.getByRole("heading", { name: "Tổng quan" }).waitFor();
  for (const text of ["3.463", "243", "94,4\u00a0%", "94,5\u00a0%", "81"]) await page.getByText(text, { exact: true }).first().waitFor();
  await expectAccessible(page);
  await picture(page, "bloc-overview");
});

test("a report is written, signed and kept; a click on a figure opens its rows, and a later meeting is told as a change", async () => {
  await open("bao-cao");
  await page.getByRole("button", { name: "Lập báo cáo" }).click();
  await page.getByRole("button", { name: "Lập bản thảo" }).click();
  await page.waitForURL(/bao-cao\/\d+/);
  await page
    .getByRole("button", { name: /3\.5/ })
    .or(page.getByRole("link", { name: /3\.5/ }))
    .first()
    .click();
  const editor = page.getByRole("textbox", { name: /Lời của mục 3\.5/ });
  await editor.waitFor();
  await expectAccessible(page);
  await picture(page, "report-draft");
  await editor.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Nền nếp sinh hoạt được giữ vững.");
  await page
    .getByText(/Đã lưu/)
    .first()
    .waitFor();

  await page.getByRole("button", { name: "Thể thức" }).click();
  await page.getByLabel("Chức vụ người ký").fill("BÍ THƯ");
  await page.getByLabel("Họ và tên người ký").fill("Đỗ Hữu Nghĩa");
  await page.getByLabel("Nơi ban hành").fill("Phước Long");
  await page.getByRole("button", { name: "Lưu thể thức" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });

  await page.getByRole("button", { name: "Ký báo cáo" }).click();
  // A fresh office has no term yet, and numbers run by term.
  await page.getByRole("button", { name: "Ghi nhiệm kỳ" }).click();
  await page.getByLabel("Tên", { exact: true }).fill("2015-2020");
  await page.getByLabel("Từ ngày").fill("01/09/2015");
  await page.getByRole("button", { name: "Ghi", exact: true }).click();
  await page.getByText("Số văn bản tính theo nhiệm kỳ").waitFor({ state: "detached" });
  await page.getByRole("dialog").getByRole("button", { name: "Ký báo cáo" }).click();
  await picture(page, "report-signing");
  await page.getByText("Đã ký 10/07/2018").first().waitFor({ timeout: 60_000 });
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải bản đã ký .docx" }).click();
  expect((await download).suggestedFilename()).toMatch(/^Báo cáo công tác xây dựng Đảng .*\.docx$/);

  await program.db.updateTable("meetings").set({ self_score: 95, self_class: "tot" }).where("self_class", "=", "trung_binh").execute();
  await page.reload();
  await page.getByText(/số hôm nay khác với số đã ký/).waitFor();
  await page
    .getByRole("button", { name: /3\.5/ })
    .or(page.getByRole("link", { name: /3\.5/ }))
    .first()
    .click();
  await page
    .getByRole("button", { name: /mở các dòng/ })
    .first()
    .click();
  await page
    .getByText(/Các dòng|dòng/)
    .first()
    .waitFor();
  await expectAccessible(page);
  await picture(page, "report-signed");
});
