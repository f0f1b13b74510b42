// The door: a first password changed, a telephone added, a code, a recovery code, and the other browser sent out.
import { Secret, TOTP } from "otpauth";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { loadDemo } from "#server/demo/load-demo.ts";
import { expectAccessible, openProgram, type Program, picture, signIn } from "./program.ts";

const clock = { now: new Date("2026-07-06T02:30:00Z") };
const own = "mưa rơi trên mái tôn";
let program: Program;
let secret = "";
let recoveryCodes: string[] = [];

beforeAll(async () => {
  program = await openProgram(
    () => clock.now,
    async (db) => {
      await loadDemo(db, { today: "2026-06-15" });
      await db.updateTable("accounts").set({ must_change_password: true }).where("user_name", "=", "quantri").execute();
    },
  );
});

/** No code is taken twice: half a minute later there is another. */
function nextCode(): string {
  clock.now = new Date(clock.now.getTime() + 60_000);
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now.getTime() });
}

async function typePassword(page: Page, userName: string, typed: string): Promise<void> {
  await page.getByLabel("Tên đăng nhập").fill(userName);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(typed);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
}

test("the office makes a second factor compulsory for the people who manage accounts", async () => {
  const page = await program.open("/");
  await signIn(page, "vanphong", "van-phong-2026");
  await page.goto(page.url().replace(/[^/]*$/, "quy-dinh"));
  await page.getByRole("button", { name: "Đặt mức riêng: Vai trò bắt buộc có bước thứ hai" }).click();
  await page
    .getByRole("combobox", { name: "Chọn" })
    .or(page.getByRole("textbox", { name: "Chọn" }))
    .first()
    .click();
  await page.getByRole("option", { name: "Quản trị" }).click();
  await page.keyboard.press("Escape");
  await page.getByLabel("Văn bản làm căn cứ").fill("Quy chế bảo vệ thông tin");
  await expectAccessible(page);
  await picture(page, "second-factor-rule");
  await page
    .getByRole("button", { name: /^Đặt mức/ })
    .last()
    .click();
  await page.getByText("Quản trị", { exact: true }).first().waitFor();
});

test("first use: the password that somebody set is replaced, a telephone added, recovery codes put away", async () => {
  const page = await program.open("/", "phone");
  await page.getByRole("heading", { name: "Đăng nhập" }).waitFor();
  await picture(page, "sign-in-phone");
  await typePassword(page, "quantri", "quan-tri-2026");
  await page.getByRole("heading", { name: "Đặt mật khẩu của mình" }).waitFor();
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill("Matkhau@2026");
  await page.getByLabel("Nhập lại mật khẩu mới").fill("Matkhau@2026");
  await page.getByRole("button", { name: "Đặt mật khẩu và tiếp tục" }).click();
  await page.getByText("nhiều người dùng nên dễ bị đoán").waitFor();
  await expectAccessible(page);
  await picture(page, "first-password");
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill(own);
  await page.getByLabel("Nhập lại mật khẩu mới").fill(own);
  await page.getByRole("button", { name: "Đặt mật khẩu và tiếp tục" }).click();

  await page.getByRole("heading", { name: "Thêm bước thứ hai" }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Đã có ứng dụng, tiếp tục" }).click();
  await page.getByAltText("Mã QR cho ứng dụng xác thực").waitFor();
  secret = ((await page.getByText("Không quét được").locator("span").textContent()) ?? "").replaceAll(" ", "");
  await expectAccessible(page);
  await picture(page, "enrolment");
  await page.getByLabel("Mã xác thực").fill(nextCode());
  await page.getByRole("button", { name: "Xác nhận" }).click();
  await page.getByText("Mã dự phòng dùng khi không có điện thoại").waitFor();
  recoveryCodes = await page.getByRole("listitem").allTextContents();
  expect(recoveryCodes).toHaveLength(10);
  await expectAccessible(page);
  await picture(page, "recovery-codes");
  await page.getByRole("button", { name: "Đã cất mã, vào chương trình" }).click();
  await page.waitForURL(/cay-to-chuc/);
});

test("from then on a code is asked; a recovery code opens too, once", async () => {
  const page = await program.open("/cai-dat");
  await typePassword(page, "quantri", own);
  await page.getByLabel("Mã xác thực").fill("000000");
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByText("Mã chưa đúng hoặc đã dùng").waitFor();
  await expectAccessible(page);
  await picture(page, "code");
  await page.getByLabel("Mã xác thực").fill(nextCode());
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByRole("heading", { name: "Thiết lập của tôi" }).waitFor();

  const other = await program.open("/cai-dat");
  await typePassword(other, "quantri", own);
  await other.getByLabel("Mã xác thực").fill(recoveryCodes[0] ?? "");
  await other.getByRole("button", { name: "Tiếp tục" }).click();
  await other.getByText("Còn 9 mã dự phòng").waitFor();
});

test("the settings show every browser that is signed in, and send the others out", async () => {
  const page = await program.open("/cai-dat");
  await typePassword(page, "quantri", own);
  await page.getByLabel("Mã xác thực").fill(nextCode());
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByRole("heading", { name: "Các phiên đang mở" }).waitFor();
  const other = await program.open("/cai-dat", "phone");
  await typePassword(other, "quantri", own);
  await other.getByLabel("Mã xác thực").fill(recoveryCodes[1] ?? "");
  await other.getByRole("button", { name: "Tiếp tục" }).click();
  await other.getByRole("heading", { name: "Các phiên đang mở" }).waitFor();
  await expectAccessible(other);
  await other.getByRole("button", { name: "Đăng xuất ở mọi nơi" }).scrollIntoViewIfNeeded();
  await picture(other, "own-sign-in-phone");

  await page.reload();
  await page.getByRole("heading", { name: "Các phiên đang mở" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Đăng xuất ở mọi nơi" }).scrollIntoViewIfNeeded();
  await picture(page, "own-sign-in");
  await page.getByRole("button", { name: "Đăng xuất ở mọi máy khác" }).click();
  await page.getByText("Đã đăng xuất ở các máy khác.").waitFor();
  await expect.poll(() => page.getByRole("button", { name: /^Kết thúc phiên/ }).count()).toBe(0);
  await other.reload();
  await other.getByRole("button", { name: "Đăng nhập" }).waitFor();
});

test("an administrator opens a lock and sees who has a second factor", async () => {
  const page = await program.open("/");
  await typePassword(page, "quantri", own);
  await page.getByLabel("Mã xác thực").fill(nextCode());
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.waitForURL(/cay-to-chuc/);
  const stranger = await program.open("/");
  for (let attempt = 1; attempt <= 5; attempt++) {
    await stranger.request.post(`${program.address}/api/session`, { data: { userName: "bithu", password: "sai mat khau" } });
  }
  await page.goto(page.url().replace(/[^/]*$/, "nguoi-dung"));
  await page.getByText("Tạm khóa do nhập sai").waitFor();
  await page.getByText("có bước thứ hai").waitFor();
  await expectAccessible(page);
  await picture(page, "accounts-locked");
  await page
    .getByRole("row", { name: /Tạm khóa do nhập sai/ })
    .getByRole("button", { name: /^Việc với tài khoản/ })
    .click();
  await page.getByRole("menuitem", { name: "Mở khóa" }).click();
  await page.getByRole("button", { name: "Mở khóa" }).click();
  await page.getByText(/^Đã mở khóa cho/).waitFor();
  await expect.poll(() => page.getByText("Tạm khóa do nhập sai").count()).toBe(0);
});

test("a link from a letter sets a password once", async () => {
  const page = await program.open("/mat-khau/duong-dan-bia-dat");
  await page.getByText("Đường dẫn này không đúng").waitFor();
  await expectAccessible(page);
  await picture(page, "password-link-wrong");
});
