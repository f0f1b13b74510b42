import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "./config.ts";
import { travelsOpenly } from "./wire-settings.ts";

test("without any setting the program listens on this machine only, port 8080, and keeps its data in ./var", () => {
  const config = readConfig({});
  expect(config).toMatchObject({ tls: null, trustedProxies: [], publicUrl: null });
  expect(config).toMatchObject({ port: 8080, host: "127.0.0.1", databaseUrl: null, dataFolder: join(config.root, "var") });
  expect(existsSync(join(config.root, "package.json"))).toBe(true);
});

test("an empty setting counts as none", () => {
  expect(readConfig({ PORT: "", HOST: " ", NENNEP_DATA: "", DATABASE_URL: "" })).toEqual(readConfig({}));
});

test("settings are taken as written", () => {
  const env = { PORT: "9000", HOST: "0.0.0.0", NENNEP_DATA: "/srv/nennep", DATABASE_URL: "postgres://a:b@db:5432/nennep" };
  expect(readConfig(env)).toMatchObject({ port: 9000, host: "0.0.0.0", dataFolder: "/srv/nennep", databaseUrl: env.DATABASE_URL });
});

test("a certificate, a proxy and the public address are taken as written", () => {
  const env = {
    TLS_CERT: "/c.pem",
    TLS_KEY: "/k.pem",
    TRUSTED_PROXY: "127.0.0.1, 10.1.0.0/16 fd00::/8",
    PUBLIC_URL: "https://nennep.example/",
  };
  expect(readConfig(env)).toMatchObject({
    tls: { certFile: "/c.pem", keyFile: "/k.pem" },
    trustedProxies: ["127.0.0.1", "10.1.0.0/16", "fd00::/8"],
    publicUrl: "https://nennep.example",
  });
});

test.each([
  ["PORT", "abc"],
  ["PORT", "70000"],
  ["PORT", "-1"],
  ["HOST", "http://máy"],
  ["DATABASE_URL", "mysql://a@b/c"],
  ["DATABASE_URL", "nennep"],
  ["TLS_CERT", "/etc/ssl/nennep.pem"],
  ["TLS_KEY", "/etc/ssl/nennep.key"],
  ["TRUSTED_PROXY", "nginx"],
  ["TRUSTED_PROXY", "127.0.0.1, 0.0.0.0/0"],
  ["TRUSTED_PROXY", "10.0.0.0/33"],
  ["PUBLIC_URL", "nennep.tinh.example"],
  ["PUBLIC_URL", "https://nennep.tinh.example/duong-dan"],
])("%s=%s is refused with the name of the variable", (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(name);
});

test("all wrong settings are told at once, and a password never", () => {
  const read = () => readConfig({ PORT: "x", DATABASE_URL: "pg://me:secret@db/x" });
  expect(read).toThrow(/PORT[\s\S]*DATABASE_URL/);
  expect(read).not.toThrow(/secret/);
});

test.each<[Record<string, string>, boolean]>([
  [{}, false],
  [{ HOST: "::1" }, false],
  [{ HOST: "0.0.0.0" }, true],
  [{ HOST: "192.168.1.10", PUBLIC_URL: "http://nennep.example" }, true],
  [{ HOST: "0.0.0.0", TLS_CERT: "c", TLS_KEY: "k" }, false],
  [{ HOST: "0.0.0.0", TRUSTED_PROXY: "10.0.0.2" }, false],
  [{ HOST: "0.0.0.0", PUBLIC_URL: "https://nennep.example" }, false],
])("with %j passwords travel openly: %s", (env, openly) => {
  expect(travelsOpenly(readConfig(env))).toBe(openly);
});
