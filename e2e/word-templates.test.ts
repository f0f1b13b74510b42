// The office makes papers its own without a word of code: a template edited in Word, a table built line by line, a point of the layout.
import PizZip from "pizzip";
import type { Download, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { documentText } from "#test/document-text.ts";
import { demo, expectAccessible, openProgram, type Program, picture, screens, signIn } from "./program.ts";

let program: Program;
let office: Page;
let place = "";
beforeAll(async () => {
  program = await openProgram(() => new Date("2026-06-15T02:30:00Z"), demo);
  office = await program.open("/");
  await signIn(office, "vanphong", "van-phong-2026");
  await office.waitForURL(/tong-quan/);
  place = `${program.address}${/\/o\/\d+/.exec(office.url())?.[0] ?? ""}`;
});

/** The file that a click brings. */
async function saved(name: string): Promise<Buffer> {
  const [file] = await Promise.all([office.waitForEvent("download"), office.getByRole("button", { name }).click()]);
  return read(file);
}

async function read(file: Download): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of await file.createReadStream()) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** What somebody does in Word: one more line on top. */
function withLine(file: Buffer, line: string): { name: string; mimeType: string; buffer: Buffer } {
  const zip = new PizZip(file);
  const xml = zip.file("word/document.xml")?.asText() ?? "";
  zip.file("word/document.xml", xml.replace("<w:body>", `<w:body><w:p><w:r><w:t>${line}</w:t></w:r></w:p>`));
  return { name: "bao-cao-khoi.docx", mimeType: "application/octet-stream", buffer: zip.generate({ type: "nodebuffer" }) };
}

async function openDraft(): Promise<void> {
  await office.goto(`${place}/bao-cao`);
  await office
    .getByRole("row", { name: /Bản thảo/ })
    .first()
    .getByRole("link")
    .first()
    .click();
}

/** The same page on a phone: nothing sticks out to the side. */
async function onPhone(name: string): Promise<void> {
  await office.setViewportSize(screens.phone);
  expect(await office.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(screens.phone.width);
  await expectAccessible(office);
  await picture(office, `${name}-phone`);
  await office.setViewportSize(screens.laptop);
}

test("a template with a wrong tag is told where, mended, looked at and taken into use; a report is printed in it", async () => {
  await office.goto(`${place}/quy-dinh`);
  await office.getByRole("link", { name: "Mẫu văn bản" }).click();
  await office.getByRole("link", { name: "Báo cáo", exact: true }).click();
  const start = await saved("Tải mẫu có sẵn để sửa");
  const choose = (line: string) => office.locator("input[type=file]").setInputFiles(withLine(start, line));
  await choose("Nữ: {số liêu: Đảng viên nữ}");
  await office.getByText("Có phải là {số liệu: Đảng viên nữ}?").waitFor();
  await office.getByText("Ở đoạn: “Nữ: {số liêu: Đảng viên nữ}”").waitFor();
  await expectAccessible(office);
  await picture(office, "word-templates-wrong");
  await onPhone("word-templates-wrong");
  await choose("Nữ: {số liệu: Đảng viên nữ}");
  await office.getByText("Các thẻ đều đúng").waitFor();
  await picture(office, "word-templates-right");
  await office.getByRole("button", { name: "Xem chữ bản in thử" }).click();
  await office.getByRole("dialog").getByText("Nữ: 27").waitFor();
  await expectAccessible(office);
  await picture(office, "word-templates-example");
  await onPhone("word-templates-example");
  await office.keyboard.press("Escape");
  await office.getByLabel("In thử với").selectOption({ index: 1 });
  await office.getByText("Các thẻ đều đúng").waitFor();
  await office.getByRole("button", { name: "Xem chữ bản in thử" }).click();
  await office
    .getByRole("dialog")
    .getByText(/^Nữ: 1\.\d{3}/)
    .waitFor();
  await picture(office, "word-templates-own-report");
  await office.keyboard.press("Escape");
  await office.getByRole("button", { name: "Dùng mẫu này" }).click();
  await office.getByText("đang dùng").waitFor();
  await picture(office, "word-templates-used");
  await onPhone("word-templates-used");
  await office.getByRole("link", { name: "Mẫu văn bản" }).click();
  await office.getByText("bao-cao-khoi.docx").waitFor();

  await openDraft();
  expect(documentText(await saved("Tải bản thảo .docx"))).toMatch(/^Nữ: [\d.]+\n/);
});

test("a table of the office's own is built from what the books count and becomes an annex of the report", async () => {
  await office.goto(`${place}/bieu?ky=2026-H1`);
  await office.getByRole("link", { name: "Mẫu biểu" }).click();
  await office.getByRole("button", { name: "Lập mẫu mới" }).click();
  await office.getByLabel("Tên biểu").fill("Đảng viên nữ theo tuổi");
  await office.getByLabel("Văn bản làm căn cứ").fill("Công văn số 12-CV/ĐUK");
  await office.getByRole("button", { name: "Thêm dòng" }).click();
  await office.getByLabel("Tên dòng 2").fill("Mời cùng tham gia");
  await office.getByLabel("Ghi số gì").last().selectOption({ label: "Nhập tay, cộng từ cấp dưới" });
  await office.getByRole("button", { name: "Xem thử" }).click();
  await office
    .getByRole("region", { name: "Biểu xem thử" })
    .getByRole("cell", { name: /^[\d.]+$/ })
    .first()
    .waitFor();
  await expectAccessible(office);
  await picture(office, "word-templates-table");
  await onPhone("word-templates-table");
  await office.getByRole("button", { name: "Lưu mẫu biểu" }).click();
  await office.getByText("Đã lập mẫu biểu.").waitFor();
  await office.goto(`${place}/bieu?ky=2026-H1`);
  await office.getByRole("button", { name: "Lập biểu Đảng viên nữ theo tuổi" }).click();
  await office.getByLabel("Mời cùng tham gia, Tổng số").fill("3");
  await office.getByRole("button", { name: "Lưu 1 ô" }).click();
  await office.getByRole("button", { name: "Lưu 1 ô" }).waitFor({ state: "detached" });

  await openDraft();
  await office.getByRole("button", { name: "Phụ lục số liệu" }).click();
  await office.getByRole("checkbox", { name: "Đảng viên nữ theo tuổi, 6 tháng đầu năm 2026" }).click();
  await office.getByText("Biểu số 1: Đảng viên nữ theo tuổi").waitFor();
  await expectAccessible(office);
  await office.getByText("Biểu in kèm").scrollIntoViewIfNeeded();
  await picture(office, "word-templates-annex");
  await onPhone("word-templates-annex");
  expect(documentText(await saved("Tải bản thảo .docx"))).toMatch(/Biểu số 1\nĐẢNG VIÊN NỮ THEO TUỔI\n/);
});

test("a point of the layout shows itself on the page beside, and is printed", async () => {
  await office.goto(`${place}/quy-dinh`);
  await office.getByRole("button", { name: "Đặt mức riêng: Thể thức văn bản" }).click();
  const page = office.getByRole("region", { name: "Trang thử theo thể thức đang chọn" });
  await page.getByText("Số 36-BC/ĐU").waitFor();
  await office.getByLabel("Có dấu hai chấm sau chữ “Số”").check();
  await page.getByText("Số: 36-BC/ĐU").waitFor();
  await expectAccessible(office);
  await picture(office, "word-templates-layout");
  await onPhone("word-templates-layout");
  await office.getByLabel("Văn bản làm căn cứ").fill("Quy chế làm việc số 05-QC/ĐUK");
  await office.getByRole("dialog").getByRole("button", { name: "Đặt mức riêng" }).click();
  await office.getByText("Đã đặt mức riêng.").waitFor();
});
