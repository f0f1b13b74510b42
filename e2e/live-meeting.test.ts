// A cell's evening, written down while it goes on: the secretary at a laptop, the deputy on a phone, the wall in the hall.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { demo, expectAccessible, openProgram, type Program, picture, signIn } from "./program.ts";

const today = "2026-07-06";
const clock = { now: new Date(`${today}T12:30:00Z`) };
let program: Program;
let cell = 0;
beforeAll(async () => {
  program = await openProgram(() => clock.now, demo);
  cell = await growCell(30);
});

test("two machines write one meeting: roll call of 30, three items, a vote of two thirds, four tasks; one is cut off for a while", async () => {
  const secretary = await openAs("bithu", "bi-thu-2026", "laptop");
  await planThreeItems(secretary);
  await secretary.goto(`${program.address}/o/${cell}/hom-nay`);
  await secretary.getByRole("button", { name: "Bắt đầu sinh hoạt" }).click();
  await secretary.waitForURL(/truc-tiep\/\d+$/);
  const deputy = await openAs("phobithu", "pho-bi-thu-2026", "phone");
  await deputy.goto(`${program.address}/o/${cell}/hom-nay`);
  await deputy.getByRole("button", { name: "Vào trang đang họp" }).click();
  await secretary.getByRole("banner").getByText("2 máy cùng mở").waitFor();

  await callTheRoll(secretary, deputy);
  await secretary.getByRole("button", { name: "Bắt đầu mục này" }).click();
  await secretary.getByRole("button", { name: /^Sang mục 1/ }).click();
  await speakAndGive(secretary, deputy);
  await secretary.getByRole("button", { name: /^Sang mục 2/ }).click();
  await voteByTwoThirds(secretary, deputy);
  await secretary.keyboard.press("Alt+ArrowRight");
  await writeWhileCutOff(secretary, deputy);
  await settleTwoTexts(secretary, deputy);
  await expectAccessible(secretary);
  await expectAccessible(deputy);
  await picture(secretary, "live-laptop");
  await lookAtTheWall(secretary);
  await end(secretary, deputy);
});

test("nobody from elsewhere opens the page; a sitting that is over says where its record is", async () => {
  const { id } = await program.db.selectFrom("planned_meetings").select("id").where("state", "=", "held").executeTakeFirstOrThrow();
  const stranger = await openAs("tuyengiao", "tuyen-giao-2026", "laptop");
  await stranger.goto(`${program.address}/o/${cell}/truc-tiep/999999`);
  await stranger.getByText("Đồng chí chưa được giao xem phần này").waitFor();
  const deputy = await openAs("phobithu", "pho-bi-thu-2026", "phone");
  await deputy.goto(`${program.address}/o/${cell}/truc-tiep/${id}`);
  await deputy.getByText(/đã kết thúc/).waitFor();
  await expectAccessible(deputy);
  await deputy.getByRole("link", { name: "Mở biên bản" }).click();
  await deputy.waitForURL(/sinh-hoat\/\d+/);
});

async function openAs(userName: string, password: string, screen: "laptop" | "phone"): Promise<Page> {
  const page = await program.open("/", screen);
  await signIn(page, userName, password);
  return page;
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
  const office = await openAs("vanphong", "van-phong-2026", "laptop");
  for (let at = (await count()).length; at < size; at += 1) {
    const fullName = `Đoàn Thử ${names[at % names.length]} ${names[(at * 7 + 3) % names.length]}`;
    const dates = { birthDate: `1980-01-${String(at).padStart(2, "0")}`, joinedOn: "2010-05-19", officialOn: "2011-05-19" };
    const data = { organisationId: id, fullName, sex: "male", ...dates, enteredOn: "2020-01-01" };
    const answer = await office.request.post(`${program.address}/api/members`, { data });
    expect(answer.status(), await answer.text()).toBe(200);
  }
  expect(await count()).toHaveLength(size);
  await office.context().close();
  return id;
}
const names = ["An", "Bảo", "Cường", "Dũng", "Giang", "Hạnh", "Khoa", "Lan", "Minh", "Ngân", "Phúc"];

/** The programme of the evening as it was prepared. */
async function planThreeItems(page: Page): Promise<void> {
  const item = (stage: string, title: string, minutes: number) => ({ stage, section: "other", title, minutes });
  const items = [
    item("opening", "Tuyên bố lý do, điểm danh", 5),
    item("business", "Nhiệm vụ tháng 7: thu mua vụ hè thu", 25),
    item("business", "Đề nghị công nhận đảng viên chính thức", 15),
    item("business", "Biểu dương, nhắc nhở", 10),
    item("closing", "Thông qua biên bản", 5),
  ];
  const plan = { month: "2026-07", isRegular: true, isThematic: false, meetOn: today, beginsAt: "19:30", place: "Hội trường tầng 2" };
  const data = { ...plan, chair: "Bí thư chi bộ", secretary: "Phó bí thư", items };
  const answer = await page.request.post(`${program.address}/api/organisations/${cell}/planned-meetings`, { data });
  expect(answer.status(), await answer.text()).toBe(200);
}

const part = (phone: Page, name: string) => phone.getByRole("navigation", { name: "Phần của trang" }).getByRole("button", { name }).click();

/** Everybody is there but one who travels and one who comes late; the phone sees it. */
async function callTheRoll(secretary: Page, deputy: Page): Promise<void> {
  const roll = secretary.getByRole("list", { name: "Danh sách điểm danh" });
  await secretary.getByRole("button", { name: /chưa gọi: có mặt cả/ }).click();
  await roll
    .getByRole("button", { name: /Đoàn Thử/ })
    .nth(0)
    .click();
  await secretary.getByRole("menuitem", { name: "Vắng: Công tác" }).click();
  await secretary.keyboard.press("Alt+r");
  await secretary.keyboard.type("doan thu");
  await roll
    .getByRole("button", { name: /Đoàn Thử/ })
    .nth(1)
    .press("Enter");
  await secretary.getByRole("menuitem", { name: /Đến muộn, lúc/ }).press("Enter");
  await secretary.getByLabel("Tìm tên trong danh sách").fill("");
  await part(deputy, "Điểm danh");
  await deputy.getByText("Vắng: đi công tác").waitFor();
  await deputy.getByText(/^Muộn \d\d:\d\d/).waitFor();
  expect(await deputy.getByRole("list", { name: "Danh sách điểm danh" }).getByRole("button").count()).toBe(30);
  await expectAccessible(deputy);
  await picture(deputy, "live-phone-roll");
}

/** Somebody takes the floor by the keyboard alone; three tasks come of it. */
async function speakAndGive(secretary: Page, deputy: Page): Promise<void> {
  await secretary.keyboard.press("Alt+n");
  await secretary.keyboard.type("doan thu");
  await secretary.keyboard.press("Enter");
  await secretary.keyboard.type("Đề nghị chia hai tổ đi bốn xã trước ngày 15/7.");
  await part(deputy, "Ý kiến");
  await deputy.getByText(/đang nói/).waitFor();
  await secretary.keyboard.press("Alt+k");
  await secretary.keyboard.type("Chi bộ nhất trí lập hai tổ thu mua.");
  for (const task of ["Lập danh sách hộ bốn xã", "Giải phóng kho số 2", "Chuẩn bị kinh phí"]) await giveTask(secretary, task);
  await holds(deputy, /^Ý kiến của Đoàn Thử/, /^Đề nghị chia hai tổ đi bốn xã trước ngày 15\/7\.$/);
  await part(deputy, "Kết luận");
  await deputy.getByText("Chuẩn bị kinh phí").waitFor();
}

/** What another machine wrote stands in the field. */
async function holds(page: Page, label: RegExp, text: RegExp): Promise<void> {
  await expect.poll(() => page.getByLabel(label).first().inputValue(), { timeout: 20_000 }).toMatch(text);
}

async function giveTask(page: Page, content: string): Promise<void> {
  await page.keyboard.press("Alt+g");
  const form = page.getByRole("form", { name: "Giao nhiệm vụ" });
  await form.getByLabel("Nội dung nhiệm vụ").fill(content);
  await form.getByRole("combobox", { name: "Người chịu trách nhiệm" }).fill("doan thu");
  await page
    .getByRole("option", { name: /Đoàn Thử/ })
    .first()
    .click();
  await form.getByRole("button", { name: "Giao nhiệm vụ" }).click();
  await page.getByRole("list", { name: "Nhiệm vụ đã giao" }).getByText(content).waitFor();
}

/** Recognition asks for two thirds of all that count, absent ones too; too many voices are refused where they are typed. */
async function voteByTwoThirds(secretary: Page, deputy: Page): Promise<void> {
  await secretary.keyboard.press("Alt+b");
  const form = secretary.getByRole("form", { name: "Mở biểu quyết" });
  await form.getByRole("combobox", { name: "Loại quyết định" }).click();
  await secretary.getByRole("option", { name: "Công nhận chính thức" }).click();
  await form.getByRole("button", { name: "Mở biểu quyết" }).click();
  const card = secretary.getByRole("region", { name: "Thông qua kết luận: Đề nghị công nhận đảng viên chính thức" });
  await card.getByText(/ít nhất 2\/3/).waitFor();
  await card.getByLabel("Tán thành, số phiếu").first().fill("99");
  await card.getByText(/Tổng 99 phiếu nhiều hơn \d+ đảng viên được tính/).waitFor();
  await card.getByLabel("Tán thành, số phiếu").first().fill("0");
  await card.getByRole("button", { name: /người đều tán thành/ }).click();
  await card.getByRole("button", { name: "Bớt một: Tán thành" }).click();
  await card.getByRole("button", { name: "Thêm một: Không tán thành" }).click();
  await card.getByText(/^Đạt: \d+\/\d+/).waitFor();
  await part(deputy, "Kết luận");
  await deputy.getByText(/^Đạt: \d+\/\d+/).waitFor();
  await picture(deputy, "live-phone-vote");
}

/** The phone loses its network, goes on, says so, sleeps for an hour, and sends everything once the network is there, once each. */
async function writeWhileCutOff(secretary: Page, deputy: Page): Promise<void> {
  await part(deputy, "Kết luận");
  await deputy.getByRole("heading", { name: "3. Biểu dương, nhắc nhở" }).waitFor();
  await deputy.context().setOffline(true);
  await deputy.getByText(/Mất mạng. Cứ họp tiếp/).waitFor();
  await deputy.getByLabel("Kết luận", { exact: true }).fill("Biểu dương hai đồng chí.");
  await giveTask(deputy, "Gửi thư biểu dương");
  await deputy.getByText(/Mất mạng: 2 mục ghi đang giữ trên máy này, sẽ gửi khi có mạng/).waitFor();
  await picture(deputy, "live-phone-cut-off");
  await sleepAnHour(deputy, async () => {
    expect(await secretary.getByText("Gửi thư biểu dương").count()).toBe(0);
    await secretary.getByLabel("Nội dung trình bày").fill("Đọc thư khen của xã.");
  });
  await deputy.getByText(/Mất mạng: 2 mục ghi đang giữ trên máy này/).waitFor();
  await deputy.context().setOffline(false);
  await secretary.getByText("Gửi thư biểu dương").waitFor();
  await holds(secretary, /^Kết luận$/, /^Biểu dương hai đồng chí\.$/);
  await deputy.getByText(/Mất mạng:/).waitFor({ state: "detached" });
  expect(await secretary.getByText("Gửi thư biểu dương").count()).toBe(1);
  await holds(deputy, /^Nội dung trình bày$/, /^Đọc thư khen của xã\.$/);
}

/** Nothing of the page runs while the screen is dark; the clock of the server goes on. */
async function sleepAnHour(phone: Page, meanwhile: () => Promise<void>): Promise<void> {
  const device = await phone.context().newCDPSession(phone);
  await device.send("Debugger.enable");
  await device.send("Debugger.pause");
  clock.now = new Date(clock.now.getTime() + 3_600_000);
  await meanwhile();
  await device.send("Debugger.disable");
  await device.detach();
}

/** Both write the same conclusion at once: both texts stand until one of the two chooses. */
async function settleTwoTexts(secretary: Page, deputy: Page): Promise<void> {
  await deputy.context().setOffline(true);
  await deputy.getByLabel("Kết luận", { exact: true }).fill("Biểu dương hai đồng chí, nhắc nhở một.");
  await secretary.getByLabel("Kết luận", { exact: true }).fill("Biểu dương ba đồng chí.");
  await secretary.getByRole("heading", { name: /^3\./ }).click();
  await deputy.getByText(/Mất mạng: 1 mục ghi/).waitFor();
  await deputy.context().setOffline(false);
  const alert = secretary.getByRole("alert").filter({ hasText: "Hai máy cùng sửa đoạn này" });
  await alert.getByText("Biểu dương hai đồng chí, nhắc nhở một.").waitFor();
  await picture(secretary, "live-two-texts");
  await alert.getByRole("button", { name: "Ghép các bản" }).click();
  await alert.waitFor({ state: "detached" });
  await holds(deputy, /^Kết luận$/, /ba đồng chí[\s\S]*nhắc nhở một|nhắc nhở một[\s\S]*ba đồng chí/);
}

/** Nothing on the wall tells who is absent, or why. */
async function lookAtTheWall(secretary: Page): Promise<void> {
  const wall = await secretary.context().newPage();
  await wall.goto(`${secretary.url()}/man-chieu`);
  await wall.getByRole("heading", { name: "3. Biểu dương, nhắc nhở" }).waitFor();
  expect(await wall.getByText(/công tác|Vắng/).count()).toBe(0);
  await expectAccessible(wall);
  await picture(wall, "live-wall");
  await wall.close();
}

async function end(secretary: Page, deputy: Page): Promise<void> {
  await secretary.getByRole("button", { name: /^Kết thúc/ }).click();
  const dialog = secretary.getByRole("dialog");
  await dialog.getByText("4 nhiệm vụ, tự có ở trang Nhiệm vụ").waitFor();
  await dialog.getByLabel("Giờ kết thúc").fill("21h10");
  await expectAccessible(secretary);
  await picture(secretary, "live-end");
  await dialog.getByRole("button", { name: /ập biên bản/ }).click();
  await secretary.waitForURL(/sinh-hoat\/\d+/);
  await deputy.getByText(/đã kết thúc/).waitFor();
  const id = Number(/sinh-hoat\/(\d+)/.exec(secretary.url())?.[1]);
  const kept = await program.db
    .selectFrom("meetings")
    .select(["state", "total", "present", "excused", "minutes", "spoke"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  expect(kept).toEqual({ state: "draft", total: 30, present: 29, excused: 1, minutes: 100, spoke: 1 });
  expect(await program.db.selectFrom("tasks").select("id").where("meeting_id", "=", id).execute()).toHaveLength(4);
  const votes = program.db.selectFrom("meeting_votes").select("item_position").where("meeting_id", "=", id);
  expect(await votes.execute()).toEqual([{ item_position: 2 }]);
  for (const button of ["Tải biên bản .docx", "Tải nghị quyết .docx"]) await download(secretary, button);
  await expectAccessible(secretary);
  await picture(secretary, "live-minutes");
}

/** Kept beside the pictures, to be looked at. */
async function download(page: Page, button: string): Promise<void> {
  const arriving = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const file = await arriving;
  expect(file.suggestedFilename()).toMatch(/\.docx$/);
  const folder = process.env.E2E_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await file.saveAs(join(folder, file.suggestedFilename()));
}
