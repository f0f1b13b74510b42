// Accounts by post: the office writes down a secretary, the administrator makes accounts and letters, the secretary comes in.
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { demo, expectAccessible, openProgram, type Program, picture, signIn } from "./program.ts";

const own = "mưa rơi trên mái tôn";
let program: Program;
let unit = 0;
let userName = "";
let firstPassword = "";

beforeAll(async () => {
  const now = new Date("2026-06-15T02:30:00Z");
  program = await openProgram(() => now, demo);
  const { id } = await program.db.selectFrom("organisations").select("id").where("code", "=", "DB01").executeTakeFirstOrThrow();
  unit = id;
});

test("the office sees who leads a unit, and ends a post", async () => {
  const page = await program.open("/");
  await signIn(page, "vanphong", "van-phong-2026");
  await page.goto(`${program.address}/o/${unit}/don-vi/cap-uy`);
  await page.getByRole("heading", { name: "Đảng ủy", exact: true }).waitFor();
  await expectAccessible(page);
  await page
    .getByRole("button", { name: /^Việc với chức vụ Đảng ủy viên/ })
    .last()
    .click();
  await page.getByRole("menuitem", { name: "Kết thúc chức vụ" }).click();
  await page.getByLabel("Quyết định").fill("12-QĐ/ĐU");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Kết thúc chức vụ", exact: true }).click();
  await page.getByRole("heading", { name: "Đã thôi giữ chức vụ" }).waitFor();
  await picture(page, "committee");
});

test("the administrator makes accounts for all secretaries of a unit and gets the letters as one file", async () => {
  const page = await program.open("/");
  await signIn(page, "quantri", "quan-tri-2026");
  await page.goto(`${program.address}/o/${unit}/nguoi-dung`);
  await page.getByRole("button", { name: "Cấp theo chức vụ" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Xem danh sách" }).click();
  await page.getByRole("heading", { name: /^Sẽ cấp tài khoản/ }).waitFor();
  const names = page.getByLabel(/^Tên đăng nhập của/);
  userName = await names.last().inputValue();
  await page.getByLabel("Cần giúp thì liên hệ").fill("Văn phòng, máy lẻ 12");
  await expectAccessible(page);
  await picture(page, "post-accounts");
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /và tải thư$/ }).click()]);
  await page.getByText(/^Đã cấp \d+ tài khoản/).waitFor();
  await expectAccessible(page);
  const text = documentText(readFileSync(await file.path()));
  expect(text).toContain("Văn phòng, máy lẻ 12");
  firstPassword = new RegExp(`\n${userName}\n[^\n]*\n([a-z]+-[a-z]+-[a-z]+-[a-z]+-[2-9]{4})\n`).exec(text)?.[1] ?? "";
  expect(firstPassword).not.toBe("");
});

test("a secretary comes in with the first password, must choose another, and then sees the own cell", async () => {
  const page = await program.open("/", "phone");
  await page.getByLabel("Tên đăng nhập").fill(userName);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(firstPassword);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByRole("heading", { name: "Đặt mật khẩu của mình" }).waitFor();
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill(own);
  await page.getByLabel("Nhập lại mật khẩu mới").fill(own);
  await page.getByRole("button", { name: "Đặt mật khẩu và tiếp tục" }).click();
  await page.getByRole("navigation").first().waitFor();
  await page.waitForURL(/\/hom-nay/);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await picture(page, "secretary-in");
});

/** The texts of word/document.xml, one after another. */
function documentText(file: Buffer): string {
  const central = file.lastIndexOf(Buffer.from("word/document.xml")) - 46;
  const [size, local] = [file.readUInt32LE(central + 20), file.readUInt32LE(central + 42)];
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const xml = inflateRawSync(file.subarray(start, start + size)).toString("utf8");
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join("\n");
}
