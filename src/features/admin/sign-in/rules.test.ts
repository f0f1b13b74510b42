import { expect, test } from "vitest";
import { addressRestsUntil, browserName, nameRestsUntil, nextStep, passwordProblem } from "./rules.ts";

const now = new Date("2026-06-01T02:00:00Z");

test.each([
  [1, null],
  [4, null],
  [5, "2026-06-01T02:01:00.000Z"],
  [8, "2026-06-01T02:08:00.000Z"],
  [40, "2026-06-01T03:00:00.000Z"],
])("after %i wrong passwords the name rests until %s", (failures, until) => {
  expect(nameRestsUntil(failures, now)?.toISOString() ?? null).toBe(until);
});

test.each([
  [99, null],
  [100, "2026-06-01T02:01:00.000Z"],
  [102, "2026-06-01T02:04:00.000Z"],
  [500, "2026-06-01T02:15:00.000Z"],
])("after %i wrong attempts the address rests until %s", (failures, until) => {
  expect(addressRestsUntil(failures, now)?.toISOString() ?? null).toBe(until);
});

const nothing = { passed: null, hasAuthenticator: false, mustChangePassword: false, mustEnrol: false };

test.each([
  ["nothing asked", {}, null],
  ["a code comes before everything", { hasAuthenticator: true, mustChangePassword: true, mustEnrol: true }, "second-factor"],
  [
    "after the code the password of one's own",
    { passed: "second-factor", hasAuthenticator: true, mustChangePassword: true },
    "new-password",
  ],
  ["after the code nothing", { passed: "second-factor", hasAuthenticator: true, mustEnrol: true }, null],
  ["a first password before the telephone", { mustChangePassword: true, mustEnrol: true }, "new-password"],
  ["then the telephone", { passed: "new-password", mustEnrol: true }, "enrolment"],
  ["who has one is not asked to add one", { passed: "new-password", hasAuthenticator: true, mustEnrol: true }, null],
] as const)("at the door: %s", (_, known, step) => {
  expect(nextStep({ ...nothing, ...known })).toBe(step);
});

const policy = { length: 10, common: new Set(["password123", "christopher"]) };

test.each([
  ["ngan qua", "ít nhất 10"],
  ["Password123", "nhiều người dùng"],
  ["PASSWORD123", "nhiều người dùng"],
  ["Ｐａｓｓｗｏｒｄ１２３", "nhiều người dùng"],
  ["Christopher-1990!", "nhiều người dùng"],
  ["Mật khẩu 2026", "nhiều người dùng"],
  ["M@tkhau-2026!!", "nhiều người dùng"],
  ["Matkhau@2026", "nhiều người dùng"],
  ["toiyeuvietnam", "nhiều người dùng"],
  ["1111111111", "quá ít ký tự"],
  ["abababababab", "quá ít ký tự"],
  ["toi la LE.ANH day", "tên đăng nhập"],
  ["Lê.Anh ở phòng 5", "tên đăng nhập"],
])("the password %s is refused: %s", (password, why) => {
  expect(passwordProblem(password, "le.anh", policy)).toContain(why);
});

test.each(["mưa rơi trên mái tôn", "ba con mèo ăn 7 quả na", "k3#vQ9!xLm"])("the password %s may be used", (password) => {
  expect(passwordProblem(password, "le.anh", policy)).toBeNull();
});

test("a user name too short to mean anything may stand in a password", () => {
  expect(passwordProblem("bánh mì kẹp thịt", "an", policy)).toBeNull();
});

test.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36", "Chrome trên Windows"],
  ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge trên Windows"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 (KHTML, like Gecko) Version/18.0 Safari/604", "Safari trên iOS"],
  ["Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36", "Chrome trên Android"],
  ["curl/8.5", "Trình duyệt khác"],
])("a person reads %s as %s", (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});
