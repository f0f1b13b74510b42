// The month of a cell in one piece: the year planned, a sitting prepared, held on a phone, scored, handed in, returned, accepted;
// the next one finds what was left open, and the year ends as a book. The clicks of the usual month are counted: docs/clicks.md.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { checkFile } from "#features/books/server/commands.ts";
import { documentText } from "#test/document-text.ts";
import { countHands } from "./hands.ts";
import { demo, expectAccessible, openProgram, type Program, picture, signIn } from "./program.ts";

const clock = { now: new Date("2026-12-21T02:00:00Z") };
const hands = countHands();
let program: Program;
let cell = 0;
beforeAll(async () => {
  program = await openProgram(() => clock.now, demo);
  cell = await growCell(30);
});

test("the year is planned from the standing day, last year's topics and the wishes from above", async () => {
  const page = await openAs("bithu", "laptop", "chuong-trinh?nam=2027");
  hands.begin("programme");
  await hands.click(page.getByRole("button", { name: "Lập từ lịch chuẩn" }));
  await page.getByRole("list", { name: "Các kỳ trong năm 2027" }).getByRole("listitem").nth(11).waitFor();
  await hands.click(page.getByRole("button", { name: "Lưu chương trình" }));
  await page.getByText("Đã lưu chương trình năm 2027.").waitFor();
  await expectAccessible(page);
  await picture(page, "month-programme");
  await hands.click(page.getByRole("button", { name: "Ban hành chương trình" }));
  await hands.click(page.getByRole("dialog").getByRole("button", { name: "Ban hành chương trình" }));
  await page.getByText("Đang thực hiện").first().waitFor();
  await picture(page, "month-programme-in-force");
});

test("the sitting is prepared: the draft is read, one item is changed, a paper goes up, the members are invited", async () => {
  clock.now = new Date("2027-01-02T02:00:00Z");
  const page = await openAs("bithu", "laptop", "hom-nay");
  await page.getByRole("heading", { name: "Kỳ tháng 1 chưa chuẩn bị" }).waitFor();
  await picture(page, "month-today");
  hands.begin("preparation");
  await hands.click(page.getByRole("button", { name: "Chuẩn bị kỳ tháng 1" }));
  const items = page.getByRole("list", { name: "Các mục của chương trình" }).getByRole("listitem");
  await items.first().waitFor();
  await picture(page, "month-draft-agenda");
  await hands.write(page.getByLabel("Tên mục 6", { exact: true }), "Nhiệm vụ tháng 1: số hóa hồ sơ");
  await hands.click(page.getByRole("button", { name: "Lưu chương trình" }));
  await page.getByText("Đã lưu chương trình.").waitFor();
  const paper = { name: "Dự thảo nghị quyết.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\nmot to giay") };
  await hands.choose(page.locator('input[type="file"]'), paper);
  await hands.click(page.getByRole("button", { name: "Thêm tài liệu" }));
  await page.getByRole("link", { name: /Dự thảo nghị quyết/ }).waitFor();
  await hands.click(page.getByRole("button", { name: "Mời đảng viên" }));
  await page.getByText(/0\/\d+ đã xem/).waitFor();
  await hands.click(page.getByRole("link", { name: "Ghi họp chi ủy" }));
  await hands.write(page.getByLabel("Kết luận của bí thư"), "Thống nhất chương trình, mỗi đồng chí chuẩn bị phần được giao.");
  await hands.click(page.getByRole("button", { name: "Lưu biên bản" }));
  await page.getByText("Đã lưu biên bản họp chi ủy.").waitFor();
  await expectAccessible(page);
});

test("it is held on a phone: 2 of 30 are absent, items, a vote of two thirds, three tasks, one item for next time", async () => {
  clock.now = new Date("2027-01-05T07:00:00Z");
  const page = await openAs("bithu", "phone", "hom-nay");
  await page.getByRole("button", { name: "Bắt đầu sinh hoạt" }).waitFor();
  await expectAccessible(page);
  await picture(page, "month-today-phone");
  hands.begin("roll call");
  await hands.click(page.getByRole("button", { name: "Bắt đầu sinh hoạt" }));
  await page.waitForURL(/truc-tiep\/\d+$/);
  await hands.click(page.getByRole("button", { name: /chưa gọi: có mặt cả/ }));
  const roll = page.getByRole("list", { name: "Danh sách điểm danh" });
  for (const [at, reason] of ["Vắng: Công tác", "Vắng: Ốm"].entries()) {
    await hands.click(roll.getByRole("button", { name: /Đoàn Thử/ }).nth(at));
    await hands.click(page.getByRole("menuitem", { name: reason }));
  }
  await page.getByRole("heading", { name: "Điểm danh 28/30" }).waitFor();
  await expectAccessible(page);
  await picture(page, "month-roll-phone");
  hands.begin("business");
  await holdItems(page);
  clock.now = new Date("2027-01-05T08:45:00Z");
  hands.begin("end");
  await page.getByRole("dialog").getByLabel("Giờ kết thúc").waitFor();
  await picture(page, "month-end-phone");
  // The page's clock goes on from when it opened; the evening's leap is no hand's work.
  await page.getByLabel("Giờ kết thúc").fill("15:45");
  await hands.click(page.getByRole("dialog").getByRole("button", { name: /ập biên bản/ }));
  await page.waitForURL(/sinh-hoat\/\d+$/);
});

test("minutes, resolution and score sheet stand at once; the secretary reads them, judges what only people can judge, hands in", async () => {
  clock.now = new Date("2027-01-05T09:00:00Z");
  const page = await openAs("bithu", "laptop", `sinh-hoat/${await lastMeeting()}`);
  await picture(page, "month-minutes");
  const minutes = await download(page, "Tải biên bản .docx");
  for (const words of ["Nhiệm vụ tháng 1: số hóa hồ sơ", "Chi bộ nhất trí", "28", "đi công tác", `a) ${tasks[0]}`])
    expect(minutes).toContain(words);
  const resolution = await download(page, "Tải nghị quyết .docx");
  for (const words of ["NGHỊ QUYẾT", tasks[0] ?? "", "Lãnh đạo thực hiện nhiệm vụ tháng 1/2027"]) expect(resolution).toContain(words);
  await page.getByRole("tab", { name: "Nghị quyết" }).click();
  await expectAccessible(page);
  await picture(page, "month-resolution");
  await page.getByRole("tab", { name: "Biên bản" }).click();
  hands.begin("score");
  await hands.click(page.getByRole("button", { name: "Chi bộ tự chấm" }));
  await page.getByText(/người dự \(/).waitFor();
  await picture(page, "month-score");
  await hands.click(page.getByRole("button", { name: /^Đủ điểm \d+ mục còn lại$/ }));
  await expectAccessible(page);
  await hands.click(page.getByRole("button", { name: "Ghi phiếu chấm" }));
  await page.getByRole("heading", { name: /Chi bộ tự chấm: .* điểm/ }).waitFor();
  await picture(page, "month-score-written");
  hands.begin("handing in");
  await handIn(page);
});

test("the office returns one item with a remark, the secretary corrects it, the office accepts", async () => {
  clock.now = new Date("2027-01-07T02:00:00Z");
  const office = await program.open("/", "laptop");
  await signIn(office, "vanphong", "van-phong-2026");
  await office.goto(`${program.address}/o/${cell}/kiem-tra-bien-ban`);
  await office.getByRole("button", { name: "Góp ý mục 2" }).click();
  await office.getByLabel("Góp ý mục 2").fill("Ghi rõ văn bản nào đã phổ biến.");
  await expectAccessible(office);
  await picture(office, "month-office-remark");
  await office.getByRole("button", { name: "Trả lại kèm 1 góp ý" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "Trả lại", exact: true }).click();
  await office.getByText("Không còn biên bản chờ kiểm tra").waitFor();

  const page = await openAs("bithu", "laptop", "hom-nay");
  hands.begin("correction");
  await hands.click(page.getByRole("link", { name: /^Bổ sung biên bản tháng 1/ }));
  await hands.click(page.getByRole("button", { name: "Sửa bản ghi" }));
  await page.getByText("Cấp trên góp ý: Ghi rõ văn bản nào đã phổ biến.").waitFor();
  await expectAccessible(page);
  await picture(page, "month-correction");
  await hands.write(page.getByLabel("Nội dung, ý kiến").nth(1), "Phổ biến Hướng dẫn 42-HD/BTCTW.");
  await hands.click(page.getByRole("button", { name: "Lưu", exact: true }));
  await page.waitForURL(/sinh-hoat\/\d+$/);
  await handIn(page);

  await office.reload();
  await office.getByText(/Đã sửa theo góp ý/).waitFor();
  await office.getByRole("button", { name: "Đã kiểm tra, sang bản sau" }).click();
  await office.getByRole("button", { name: "Nhận 1 bản đã kiểm tra" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "Nhận biên bản" }).click();
  await office.getByText("Không còn biên bản chờ kiểm tra").waitFor();
  await page.reload();
  await page.getByText("Đã nhận", { exact: true }).first().waitFor();
  await picture(page, "month-accepted");
});

test("the next draft agenda holds what was left open: the parked item and the three tasks", async () => {
  clock.now = new Date("2027-01-28T02:00:00Z");
  const page = await openAs("bithu", "laptop", "hom-nay");
  await page.getByRole("button", { name: "Chuẩn bị kỳ tháng 2" }).click();
  await page.getByText("từ kỳ tháng 1").first().waitFor();
  const titles = await page.getByLabel(/^Tên mục \d+$/).evaluateAll((fields: HTMLInputElement[]) => fields.map(({ value }) => value));
  const parked = await program.db.selectFrom("planned_items").select("title").where("outcome", "=", "parked").executeTakeFirstOrThrow();
  expect(titles).toContain(parked.title);
  const closed = page.getByRole("button", { name: "Xem, sửa nội dung" });
  while ((await closed.count()) > 0) await closed.first().click();
  const contents = await page.getByLabel(/^Nội dung mục/).evaluateAll((fields: HTMLTextAreaElement[]) => fields.map(({ value }) => value));
  for (const task of tasks) expect(contents.join("\n")).toContain(task);
  await expectAccessible(page);
  await picture(page, "month-next-agenda");
});

test("the year's book of minutes is closed and printed, and the print is verified", async () => {
  clock.now = new Date("2028-01-04T02:00:00Z");
  const page = await openAs("bithu", "laptop", "so-sach?nam=2027");
  await page.getByRole("link", { name: "Sổ ghi biên bản, nghị quyết chi bộ" }).click();
  await page.getByText("Lãnh đạo thực hiện nhiệm vụ tháng 1/2027").waitFor();
  await page.getByRole("button", { name: "Khóa sổ" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Khóa sổ" }).click();
  await page.getByText("Đã khóa sổ.").waitFor();
  await expectAccessible(page);
  await picture(page, "month-book");
  await page.getByRole("button", { name: "In lần 1" }).click();
  const file = await fileOf(page, "Tải bản in");
  expect(file.subarray(0, 5).toString()).toBe("%PDF-");
  expect((await checkFile(program.db, file)).problems).toEqual([]);
});

test("the usual month takes at most 60 clicks", () => {
  const counts = hands.counts();
  keep("clicks.json", Buffer.from(JSON.stringify(counts, null, 2)));
  const { programme: _, correction: __, ...usual } = counts;
  expect(Object.values(usual).reduce((sum, { clicks }) => sum + clicks, 0)).toBeLessThanOrEqual(60);
});

const tasks = ["Lập danh sách hồ sơ còn thiếu", "Số hóa 200 hồ sơ", "Báo cáo tiến độ với chi ủy"];
const passwords = { bithu: "bi-thu-2026" };

/** A browser of its own at a page of the cell. */
async function openAs(userName: keyof typeof passwords, screen: "laptop" | "phone", path: string): Promise<Page> {
  const page = await program.open("/", screen);
  await signIn(page, userName, passwords[userName]);
  await page.goto(`${program.address}/o/${cell}/${path}`);
  return page;
}

const part = (phone: Page, name: string) => phone.getByRole("navigation", { name: "Phần của trang" }).getByRole("button", { name });

/** Each item in turn: what was said of it, and on to the next one; the last item of business is left for the next time. */
async function holdItems(page: Page): Promise<void> {
  const title = page.locator("#item-title");
  await hands.click(part(page, "Ý kiến"));
  await hands.click(page.getByRole("button", { name: "Bắt đầu mục này" }));
  for (let isLast = false; !isLast; ) {
    const before = (await title.textContent()) ?? "";
    const number = Number(/^\d+/.exec(before)?.[0] ?? 0);
    await holdItem(page, number);
    const next = number === left ? page.getByRole("button", { name: "Để kỳ sau" }) : onward(page).last();
    isLast = ((await next.textContent()) ?? "").startsWith("Xong");
    await hands.click(next);
    if (!isLast) await expect.poll(() => title.textContent()).not.toBe(before);
  }
}

/** The item that nobody comes to tonight. */
const left = 5;
const onward = (page: Page) => page.getByRole("button", { name: /^Sang mục|^Ghi kết quả, |^Xong mục này/ });

/** What is said, concluded, voted and given out at one item of business. */
async function holdItem(page: Page, number: number): Promise<void> {
  if (number === 1) await speak(page);
  const said = conclusions[number];
  if (said === undefined) return;
  await hands.click(part(page, "Kết luận"));
  await hands.write(page.getByLabel("Kết luận", { exact: true }), said);
  if (number === 3) await vote(page);
  if (number === 4) for (const task of tasks) await giveTask(page, task);
  if (number === 4) await picture(page, "month-tasks-phone");
}

const conclusions: Record<number, string> = {
  1: "Chi bộ nhất trí đánh giá kết quả tháng 12.",
  2: "Đảng viên nắm vững nội dung đã phổ biến.",
  3: "Chi bộ đề nghị công nhận đảng viên chính thức.",
  4: "Chi bộ nhất trí giao ba việc, xong trong tháng.",
};

/** Three of those present say something; the secretary writes down what. */
async function speak(page: Page): Promise<void> {
  for (const [name, words] of [
    ["doan thu an", "Đề nghị ghi rõ hạn từng việc."],
    ["doan thu bao", "Kho hồ sơ còn thiếu giá."],
    ["doan thu cuong", "Nhất trí với báo cáo."],
  ] as const) {
    await hands.click(page.getByRole("button", { name: "Thêm người" }));
    await hands.type(page, name);
    await hands.press(page, "Enter");
    await hands.type(page, words);
  }
}

/** Recognition asks for two thirds of all who count, absent ones too. */
async function vote(page: Page): Promise<void> {
  await hands.click(page.getByRole("button", { name: "Biểu quyết", exact: true }));
  const form = page.getByRole("form", { name: "Mở biểu quyết" });
  await hands.click(form.getByRole("combobox", { name: "Loại quyết định" }));
  await hands.click(page.getByRole("option", { name: "Công nhận chính thức" }));
  await hands.click(form.getByRole("button", { name: "Mở biểu quyết" }));
  await page
    .getByText(/ít nhất 2\/3/)
    .first()
    .waitFor();
  await hands.click(page.getByRole("button", { name: /người đều tán thành/ }));
  await page.getByText(/^Đạt: \d+\/\d+/).waitFor();
  await expectAccessible(page);
  await picture(page, "month-vote-phone");
}

async function giveTask(page: Page, content: string): Promise<void> {
  await hands.click(page.getByRole("button", { name: "Giao nhiệm vụ" }));
  const form = page.getByRole("form", { name: "Giao nhiệm vụ" });
  await hands.type(page, content);
  await hands.click(form.getByRole("combobox", { name: "Người chịu trách nhiệm" }));
  await hands.type(page, "doan thu");
  await hands.press(page, "Enter");
  await hands.press(page, "Enter");
  await page.getByRole("list", { name: "Nhiệm vụ đã giao" }).getByText(content).waitFor();
}

/** Minutes and resolution are adopted in the same step. */
async function handIn(page: Page): Promise<void> {
  const handIn = /^(Thông qua và nộp|Nộp biên bản)$/;
  await hands.click(page.getByRole("button", { name: handIn }));
  await hands.click(page.getByRole("dialog").getByRole("button", { name: handIn }));
  await page.getByText("Chờ kiểm tra").first().waitFor();
}

async function lastMeeting(): Promise<number> {
  const rows = program.db.selectFrom("meetings").select("id").where("organisation_id", "=", cell).orderBy("held_on", "desc");
  return (await rows.executeTakeFirstOrThrow()).id;
}

/** The words of a document; the file is kept beside the pictures. */
async function download(page: Page, button: string): Promise<string> {
  return documentText(await fileOf(page, button)).replaceAll("\n", "");
}

async function fileOf(page: Page, button: string): Promise<Buffer> {
  const arriving = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const file = await arriving;
  const content = readFileSync(await file.path());
  keep(file.suggestedFilename(), content);
  return content;
}

function keep(name: string, content: Buffer): void {
  const folder = process.env.E2E_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
}

/** The cell of the demo's secretary, with as many members more as it takes. */
async function growCell(size: number): Promise<number> {
  const { organisation_id: id } = await program.db
    .selectFrom("account_roles as r")
    .innerJoin("accounts as a", "a.id", "r.account_id")
    .select("r.organisation_id")
    .where("a.user_name", "=", "bithu")
    .executeTakeFirstOrThrow();
  const count = () => program.db.selectFrom("members").select("id").where("cell_id", "=", id).where("ended_on", "is", null).execute();
  const office = await program.open("/");
  await signIn(office, "vanphong", "van-phong-2026");
  for (let at = (await count()).length; at < size; at += 1) {
    const fullName = `Đoàn Thử ${names[at % names.length]} ${names[(at * 7 + 3) % names.length]}`;
    const dates = { birthDate: `1980-01-${String(at).padStart(2, "0")}`, joinedOn: "2010-05-19", officialOn: "2011-05-19" };
    const data = { organisationId: id, fullName, sex: "male", ...dates, enteredOn: "2020-01-01" };
    const answer = await office.request.post(`${program.address}/api/members`, { data });
    expect(answer.status(), await answer.text()).toBe(200);
  }
  await office.context().close();
  return id;
}
const names = ["An", "Bảo", "Cường", "Dũng", "Giang", "Hạnh", "Khoa", "Lan", "Minh", "Ngân", "Phúc"];
