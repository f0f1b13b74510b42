// From paper: the blank form is printed, typed in by keyboard on a phone, its signed page kept; who follows a cell says that they attended.
import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { demo, expectAccessible, openProgram, type Program, picture, signIn } from "./program.ts";

const now = new Date("2026-07-06T08:30:00Z");
let program: Program;
beforeAll(async () => {
  program = await openProgram(() => now, demo);
});

/** A picture of one dot. */
const dot = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==", "base64");

test("blank form, quick entry by keyboard, signed page", async () => {
  const page = await program.open("/", "phone");
  await signIn(page, "bithu", "bi-thu-2026");
  await page.waitForURL(/hom-nay/);
  const place = Number(/\/o\/(\d+)/.exec(page.url())?.[1]);
  await page.goto(`${program.address}/o/${place}/sinh-hoat/moi`);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Phiếu điểm danh để ghi tay" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("phieu-diem-danh-2026-07-06.pdf");
  expect(
    readFileSync(await file.path())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  await page.getByText("Nhanh từ giấy").click();
  const roll = page.getByLabel("Ai không có mặt từ đầu, ai phát biểu");
  await roll.fill("1 cl ct; 2 kk");
  await page.getByText(/Số 2 là/).waitFor();
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  expect(page.url()).toMatch(/sinh-hoat\/moi/);
  await roll.fill("1 cl ct; 2 pb; 3 m 14h10");
  await page.getByText(/vắng 1, muộn 1/).waitFor();
  await expectAccessible(page);
  await picture(page, "paper-quick");
  await page.getByLabel("Tên mục 1").press("Enter");
  await page.keyboard.type("Nhất trí báo cáo.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Giao chi ủy thực hiện.");
  await page.getByLabel(/Mỗi dòng một biểu quyết/).fill("3");
  await page.getByText(/cần \d+, không đạt/).waitFor();
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.waitForURL(/sinh-hoat\/\d+$/);
  const id = Number(/sinh-hoat\/(\d+)/.exec(page.url())?.[1]);
  const states = await program.db
    .selectFrom("meeting_attendance")
    .select(["state", "reason", "spoke"])
    .where("meeting_id", "=", id)
    .execute();
  expect(states.filter(({ state }) => state === "excused")).toEqual([{ state: "excused", reason: "đi công tác", spoke: false }]);
  expect(states.filter(({ spoke }) => spoke)).toHaveLength(1);
  const item = await program.db
    .selectFrom("meeting_items")
    .select(["content", "conclusion"])
    .where("meeting_id", "=", id)
    .orderBy("position")
    .executeTakeFirst();
  expect(item).toEqual({ content: "Nhất trí báo cáo.", conclusion: "Giao chi ủy thực hiện." });
  await page.getByRole("tab", { name: "Giấy đã ký" }).click();
  await page.locator("input[type=file]").first().setInputFiles({ name: "trang-1.png", mimeType: "image/png", buffer: dot });
  const shown = page.getByAltText("Trang 1 của giấy đã ký");
  await shown.waitFor();
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await expectAccessible(page);
  await picture(page, "paper-scan");
});

test("the follower of a cell marks that they attended, and takes it back", async () => {
  const { id: memberId, cell } = await program.db
    .selectFrom("accounts as a")
    .innerJoin("members as m", "m.id", "a.member_id")
    .select(["m.id", "m.cell_id as cell"])
    .where("a.user_name", "=", "dangvien")
    .executeTakeFirstOrThrow();
  const other = await program.db
    .selectFrom("organisations as o")
    .innerJoin("organisations as above", "above.id", "o.parent_id")
    .select(["o.id", "o.name", "o.top_id as topId", "above.id as aboveId"])
    .where("o.is_cell", "=", true)
    .where("o.dissolved_on", "is", null)
    .where("o.id", "<>", cell)
    .orderBy("o.id")
    .executeTakeFirstOrThrow();
  const post = {
    organisation_id: other.aboveId,
    member_id: memberId,
    post: "committee-member",
    valid: "[2026-07-01,)",
    entered_how: "appointed",
  };
  const { id: post_id } = await program.db.insertInto("posts").values(post).returning("id").executeTakeFirstOrThrow();
  await program.db.insertInto("cell_followers").values({ post_id, cell_id: other.id, valid: "[2026-07-01,)", created_at: now }).execute();
  await program.db
    .insertInto("meetings")
    .values({
      ...{
        organisation_id: other.id,
        top_id: other.topId,
        month: "2026-07-01",
        held_on: "2026-07-03",
        is_regular: true,
        is_thematic: false,
      },
      ...{ source: "totals", total: 5, present: 5, state: "submitted", created_at: now, updated_at: now },
    })
    .execute();
  const page = await program.open("/", "phone");
  await signIn(page, "dangvien", "dang-vien-2026");
  await page.waitForURL(/hom-nay/);
  await page.getByText("Chi bộ tôi theo dõi (1)").waitFor();
  await page.getByRole("button", { name: "Tôi đã dự" }).click();
  await page.getByText("Đã dự", { exact: true }).waitFor();
  await expectAccessible(page);
  await picture(page, "paper-follower");
  await page.getByRole("link", { name: /Đã họp 3\/7\/2026|Đã họp 03\/07\/2026/ }).click();
  await page.getByText("Đồng chí theo dõi chi bộ này.").waitFor();
  await page.getByRole("button", { name: "Bỏ ghi đã dự" }).click();
  await page.getByRole("button", { name: "Tôi đã dự" }).waitFor();
  const marks = await program.db.selectFrom("meeting_visits").select("withdrawn_at").execute();
  expect(marks).toEqual([{ withdrawn_at: now }]);
});
