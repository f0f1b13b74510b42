// A secretary's evening, on a phone: the roll is called, the meeting kept, the minutes handed in.
import { beforeAll, expect, test } from "vitest";
import { demo, expectAccessible, openProgram, type Program, picture, signIn } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await openProgram(() => new Date("2026-07-06T08:30:00Z"), demo);
});

test("a meeting is recorded with its roll call, its minutes come as a document and are handed in", async () => {
  const page = await program.open("/", "phone");
  await signIn(page, "bithu", "bi-thu-2026");
  await page.waitForURL(/hom-nay/);
  await expectAccessible(page);
  await picture(page, "secretary-today");
  const place = /\/o\/(\d+)/.exec(page.url())?.[1];
  await page.goto(`${program.address}/o/${place}/sinh-hoat/moi`);
  await page.getByLabel("Ngày họp").fill("06/07/2026");
  await page.keyboard.press("Tab");
  await page.getByLabel("Giờ bắt đầu").fill("14:00");
  await page.getByLabel("Giờ kết thúc").fill("13:00");
  await page.keyboard.press("Tab");
  const roll = page.getByRole("list", { name: "Điểm danh, chạm để đổi" });
  const people = roll.getByRole("button", { name: /chạm để đổi/ });
  await people.first().waitFor();
  await people.first().click();
  await roll.getByRole("button", { name: "Công tác" }).click();
  await expectAccessible(page);
  await picture(page, "secretary-roll");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page
    .getByText(/Giờ kết thúc 13:00 không sau giờ bắt đầu 14:00/)
    .first()
    .waitFor();
  await page.getByLabel("Giờ kết thúc").fill("15:40");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.waitForURL(/sinh-hoat\/\d+/);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải biên bản .docx" }).click();
  expect((await download).suggestedFilename()).toMatch(/^Biên bản .*\.docx$/);
  await expectAccessible(page);
  await picture(page, "secretary-minutes");
  await page.getByRole("button", { name: "Thông qua và nộp" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Thông qua và nộp" }).click();
  await page.getByText("Chờ kiểm tra").first().waitFor();
  const id = Number(/sinh-hoat\/(\d+)/.exec(page.url())?.[1]);
  const kept = await program.db
    .selectFrom("meetings")
    .select(["state", "excused", "minutes"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  expect(kept).toEqual({ state: "submitted", excused: 1, minutes: 100 });
});

test("a secretary sees the own cell and nothing of any other", async () => {
  const page = await program.open("/");
  await signIn(page, "bithu", "bi-thu-2026");
  await page.waitForURL(/hom-nay/);
  const own = Number(/\/o\/(\d+)/.exec(page.url())?.[1]);
  const other = await program.db
    .selectFrom("members as m")
    .innerJoin("organisations as o", "o.id", "m.cell_id")
    .select(["m.id", "m.full_name as name", "m.cell_id as cell"])
    .where("m.cell_id", "<>", own)
    .where("m.ended_on", "is", null)
    .orderBy("m.id", "desc")
    .executeTakeFirstOrThrow();
  for (const path of [`${other.cell}/dang-vien`, `${other.cell}/bien-ban`, `${own}/dang-vien/${other.id}`]) {
    await page.goto(`${program.address}/o/${path}`);
    await page
      .getByText(/chưa được giao xem phần này|không thuộc phạm vi|Không tìm thấy/)
      .first()
      .waitFor();
    expect(await page.getByText(other.name).count()).toBe(0);
  }
  await expectAccessible(page);
  await picture(page, "secretary-elsewhere");
  await page.goto(`${program.address}/o/${own}/dang-vien`);
  await page.getByRole("table").getByRole("link").first().waitFor();
  const members = await program.db.selectFrom("members").select("id").where("cell_id", "=", own).where("ended_on", "is", null).execute();
  expect(await page.getByRole("table").getByRole("row").count()).toBe(members.length + 1);
});

test("nothing lies below a cell, so no page of it asks how far; Hôm nay is for people of a cell", async () => {
  const page = await program.open("/", "phone");
  await signIn(page, "bithu", "bi-thu-2026");
  await page.waitForURL(/hom-nay/);
  await page.goto(page.url().replace("hom-nay", "nhiem-vu"));
  await page.getByRole("heading", { name: "Nhiệm vụ", exact: true }).waitFor();
  await page.getByRole("searchbox").waitFor();
  expect(await page.getByRole("radiogroup", { name: "Phạm vi" }).count()).toBe(0);
  const above = await program.open("/");
  await signIn(above, "tuyengiao", "tuyen-giao-2026");
  await above.getByRole("radiogroup", { name: "Phạm vi" }).waitFor();
  expect(await above.getByRole("link", { name: "Hôm nay" }).count()).toBe(0);
});
