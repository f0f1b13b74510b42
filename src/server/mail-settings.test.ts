import { expect, test } from "vitest";
import { readMailSettings } from "./mail-settings.ts";
import { readSettings } from "./settings.ts";

const read = (env: Record<string, string>) => readSettings(env, readMailSettings);
const whole = {
  SMTP_URL: "smtp://thu:bi-mat@127.0.0.1:2525",
  MAIL_FROM: "Văn phòng <vp@tinh.example>",
  PUBLIC_URL: "https://nennep.tinh.example",
};

test("without settings nothing is sent; whole ones are taken as they are", () => {
  expect(read({})).toEqual({ mail: null });
  expect(read(whole)).toEqual({ mail: { smtpUrl: whole.SMTP_URL, from: whole.MAIL_FROM } });
});

test.each<[string, Record<string, string>, RegExp]>([
  ["only the server", { SMTP_URL: whole.SMTP_URL }, /SMTP_URL và MAIL_FROM phải có cả hai/],
  ["no address of the program", { ...whole, PUBLIC_URL: "" }, /cần PUBLIC_URL/],
  ["a sender that is no address", { ...whole, MAIL_FROM: "văn phòng" }, /MAIL_FROM là địa chỉ gửi thư/],
])("says in Vietnamese what is wrong with %s", (_, env, sentence) => {
  expect(() => read(env)).toThrow(sentence);
});

test("never shows the mail server's password", () => {
  expect(() => read({ ...whole, SMTP_URL: "http://thu:bi-mat@x" })).toThrow(/^(?!.*bi-mat).*SMTP_URL phải có dạng/s);
});
