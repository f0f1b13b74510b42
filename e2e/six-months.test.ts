// The half-yearly report of a bloc from its opening to the paper: 2018 as an office brought it in, an invented year before it,
// the cells, the units and the bloc each in its role; then a sitting that is corrected after the signature.
import { writeFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { openDueReports } from "#features/reports/duties/server/jobs.ts";
import { runNightly } from "#server/jobs/worker.ts";
import { documentText } from "#test/document-text.ts";
import { accountPassword, twoYears } from "#test/two-years.ts";
import { expectAccessible, openProgram, type Program, picture, type screens, signIn } from "./program.ts";

let program: Program;
let now = new Date("2018-07-02T02:30:00Z");
const places: Record<string, number> = {};
beforeAll(async () => {
  program = await openProgram(() => now, twoYears);
  for (const { id, code } of await program.db.selectFrom("organisations").select(["id", "code"]).where("code", "is not", null).execute())
    places[code ?? ""] = id;
});

const at = (code: string, path: string) => `${program.address}/o/${places[code]}/${path}`;

async function enter(userName: string, screen: keyof typeof screens = "laptop"): Promise<Page> {
  const page = await program.open("/", screen);
  await signIn(page, userName, accountPassword);
  await page.waitForURL(/\/o\/\d+/);
  return page;
}

/** Sections of a report are saved by themselves; a step comes after the last word is in. */
const saved = (page: Page) =>
  page
    .getByText(/^Đã lưu/)
    .first()
    .waitFor();

async function write(page: Page, section: string, text: string): Promise<void> {
  await page.goto(`${page.url().split("?")[0]}?muc=${section}`);
  await page.getByRole("textbox", { name: /^Lời của mục/ }).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(text);
  await saved(page);
}

/** A step that is asked once: the button above, then the same word in the dialog. */
async function step(page: Page, button: string, confirm: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: confirm, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

test("the bloc asks for the report; overnight it stands open at every unit that owes it", async () => {
  const office = await enter("vanphong");
  await office.goto(at("ĐUK", "che-do-bao-cao"));
  await office.getByRole("button", { name: "Đặt chế độ báo cáo" }).first().click();
  const dialog = office.getByRole("dialog");
  await dialog.getByLabel("Loại báo cáo").selectOption("six-month");
  await dialog.getByLabel("Áp dụng cho kỳ kết thúc từ ngày").fill("30062018");
  await dialog.getByLabel("Văn bản làm căn cứ").fill("Quy chế làm việc của Đảng ủy Khối");
  await dialog.getByRole("button", { name: "Đặt chế độ báo cáo" }).click();
  await dialog.waitFor({ state: "detached" });
  await runNightly({ db: program.db, clock: () => now, nightly: [openDueReports] });
  await office.getByRole("link", { name: "Báo cáo công tác xây dựng Đảng 6 tháng" }).click();
  await office.getByText("hạn 10/07/2018").first().waitFor();
  await expectAccessible(office);
  await picture(office, "six-months-grid");
});

test("cells and units state in short what went well and what did not; a cell secretary does it on a phone", async () => {
  const phone = await enter("bt.taichinh", "phone");
  await phone.goto(phone.url().replace(/\/o\/(\d+)\/.*/, "/o/$1/y-kien?ky=2018-H1"));
  await state(phone, "Hạn chế", "Nội dung sinh hoạt còn trùng với họp chuyên môn.");
  await state(phone, "Kiến nghị", "Đề nghị mở lớp bồi dưỡng điều hành sinh hoạt cho bí thư mới.");
  expect(await phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expectAccessible(phone);
  await picture(phone, "six-months-cell-phone");
  const said: [user: string, place: string, kind: string, text: string][] = [
    ["bt.tuphap", "", "Hạn chế", "Một số kỳ chủ yếu nghe phổ biến việc cơ quan, chưa bàn việc của chi bộ."],
    ["vp.taichinh", "DB02", "Ưu điểm", "Các chi bộ giữ đúng ngày sinh hoạt thường kỳ."],
    ["vp.tuphap", "DB03", "Hạn chế", "Sinh hoạt lồng ghép với giao ban, ít ý kiến về công tác đảng."],
  ];
  for (const [user, place, kind, text] of said) {
    const page = await enter(user);
    await page.goto(place ? at(place, "y-kien?ky=2018-H1&xem=own") : page.url().replace(/\/o\/(\d+)\/.*/, "/o/$1/y-kien?ky=2018-H1"));
    await state(page, kind, text);
    await page.context().close();
  }
});

async function state(page: Page, kind: string, text: string): Promise<void> {
  await page.getByLabel("Loại nội dung").selectOption({ label: kind });
  await page.getByRole("textbox", { name: kind }).fill(text);
  await page.getByRole("button", { name: "Ghi", exact: true }).click();
  await page.locator("li", { hasText: text }).first().waitFor();
}

test("a unit hands in, gets it back with a remark at a paragraph and one at a figure, corrects and is accepted; another is left out", async () => {
  const office = await enter("vanphong");
  const unit = await openOwn("vp.taichinh", "DB02");
  await write(unit, "1", "Hoàn thành các nhiệm vụ chính trị được giao.");
  await step(unit, "Kiểm tra xong", "Kiểm tra xong");
  await step(unit, "Nộp lên cấp trên", "Nộp báo cáo");
  await unit.getByText("Đã nộp", { exact: true }).first().waitFor();

  await office.goto(unit.url());
  await office.getByRole("button", { name: "Trả lại", exact: true }).click();
  const dialog = office.getByRole("dialog");
  await dialog.getByLabel("Lý do trả lại").fill("Cần bổ sung hai chỗ.");
  await dialog.getByRole("button", { name: "Góp ý một mục" }).click();
  await dialog.getByLabel("Góp ý tại mục").selectOption("1");
  await dialog.getByLabel("Nội dung góp ý").fill("Nêu nhiệm vụ nào, đến đâu.");
  await dialog.getByRole("button", { name: "Góp ý một mục" }).click();
  await dialog.getByLabel("Góp ý tại mục").nth(1).selectOption("3.5");
  await dialog.getByLabel("Số liệu (nếu có)").nth(1).selectOption("meetings.missing");
  await dialog.getByLabel("Nội dung góp ý").nth(1).fill("Nêu lý do các kỳ thiếu.");
  await expectAccessible(office);
  await picture(office, "six-months-return");
  await dialog.getByRole("button", { name: "Trả lại", exact: true }).click();
  await dialog.waitFor({ state: "detached" });

  await write(unit, "1", " Thu ngân sách đạt kế hoạch sáu tháng.");
  await unit.getByText("Nêu nhiệm vụ nào, đến đâu.").waitFor();
  await picture(unit, "six-months-remark");
  await unit.getByRole("button", { name: "Đánh dấu đã sửa" }).click();
  await write(unit, "3.5", " Các kỳ thiếu do quyết toán đầu năm, đã họp bù.");
  await unit.getByText("Kỳ thường kỳ còn thiếu:").waitFor();
  await unit.getByRole("button", { name: "Đánh dấu đã sửa" }).click();
  await unit.getByText("Đã sửa", { exact: true }).waitFor();
  await step(unit, "Kiểm tra xong", "Kiểm tra xong");
  await step(unit, "Nộp lên cấp trên", "Nộp báo cáo");
  await office.reload();
  await step(office, "Nhận báo cáo", "Nhận báo cáo");
  await unit.reload();
  await sign(unit, "Đinh Công Lý");
  await unit.context().close();

  const other = await openOwn("vp.tuphap", "DB03");
  await write(other, "1", "Hoàn thành kế hoạch sáu tháng.");
  await step(other, "Kiểm tra xong", "Kiểm tra xong");
  await step(other, "Nộp lên cấp trên", "Nộp báo cáo");
  await office.goto(other.url());
  await step(office, "Nhận báo cáo", "Nhận báo cáo");
  await other.context().close();

  now = new Date("2018-07-12T02:30:00Z");
  const late = await enter("vanphong");
  await late.goto(at("ĐUK", "che-do-bao-cao"));
  await late.getByRole("link", { name: "Báo cáo công tác xây dựng Đảng 6 tháng" }).click();
  await late.getByRole("button", { name: "Đảng bộ Sở Xây dựng, 6 tháng đầu năm 2018: không chờ" }).click();
  await late.getByLabel("Lý do").fill("Đang kiểm tra tại đơn vị");
  await late.getByRole("button", { name: "Không chờ", exact: true }).last().click();
  await late.getByText("Không tính, có lý do: Đang kiểm tra tại đơn vị").waitFor();
  await late.getByRole("button", { name: "Công văn đôn đốc (66)" }).waitFor();
  await late.getByText("Quá hạn, chưa nộp").first().waitFor();
  await expectAccessible(late);
  await picture(late, "six-months-grid-late");
});

/** The draft that stands open at a unit, from its own list of what it owes. */
async function openOwn(userName: string, code: string): Promise<Page> {
  const page = await enter(userName);
  await page.goto(at(code, "bao-cao"));
  await page.getByRole("table", { name: "Báo cáo phải nộp" }).getByRole("link").first().click();
  await page.waitForURL(/bao-cao\/\d+/);
  return page;
}

async function sign(page: Page, signer: string): Promise<void> {
  await page.getByRole("button", { name: "Thể thức" }).click();
  const head = page.getByRole("dialog");
  await head.getByLabel("Chức vụ người ký").fill("BÍ THƯ");
  await head.getByLabel("Họ và tên người ký").fill(signer);
  await head.getByLabel("Nơi ban hành").fill("Phước Long");
  await head.getByRole("button", { name: "Lưu thể thức" }).click();
  await head.waitFor({ state: "detached" });
  await step(page, "Ký báo cáo", "Ký báo cáo");
}

let report = "";

test("the bloc sees the statements by theme with their counts, places and merges them, and writes one sentence for all", async () => {
  const page = await enter("vanphong");
  await page.goto(at("ĐUK", "y-kien?ky=2018-H1&xem=digest&loai=weakness"));
  await page.getByText("02 đơn vị cùng nêu, 3 ý kiến").waitFor();
  for (const name of ["Nội dung trùng với họp chuyên môn", "Sinh hoạt lồng với giao ban"]) {
    await page.getByRole("button", { name: "Lập ý chung" }).click();
    await page.getByLabel("Tên ý chung").fill(name);
    await page.getByRole("dialog").getByRole("button", { name: "Lập ý chung" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await page.getByRole("button", { name: "Xếp ý kiến" }).click();
  await place(page, ["còn trùng với họp chuyên môn", "phổ biến việc cơ quan"], "Nội dung trùng với họp chuyên môn");
  await place(page, ["lồng ghép với giao ban"], "Sinh hoạt lồng với giao ban");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const second = page.locator("section", { has: page.getByRole("heading", { name: "Sinh hoạt lồng với giao ban" }) });
  await second.getByText("01 đơn vị nêu, 1 ý kiến").waitFor();
  await second.getByRole("button", { name: "Đổi tên, nhập ý" }).click();
  await page.getByLabel("Nhập vào ý khác").selectOption({ label: "Nội dung trùng với họp chuyên môn" });
  await page.getByRole("button", { name: "Nhập ý", exact: true }).click();
  await page.getByText("02 đơn vị cùng nêu, 3 ý kiến").waitFor();
  await page.getByLabel("Câu chung cho báo cáo").fill("Nội dung sinh hoạt có kỳ còn trùng với họp chuyên môn.");
  await page.getByRole("button", { name: "Ghi câu chung" }).click();
  await page.getByText("Đã ghi câu chung.").waitFor();
  await expectAccessible(page);
  await picture(page, "six-months-digest");
});

async function place(page: Page, words: string[], theme: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  for (const word of words) await dialog.getByRole("checkbox", { name: word }).check();
  await dialog.getByLabel("Xếp ý kiến đã chọn vào").selectOption({ label: theme });
  await dialog.getByRole("button", { name: `Xếp ${words.length} ý kiến` }).click();
  for (const word of words) await dialog.getByRole("checkbox", { name: word }).waitFor({ state: "detached" });
}

test("the bloc writes: what units said, a figure by @, a figure for a vague word, the rows behind one, last period and last year beside", async () => {
  const page = await enter("vanphong");
  await page.goto(at("ĐUK", "bieu?ky=2018-H1"));
  await page.getByRole("button", { name: "Lập biểu Tổ chức cơ sở đảng" }).click();
  await page.waitForURL(/bieu\/\d+/);
  await page.goto(at("ĐUK", "bao-cao"));
  await page.getByRole("button", { name: "Lập báo cáo" }).click();
  await page.getByRole("button", { name: "Lập bản thảo" }).click();
  await page.waitForURL(/bao-cao\/\d+/);
  report = page.url().split("?")[0] ?? "";

  await page.goto(`${report}?muc=6.2`);
  const text = page.getByRole("textbox", { name: /^Lời của mục 6\.2/ });
  await text.click();
  await page.getByRole("button", { name: "Đưa vào bài: Nội dung trùng với họp chuyên môn" }).click();
  await expect.poll(() => text.textContent()).toMatch(/2 đơn vị cùng nêu nội dung sinh hoạt có kỳ còn trùng/);
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Hầu hết chi bộ họp đủ các tháng. Còn @con thieu");
  await page.getByRole("listbox", { name: "Danh mục số liệu" }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.type(" kỳ chưa họp.");
  await page.locator("p", { hasText: "“Hầu hết chi bộ” đã có số" }).getByRole("button", { name: "Thay bằng số này" }).click();
  await expect.poll(() => text.textContent()).toMatch(/200\/243 chi bộ họp đủ các tháng\. Còn 81 kỳ chưa họp/);
  await saved(page);

  await page.goto(`${report}?muc=3.5`);
  await page.getByRole("tab", { name: /Số liệu trong mục/ }).click();
  await page
    .getByText(/kỳ trước [\d.]+\/[\d.]+ .* · cùng kỳ năm trước [\d.]+\/[\d.]+/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: /Kỳ thường kỳ còn thiếu, mở các dòng/ }).click();
  await page.getByRole("list", { name: "Các dòng của Kỳ thường kỳ còn thiếu" }).getByRole("listitem").first().waitFor();
  await page.getByText("3/69 đơn vị đã nhận hoặc không chờ").waitFor();
  await expectAccessible(page);
  await picture(page, "six-months-rows");
  await write(page, "1", "Lãnh đạo hoàn thành nhiệm vụ chính trị sáu tháng đầu năm.");
});

test("checked, signed and numbered; the paper is the golden one", async () => {
  const page = await enter("vanphong");
  await page.goto(`${report}?muc=1`);
  await step(page, "Kiểm tra xong", "Kiểm tra xong");
  await page.getByText("Đã kiểm tra").first().waitFor();
  await step(page, "Mở lại để sửa", "Mở lại");
  await page.getByRole("button", { name: "Ký báo cáo", exact: true }).click();
  await page.getByRole("button", { name: "Ký báo cáo (còn 66 đơn vị)" }).waitFor();
  await expectAccessible(page);
  await picture(page, "six-months-sign-blocked");
  await page.getByRole("button", { name: "Quay lại soạn" }).click();
  await page.getByRole("button", { name: "Không chờ 66 đơn vị còn lại" }).click();
  await page.getByLabel("Lý do chung").fill("Nộp bản giấy, chưa vào chương trình");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Không chờ", exact: true }).click();
  await page.getByText("69/69 đơn vị đã nhận hoặc không chờ").waitFor();
  await sign(page, "Đỗ Hữu Nghĩa");
  await page.getByText("Đã ký 12/07/2018").first().waitFor({ timeout: 60_000 });
  await page.getByRole("heading", { name: "Báo cáo cấp dưới lúc ký" }).waitFor();
  await page.getByText("không chờ: Nộp bản giấy, chưa vào chương trình").first().waitFor();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải bản đã ký .docx" }).click();
  const file = await buffer(await (await downloading).createReadStream());
  if (process.env.E2E_PICTURES) await writeFile(`${process.env.E2E_PICTURES}/six-months.docx`, file);
  await expect(documentText(file)).toMatchFileSnapshot("six-months.golden.txt");
});

test("a cell corrects a sitting after the signature: both sides say so, and the next report declares it", async () => {
  const cell = await program.db
    .selectFrom("meetings as m")
    .innerJoin("account_roles as r", "r.organisation_id", "m.organisation_id")
    .innerJoin("accounts as a", "a.id", "r.account_id")
    .select(["m.id", "m.organisation_id as place", "m.present", "m.excused"])
    .where("a.user_name", "=", "bt.taichinh")
    .where("m.month", "=", "2018-06-01")
    .executeTakeFirstOrThrow();
  const secretary = await enter("bt.taichinh");
  await secretary.goto(`${program.address}/o/${cell.place}/sinh-hoat/${cell.id}`);
  await secretary.getByRole("button", { name: "Đính chính" }).click();
  await secretary.getByLabel("Lý do đính chính").fill("Đếm thừa một đồng chí.");
  await secretary.getByRole("button", { name: "Mở đính chính" }).click();
  await secretary.getByRole("button", { name: "Sửa bản ghi" }).click();
  await secretary.getByLabel("Có mặt").fill(String(Number(cell.present) - 1));
  await secretary.getByLabel("Vắng có lý do").fill(String(Number(cell.excused) + 1));
  await secretary
    .getByRole("button", { name: /^(Lưu|Ghi)/ })
    .last()
    .click();
  await secretary.getByText("Khác với số đã ký").waitFor();
  await secretary
    .getByText(`có mặt đã ký ${cell.present}, nay ${Number(cell.present) - 1}`)
    .first()
    .waitFor();
  await expectAccessible(secretary);
  await picture(secretary, "six-months-meeting-differs");

  now = new Date("2018-12-20T02:30:00Z");
  const office = await enter("vanphong");
  await office.goto(report);
  await office.getByText(/số hôm nay khác với số đã ký/).waitFor();
  await picture(office, "six-months-report-differs");
  await office.goto(at("ĐUK", "bao-cao"));
  await office.getByRole("button", { name: "Lập báo cáo" }).click();
  await office.getByRole("button", { name: "Lập bản thảo" }).click();
  await office.waitForURL(/bao-cao\/\d+/);
  await office.getByText(/số kỳ trước nay khác với số đã ký/).click();
  await office.getByRole("button", { name: "Đính chính: Tỷ lệ đảng viên dự sinh hoạt thường kỳ" }).click();
  await office.getByLabel("Lý do đính chính").fill("Một chi bộ đếm thừa một đồng chí.");
  await expectAccessible(office);
  await office.getByRole("button", { name: "Ghi đính chính" }).click();
  await office.getByText("Lý do: Một chi bộ đếm thừa một đồng chí.").waitFor();
  await expectAccessible(office);
  await picture(office, "six-months-declared");
  const downloading = office.waitForEvent("download");
  await office.getByRole("button", { name: "Tải bản thảo .docx" }).click();
  const file = await buffer(await (await downloading).createReadStream());
  expect(documentText(file)).toMatch(
    /Báo cáo số 01-BC\/ĐU, ngày 12\/7\/2018:\nTỷ lệ đảng viên dự sinh hoạt thường kỳ: đã báo cáo 17\.583\/18\.611 .*nay đính chính là 17\.582\/18\.611/,
  );
  await office.goto(report);
  await office.getByText("1 số đã được đính chính trong").waitFor();
});
