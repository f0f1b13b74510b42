// Nothing that a person writes becomes a path on the disk.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { listImports, uploadFile } from "#features/imports/contract.ts";
import { readStoredFile } from "#server/files/store.ts";
import { tableFile } from "./import-office.ts";
import { openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

test.each([
  ["../../../etc/passwd.xlsx", "passwd.xlsx"],
  ["..\\..\\windows\\win.xlsx", "win.xlsx"],
  ["/etc/cron.d/x", "x"],
  ["a\u202Excod.xlsx", "axcod.xlsx"],
  [`${"a".repeat(600)}.xlsx`, `${"a".repeat(195)}.xlsx`],
  ["..", "khong-ten"],
])("a file called %j is kept under a random key", async (name, shown) => {
  const content = await tableFile(["Mã", "Tên tổ chức đảng", "Loại hình", "Trực thuộc"], [["X1", "Chi bộ X1", "Chi bộ", "KHOI"]]);
  const place = { organisationId: world.unit.KHOI };
  await world.as("office").upload(uploadFile, { ...place, kind: "organisations" }, { name, content });
  const { rows } = await world.as("office").call(listImports, place);
  expect(rows.map((row) => row.fileName)).toContain(shown);
  const { dataFolder } = world.app.routes.config;
  expect(readdirSync(dataFolder)).toEqual(["files"]);
  for (const key of readdirSync(join(dataFolder, "files"))) expect(key).toMatch(/^[0-9a-f]{32}$/);
});

test.each([
  "/../package.json",
  "/..%2fpackage.json",
  "/%2e%2e/%2e%2e/package.json",
  "/assets/../../../package.json",
  "/assets/..%2f..%2f..%2fpackage.json",
  "/assets/..%5c..%5c..%5cpackage.json",
  "/assets//etc/passwd",
  "/assets/%00",
  "/%c0%ae%c0%ae/package.json",
  "/api/docs/static/..%2f..%2f..%2fpackage.json",
])("the address %s leads to no file outside of the client", async (path) => {
  const { http } = world.app;
  if (!http.server.listening) await http.listen({ port: 0, host: "127.0.0.1" });
  const { port } = http.server.address() as AddressInfo; // it listens on a port
  const body = await new Promise<string>((resolve, reject) => {
    request({ port, host: "127.0.0.1", path }, async (answer) => resolve((await answer.toArray()).join("")))
      .on("error", reject)
      .end();
  });
  expect(body).not.toContain('"nen-nep"');
  expect(body).not.toContain("root:");
});

test("a download of another key than a random one does not reach the disk", async () => {
  const { dataFolder } = world.app.routes.config;
  mkdirSync(join(dataFolder, "files"), { recursive: true });
  writeFileSync(join(dataFolder, "secret"), "secret");
  for (const key of ["../secret", "..%2fsecret", `${"0".repeat(32)}/../../secret`, ""])
    await expect(async () => readStoredFile({ dataFolder }, key)).rejects.toThrow("not a key");
});
