// The office writes the half-yearly report: takes what units said, puts a number where a vague word stood, opens the catalogue by @, signs; the unit sees where its words went.
import { beforeAll, expect, test } from "vitest";
import { demo, expectAccessible, openProgram, type Program, picture, signIn } from "./program.ts";

/** As Word puts it on the clipboard, with what must not come along. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>Tệp</title><style>p { color: red }</style></head><body>
<!--[if gte mso 9]><xml><o:AllowPNG/></xml><![endif]--><p class=MsoNormal style='mso-x:1'>Dán từ <b>Word</b><del>bỏ</del><img src=x><o:p></o:p></p><p><o:p>&nbsp;</o:p></p>
<p style='mso-list:l0 level1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span></span><![endif]>Một dấu đầu dòng</p>
<p style='mso-list:l1 level1'><![if !supportLists]><span style='mso-list:Ignore'>a)<span>&nbsp; </span></span><![endif]>Một thứ tự</p>
<table><tr><td><p>TT</p></td><td><p>Đơn vị</p></td></tr><tr><td><p>1</p></td><td><p>Chi bộ</p><p>Văn phòng</p></td></tr></table><script>x</script></body></html>`;

let program: Program;
beforeAll(async () => {
  program = await openProgram(() => new Date("2026-06-15T02:30:00Z"), demo);
});

test("statements and figures go into the text, vague words get their number, the signed report tells the unit", async () => {
  const page = await program.open("/");
  await signIn(page, "vanphong", "van-phong-2026");
  await page.waitForURL(/tong-quan/);
  const place = /\/o\/\d+/.exec(page.url())?.[0] ?? "";
  const draft = await program.db.selectFrom("reports").select("id").where("state", "=", "draft").executeTakeFirstOrThrow();
  const address = `${program.address}${place}/bao-cao/${draft.id}`;

  await page.goto(`${address}?muc=6.2`);
  const weak = page.getByRole("textbox", { name: /Lời của mục 6\.2/ });
  await weak.click();
  await page
    .getByText(/\d+ đơn vị cùng nêu/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Đưa vào bài: Nội dung trùng với họp chuyên môn" }).click();
  await page.getByText("Đã dùng").first().waitFor();
  await expect.poll(() => weak.textContent()).toMatch(/\d đơn vị cùng nêu /);
  await page.keyboard.type(" Hầu hết chi bộ họp đủ các tháng; cơ bản giữ nếp.");
  await page.getByText("“Hầu hết chi bộ” đã có số:").waitFor();
  await page.getByText(/Chưa rõ bao nhiêu: .*“cơ bản”/).waitFor();
  await expectAccessible(page);
  await picture(page, "report-writing");
  await page.locator("p", { hasText: "“Hầu hết chi bộ” đã có số" }).getByRole("button", { name: "Thay bằng số này" }).click();
  await expect.poll(() => weak.textContent()).toMatch(/ \d+\/\d+ chi bộ họp đủ các tháng/);

  await weak.evaluate((target, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, fromWord);
  await expect
    .poll(() => weak.locator("p").allTextContents())
    .toEqual([
      expect.stringMatching(/cơ bản giữ nếp\.Dán từ Word$/),
      "- Một dấu đầu dòng",
      "a) Một thứ tự",
      "TT Đơn vị",
      "1 Chi bộ Văn phòng",
    ]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => weak.locator("p").count()).toBe(1);

  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Còn @con thieu");
  await page.getByRole("listbox", { name: "Danh mục số liệu" }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.type(" kỳ chưa họp.");
  await expect.poll(() => weak.textContent()).toMatch(/Còn [\d.]+ kỳ chưa họp\./);
  await page
    .getByText(/^Đã lưu/)
    .first()
    .waitFor();
  await page.reload();
  await expect.poll(() => weak.textContent()).toMatch(/\d đơn vị cùng nêu.*chi bộ họp đủ.*kỳ chưa họp\./);
  // Nobody chose a place, so what is taken goes to the end; taken out by hand it counts as used no more.
  const used = () => page.getByText("Đã dùng", { exact: true }).count();
  const before = await used();
  await page.getByRole("button", { name: "Đưa vào bài: Ý kiến phát biểu còn ít" }).click();
  await expect.poll(() => weak.textContent()).toMatch(/kỳ chưa họp\. \d+ đơn vị cùng nêu /);
  expect(await used()).toBe(before + 1);
  await page
    .getByText(/^Đã lưu/)
    .first()
    .waitFor();
  await page.keyboard.press("Control+z");
  await expect.poll(used, { timeout: 10_000 }).toBe(before);
  await page.getByRole("tab", { name: /Số liệu trong mục/ }).click();
  await page
    .getByText(/kỳ trước .* cùng kỳ năm trước/)
    .first()
    .waitFor();
  await expectAccessible(page);
  await page.goto(`${address}?muc=3.5`);
  await page.getByRole("textbox", { name: /Lời của mục 3\.5/ }).waitFor();
  await picture(page, "report-writing-figures");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${address}?muc=6.2`);
  await weak.waitFor();
  await expectAccessible(page);
  await picture(page, "report-writing-phone");
  await page.setViewportSize({ width: 1366, height: 768 });

  await page.getByRole("button", { name: "Thể thức" }).click();
  await page.getByLabel("Chức vụ người ký").fill("BÍ THƯ");
  await page.getByLabel("Họ và tên người ký").fill("Đỗ Hữu Nghĩa");
  await page.getByLabel("Nơi ban hành").fill("Phước Long");
  await page.getByRole("button", { name: "Lưu thể thức" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("button", { name: /^Không chờ \d+ đơn vị còn lại$/ }).click();
  await page.getByLabel("Lý do chung").fill("Nộp bản giấy, chưa vào chương trình");
  await page.getByRole("button", { name: "Không chờ", exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Ký báo cáo", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ký báo cáo", exact: true }).click();
  await page.getByText("Đã ký 15/06/2026").first().waitFor({ timeout: 60_000 });
  await page.getByRole("button", { name: /\d đơn vị.*mở các dòng/ }).click();
  await page.getByText("Các dòng như khi ký").waitFor();
  await expectAccessible(page);
  await picture(page, "report-writing-signed");

  await page.goto(`${program.address}${place}/y-kien?xem=own&ky=2026-H1`);
  await page
    .getByText(/Đã vào báo cáo công tác xây dựng Đảng.*mục 6\.2\. Hạn chế/)
    .first()
    .waitFor();
});
