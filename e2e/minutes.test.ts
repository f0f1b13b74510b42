// The words of the minutes: edited with figures in them, followed when the record changes, read back, adopted, handed in.
import { beforeAll, expect, test } from "vitest";
import { demo, expectAccessible, openProgram, type Program, picture, signIn } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await openProgram(() => new Date("2026-07-06T08:30:00Z"), demo);
});

test("minutes are edited with a figure, marked stale when the record changes, settled, adopted and handed in", async () => {
  const page = await program.open("/");
  await signIn(page, "bithu", "bi-thu-2026");
  await page.waitForURL(/hom-nay/);
  const place = /\/o\/(\d+)/.exec(page.url())?.[1];
  await page.goto(`${program.address}/o/${place}/sinh-hoat/moi`);
  await page.getByLabel("Ngày họp").fill("06/07/2026");
  await page.keyboard.press("Tab");
  await page.getByLabel("Giờ bắt đầu").fill("14:00");
  await page.getByLabel("Giờ kết thúc").fill("15:40");
  await page.getByLabel("Nội dung, ý kiến").first().fill("Phổ biến nghị quyết chuyên đề.");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.waitForURL(/sinh-hoat\/\d+$/);
  const address = page.url();

  await page.getByRole("button", { name: "Sửa lời văn" }).click();
  const words = page.getByRole("textbox", { name: "Biên bản" });
  await words.getByText("Phổ biến nghị quyết chuyên đề.").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Dự học: @co mat");
  await page.getByRole("option", { name: /^Có mặt Điểm danh/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.type(" người.");
  expect(await words.getByRole("img", { name: /^số liệu: Có mặt \d+$/ }).count()).toBeGreaterThan(1);
  await paste(
    page,
    '<html><!--[if gte mso 9]><xml>x</xml><![endif]--><p class="MsoNormal" style="color:red"><b>Đậm</b> <o:p></o:p>thường</p></html>',
  );
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.getByText(/^Đã lưu/).waitFor();
  expect(await words.locator("strong", { hasText: "Đậm" }).count()).toBe(1);
  expect(await words.innerHTML()).not.toContain("Mso");
  await expectAccessible(page);
  await picture(page, "minutes-edit");

  await page.goto(`${address}/sua`);
  await page.getByLabel("Nội dung, ý kiến").first().fill("Phổ biến nghị quyết và kế hoạch.");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.getByText(/bản ghi đã đổi sau khi sửa biên bản/).waitFor();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole("button", { name: "Sửa lời văn" }).click();
  await page.getByText("Bản ghi bây giờ").waitFor();
  await expectAccessible(page);
  await picture(page, "minutes-stale-phone");
  await page.getByRole("button", { name: "Giữ lời đã sửa" }).click();
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.getByRole("button", { name: "Xong" }).click();
  await page
    .getByText(/Dự học: /)
    .first()
    .waitFor();
  await page
    .getByText(/bản ghi đã đổi sau khi/)
    .first()
    .waitFor({ state: "detached" });

  await page.getByRole("link", { name: "Đọc thông qua" }).click();
  await page.getByText(/^1\/\d+$/).waitFor();
  await expectAccessible(page);
  await picture(page, "minutes-aloud-phone");
  const next = page.getByRole("button", { name: "Phần sau" });
  while ((await next.count()) > 0) await next.click();
  await page.getByRole("button", { name: "Đã thông qua" }).click();
  await page.getByRole("button", { name: "Ghi đã thông qua" }).click();
  await page.getByText("Đã ghi thông qua", { exact: true }).waitFor();
  await page.goto(address);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByText(/Đã thông qua, không ai có ý kiến khác/).waitFor();
  await expectAccessible(page);
  await picture(page, "minutes-adopted");
  await page.getByRole("button", { name: "Nộp biên bản" }).click();
  await page.getByRole("dialog").getByRole("button", { name: /Nộp/ }).click();
  await page.getByText("Chờ kiểm tra").first().waitFor();
});

/** What Word puts on the clipboard. */
async function paste(page: Awaited<ReturnType<Program["open"]>>, html: string): Promise<void> {
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.setData("text/html", content);
    const target = document.querySelector('[role="textbox"][aria-multiline]');
    target?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
}
