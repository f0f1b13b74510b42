import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

const whole = {
  PUBLIC_URL: "https://nennep.tinh.example",
  OIDC_ISSUER: "https://dang-nhap.tinh.example/realms/tinh",
  OIDC_CLIENT_ID: "nennep",
  OIDC_CLIENT_SECRET: "bi-mat",
};

test("without any of the variables there is no provider; with all of them there is one", () => {
  expect(readConfig({}).provider).toBeNull();
  expect(readConfig({ ...whole, OIDC_NAME: "Tài khoản Tỉnh" }).provider).toEqual({
    issuer: whole.OIDC_ISSUER,
    clientId: "nennep",
    clientSecret: "bi-mat",
    name: "Tài khoản Tỉnh",
    scope: "openid profile email",
  });
});

test.each([
  ["a part missing", { ...whole, OIDC_CLIENT_SECRET: "" }, "phải có cả ba"],
  ["an issuer over plain HTTP", { ...whole, OIDC_ISSUER: "http://dang-nhap.tinh.example" }, "https://"],
  ["an issuer that is no address", { ...whole, OIDC_ISSUER: "tinh" }, "OIDC_ISSUER"],
  ["a scope that asks for no identity", { ...whole, OIDC_SCOPE: "profile" }, "openid"],
  ["no address of our own", { ...whole, PUBLIC_URL: "" }, "PUBLIC_URL"],
])("%s is told in words that quote no secret", (_, env, sentence) => {
  const told = () => readConfig(env);
  expect(told).toThrow(sentence);
  expect(told).not.toThrow("bi-mat");
});

test("a provider on this very machine may speak plain HTTP", () => {
  expect(readConfig({ ...whole, OIDC_ISSUER: "http://127.0.0.1:9000" }).provider?.issuer).toBe("http://127.0.0.1:9000");
});
