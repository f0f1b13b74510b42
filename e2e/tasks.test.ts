// A secretary gives a task, the member reports from a phone, the secretary concludes; then the cell scores its meeting.
import { beforeAll, expect, test } from "vitest";
import { demo, expectAccessible, openProgram, type Program, picture, signIn } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await openProgram(() => new Date("2026-06-15T02:30:00Z"), demo);
});

test("a task goes from the secretary to the member's phone and back to its outcome", async () => {
  const { display_name: name } = await program.db
    .selectFrom("accounts")
    .select("display_name")
    .where("user_name", "=", "dangvien")
    .executeTakeFirstOrThrow();
  const secretary = await program.open("/");
  await signIn(secretary, "bithu", "bi-thu-2026");
  await secretary.waitForURL(/hom-nay/);
  await secretary.goto(secretary.url().replace("hom-nay", "nhiem-vu"));
  await secretary.getByRole("heading", { name: "Nhiệm vụ", exact: true }).waitFor();
  await expectAccessible(secretary);
  await secretary.getByRole("button", { name: "Giao nhiệm vụ" }).click();
  const dialog = secretary.getByRole("dialog");
  await dialog.getByRole("button", { name: "Giao nhiệm vụ" }).click();
  await dialog.getByText("Cần nhập hạn.").waitFor();
  await dialog.getByLabel("Nội dung nhiệm vụ").fill("Lập danh sách hộ cần vận động");
  await dialog.getByLabel("Người chịu trách nhiệm").fill(name);
  await secretary
    .getByRole("option", { name: new RegExp(name) })
    .first()
    .click();
  await dialog.getByLabel("Người phối hợp").fill("nguyen");
  await secretary.getByRole("option").first().click();
  await dialog.getByRole("button", { name: /^Bỏ / }).waitFor();
  await dialog.getByLabel("Hạn", { exact: true }).fill("30062026");
  await expectAccessible(secretary);
  await picture(secretary, "tasks-give");
  await dialog.getByRole("button", { name: "Giao nhiệm vụ" }).click();
  await secretary.getByRole("heading", { name: "Lập danh sách hộ cần vận động" }).waitFor();
  await secretary.getByText("Phối hợp", { exact: true }).waitFor();

  const member = await program.open("/viec-cua-toi", "phone");
  await signIn(member, "dangvien", "dang-vien-2026");
  await member.getByRole("link", { name: "Lập danh sách hộ cần vận động" }).click();
  await member.getByRole("button", { name: "Nhận việc" }).click();
  await member.getByText("Đã nhận", { exact: true }).waitFor();
  await member.getByRole("button", { name: "Báo cáo kết quả" }).click();
  await member.getByRole("dialog").getByLabel("Kết quả").fill("Đã lập xong 42 hộ");
  await expectAccessible(member);
  await picture(member, "tasks-report");
  await member.getByRole("button", { name: "Gửi báo cáo" }).click();
  await member.getByText("Chờ kết luận").waitFor();
  await picture(member, "tasks-reported");

  await secretary.reload();
  await secretary.getByRole("button", { name: "Kết luận", exact: true }).click();
  await secretary.getByRole("dialog").getByRole("button", { name: "Ghi kết luận" }).click();
  await secretary.getByText("Hoàn thành", { exact: true }).first().waitFor();
  await expectAccessible(secretary);
  await picture(secretary, "tasks-closed");
});

test("the cell scores a meeting: what is known stands there, another point asks for its reason", async () => {
  const { id, organisation_id: cell } = await program.db
    .selectFrom("meetings as m")
    .innerJoin("account_roles as r", "r.organisation_id", "m.organisation_id")
    .innerJoin("accounts as a", "a.id", "r.account_id")
    .select(["m.id", "m.organisation_id"])
    .where("a.user_name", "=", "bithu")
    .where("m.is_regular", "=", true)
    .orderBy("m.held_on", "desc")
    .executeTakeFirstOrThrow();
  await program.db.updateTable("meetings").set({ state: "draft", self_score: null, self_class: null }).where("id", "=", id).execute();
  const page = await program.open(`/o/${cell}/sinh-hoat/${id}`);
  await signIn(page, "bithu", "bi-thu-2026");
  await page.goto(`${program.address}/o/${cell}/sinh-hoat/${id}`);
  await page.getByRole("button", { name: "Chi bộ tự chấm" }).click();
  await page.getByText(/người dự \(/).waitFor();
  await expectAccessible(page);
  await picture(page, "scores-form");
  for (const group of await page.getByRole("radiogroup").all())
    if ((await group.getByRole("radio", { checked: true }).count()) === 0) await group.getByRole("radio").first().check();
  for (const field of await page.getByLabel(/^Điểm mục .* từ 0 đến/).all()) {
    const most = /đến (\d+)/.exec((await field.getAttribute("aria-label")) ?? "")?.[1] ?? "0";
    if ((await field.inputValue()) === "") await field.fill(most);
  }
  const attendance = page.getByRole("radiogroup", { name: "Điểm mục 2.1" });
  await attendance.getByRole("radio", { checked: false }).first().check();
  await page.getByRole("button", { name: "Ghi phiếu chấm" }).click();
  await page
    .getByText(/Nêu lý do khi chấm khác/)
    .first()
    .waitFor();
  await page.getByLabel(/^Lý do chấm khác/).fill("Hai người trực cấp cứu");
  await page.getByRole("button", { name: "Ghi phiếu chấm" }).click();
  await page.getByRole("heading", { name: /Chi bộ tự chấm: .* điểm/ }).waitFor();
  await expectAccessible(page);
  await picture(page, "scores-written");

  const office = await program.open("/", "phone");
  await signIn(office, "vanphong", "van-phong-2026");
  await office.goto(`${program.address}/o/1/diem-sinh-hoat`);
  await office.getByText(/chi bộ đã có điểm/).waitFor();
  await expectAccessible(office);
  await picture(office, "scores-month");
  await office.goto(`${program.address}/o/1/phieu-cham`);
  await office.getByText("Đang áp dụng", { exact: true }).waitFor();
  await expectAccessible(office);
  await office.getByRole("link", { name: "Đặt phiếu riêng từ phiếu này" }).first().click();
  await office.getByRole("heading", { name: "Phiếu chấm riêng" }).waitFor();
  await expectAccessible(office);
  await picture(office, "scores-own-form");
  expect(await office.getByRole("button", { name: "Đặt phiếu riêng" }).isEnabled()).toBe(true);
});
