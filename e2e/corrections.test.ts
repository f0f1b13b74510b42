// A member asks for a correction on a phone, the secretary decides, the log shows who looked, the administrator cannot look.
import { beforeAll, expect, test } from "vitest";
import { demo, expectAccessible, openProgram, type Program, picture, signIn } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await openProgram(() => new Date("2026-06-15T02:30:00Z"), demo);
});

/** A PNG of one dot. */
const picturePaper = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("a request goes from a member's phone to the secretary's decision, and every look at the file is told", async () => {
  const member = await program.open("/ho-so-cua-toi", "phone");
  await signIn(member, "dangvien", "dang-vien-2026");
  await member.getByRole("heading", { name: "Hồ sơ của tôi", exact: true }).waitFor();
  await expectAccessible(member);
  await picture(member, "corrections-my-file");
  await member.getByRole("button", { name: "Đề nghị sửa", exact: true }).click();
  const asking = member.getByRole("dialog");
  await asking.getByLabel("Nội dung đúng").fill("Xã Tân Hòa, tỉnh Đồng Nai");
  await asking.getByLabel("Vì sao cần sửa").fill("Xã đã sáp nhập");
  await asking.locator("input[type=file]").setInputFiles({ name: "giay-to.png", mimeType: "image/png", buffer: picturePaper });
  await expectAccessible(member);
  await picture(member, "corrections-ask");
  await asking.getByRole("button", { name: "Gửi đề nghị" }).click();
  await member.getByText("Đang chờ xét").waitFor();

  const secretary = await program.open("/");
  await signIn(secretary, "bithu", "bi-thu-2026");
  await secretary.waitForURL(/hom-nay/);
  await secretary.getByRole("link", { name: /Đề nghị sửa hồ sơ.*1 đang chờ xét/ }).click();
  await secretary.getByRole("table", { name: "Đề nghị sửa hồ sơ" }).getByRole("link").first().click();
  await secretary.getByText("Xã Tân Hòa, tỉnh Đồng Nai").waitFor();
  await expectAccessible(secretary);
  await picture(secretary, "corrections-decide");
  const paper = secretary.waitForEvent("download");
  await secretary.getByRole("button", { name: /giay-to\.png/ }).click();
  expect((await paper).suggestedFilename()).toMatch(/^giay-to-\d+\.png$/);
  await secretary.getByRole("button", { name: "Chấp nhận, sửa hồ sơ" }).click();
  await secretary.getByText("Đã sửa", { exact: true }).first().waitFor();

  await member.reload();
  await member.getByText("Đã sửa", { exact: true }).waitFor();
  await member.getByText("Xét đề nghị sửa hồ sơ").first().waitFor();
  await picture(member, "corrections-answered");
  const copy = member.waitForEvent("download");
  await member.getByRole("button", { name: "Tải dữ liệu của tôi" }).click();
  expect((await copy).suggestedFilename()).toBe("du-lieu-cua-toi-2026-06-15.xlsx");
});

test("an office says what for, the log of the place shows it, and an administrator opens nothing", async () => {
  const { member_id: memberId, organisation_id: cell } = await program.db
    .selectFrom("accounts as a")
    .innerJoin("account_roles as r", "r.account_id", "a.id")
    .select(["a.member_id", "r.organisation_id"])
    .where("a.user_name", "=", "dangvien")
    .executeTakeFirstOrThrow();
  const office = await program.open("/");
  await signIn(office, "vanphong", "van-phong-2026");
  await office.goto(`${program.address}/o/${cell}/dang-vien/${memberId}`);
  await office.getByText("Thẩm tra, xác minh").click();
  await expectAccessible(office);
  await picture(office, "corrections-purpose");
  await office.getByRole("button", { name: /^Mở hồ sơ/ }).click();
  await office.getByRole("tab", { name: "Ai đã xem" }).click();
  await office.getByRole("cell", { name: "Thẩm tra, xác minh" }).waitFor();
  await expectAccessible(office);
  await office.goto(`${program.address}/o/${cell}/nhat-ky-xem`);
  await office.getByRole("cell", { name: "Thẩm tra, xác minh" }).waitFor();
  await expectAccessible(office);
  await picture(office, "corrections-readings");
  await office.goto(`${program.address}/o/1/nhat-ky`);
  await office.getByText("Ký báo cáo").first().waitFor();
  await expectAccessible(office);
  await picture(office, "corrections-changes");

  const administrator = await program.open("/");
  await signIn(administrator, "quantri", "quan-tri-2026");
  await administrator.goto(`${program.address}/o/${cell}/dang-vien/${memberId}`);
  await administrator.getByText("Đồng chí chưa được giao xem phần này").waitFor();
  const refused = await administrator.request.post(`${program.address}/api/members/${memberId}/read`, {
    data: { purpose: "Quản lý hồ sơ đảng viên" },
    headers: { origin: program.address },
  });
  expect(refused.status()).toBe(403);
});
