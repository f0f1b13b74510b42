// The month before a sitting: the agenda that wrote itself, papers, invitation, the committee's record, the member's phone.
import PizZip from "pizzip";
import { beforeAll, expect, test } from "vitest";
import { demo, expectAccessible, openProgram, type Program, picture, signIn } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await openProgram(() => new Date("2026-07-01T08:30:00Z"), demo);
});

test("prepare: the secretary reads the draft, saves, adds a paper, invites, writes down the committee's meeting", async () => {
  const page = await program.open("/", "laptop");
  await signIn(page, "bithu", "bi-thu-2026");
  await page.waitForURL(/hom-nay/);
  await page.getByRole("button", { name: /^Chuẩn bị kỳ tháng/ }).click();
  await page.waitForURL(/chuan-bi/);
  const items = page.getByRole("list", { name: "Các mục của chương trình" }).getByRole("listitem");
  await items.first().waitFor();
  expect(await items.count()).toBeGreaterThan(6);
  await page.getByText("theo chương trình mẫu").first().waitFor();
  await expectAccessible(page);
  await picture(page, "preparation-draft");
  const second = await page.getByLabel("Tên mục 2", { exact: true }).inputValue();
  await page.getByRole("button", { name: "Đưa mục 2 lên", exact: true }).press("Enter");
  expect(await page.getByLabel("Tên mục 1", { exact: true }).inputValue()).toBe(second);
  await page.getByLabel("Địa điểm").first().fill("Hội trường tầng 2");
  await page.getByLabel("Giờ", { exact: true }).fill("14:00");
  await page.getByRole("button", { name: "Lưu chương trình" }).click();
  await page.getByText("Đã lưu chương trình.").waitFor();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "du-thao.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\nmot to giay") });
  await page.getByLabel("Tên tài liệu").fill("Dự thảo nghị quyết");
  await page.getByRole("button", { name: "Thêm tài liệu" }).click();
  await page.getByRole("link", { name: /Dự thảo nghị quyết/ }).waitFor();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "Báo cáo tháng 6.docx", mimeType: "application/octet-stream", buffer: word() });
  await page.getByRole("button", { name: "Thêm tài liệu" }).click();
  await page.getByRole("button", { name: /^Báo cáo tháng 6/ }).waitFor();
  await page.getByRole("button", { name: "Mời đảng viên" }).click();
  await page.getByText(/0\/\d+ đã xem/).waitFor();
  await expectAccessible(page);
  await picture(page, "preparation-invited");
  await page.getByRole("link", { name: "Ghi họp chi ủy" }).click();
  await page.getByLabel("Kết luận của bí thư").fill("Thống nhất chương trình, mỗi đồng chí chuẩn bị phần được giao.");
  await page.getByRole("button", { name: "Lưu biên bản" }).click();
  await page.getByText("Đã lưu biên bản họp chi ủy.").waitFor();
  await expectAccessible(page);
  await picture(page, "preparation-committee");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải bản in .docx" }).click();
  expect((await download).suggestedFilename()).toMatch(/^Biên bản họp chi ủy .*\.docx$/);
});

test("on a phone the secretary sees what is ready, and the invitation as a member reads it", async () => {
  const page = await program.open("/", "phone");
  await signIn(page, "bithu", "bi-thu-2026");
  await page.waitForURL(/hom-nay/);
  await page.getByText("Đã mời đảng viên").waitFor();
  await expectAccessible(page);
  await picture(page, "preparation-phone-today");
  await page.getByRole("button", { name: "Xem lại chuẩn bị" }).click();
  await page.getByRole("list", { name: "Các mục của chương trình" }).getByRole("listitem").first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await expectAccessible(page);
  await picture(page, "preparation-phone");
  const place = /\/o\/(\d+)/.exec(page.url())?.[1];
  await page.goto(`${program.address}/o/${place}/giay-moi`);
  await page.getByRole("heading", { name: "Tài liệu (2)" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await expectAccessible(page);
  await picture(page, "preparation-phone-invitation");
  await page.getByRole("button", { name: /^Báo cáo tháng 6/ }).click();
  const paper = page.getByRole("region", { name: "Nội dung Báo cáo tháng 6" });
  await paper.getByText("Kết quả tháng 6: đã thu 8/9 khoản.").waitFor();
  expect(await paper.getByRole("cell").allTextContents()).toEqual(["Việc", "Hạn", "Rà soát hồ sơ", "31/7"]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await expectAccessible(page);
  await picture(page, "preparation-phone-paper");
});

/** A Word file as it comes from somebody's machine: a line and a table. */
function word(): Buffer {
  const line = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${line(cell)}</w:tc>`).join("")}</w:tr>`;
  const body = `${line("Kết quả tháng 6: đã thu 8/9 khoản.")}<w:tbl>${row("Việc", "Hạn")}${row("Rà soát hồ sơ", "31/7")}</w:tbl>`;
  const zip = new PizZip();
  zip.file("[Content_Types].xml", "<Types/>");
  zip.file("word/document.xml", `<w:document><w:body>${body}</w:body></w:document>`);
  return zip.generate({ type: "nodebuffer" });
}
