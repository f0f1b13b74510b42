// Files that are no list at all.
import { beforeAll, expect, test } from "vitest";
import { openSession, sessionCookie } from "#server/http/session.ts";
import { type ImportOffice, openImportOffice, tableFile } from "#test/import-office.ts";
import { usualSession } from "#test/server.ts";
import { now } from "#test/world.ts";
import { uploadFile } from "../contract.ts";

let opened: ImportOffice;
beforeAll(async () => {
  opened = await openImportOffice();
  return opened.stop;
});

test.each([
  ["an empty file", Buffer.alloc(0), "file-empty"],
  ["a text", Buffer.from("Họ và tên;Ngày sinh"), "not-xlsx"],
])("%s is refused and leaves nothing behind", async (_, content, reason) => {
  await expect(opened.office.upload(uploadFile, { organisationId: opened.place }, { name: "x.xlsx", content })).rejects.toMatchObject({
    kind: "invalid",
    reason,
  });
});

test("a workbook without a known header is refused with what was looked for", async () => {
  const content = await tableFile(["Món ăn", "Giá", "Ghi chú"], [["Phở", 45, null]]);
  await expect(opened.office.upload(uploadFile, { organisationId: opened.place }, { name: "x.xlsx", content })).rejects.toMatchObject({
    reason: "no-header",
  });
});

test("200 MB are refused before they are read", async () => {
  const boundary = "b";
  const { statusCode, payload } = await opened.server.app.http.inject({
    method: "POST",
    url: "/api/imports",
    headers: {
      "content-type": `multipart/form-data; boundary=${boundary}`,
      "content-length": String(200 * 1024 * 1024),
      cookie: `${sessionCookie}=${await openSession(opened.server.db, 1, now, usualSession)}`,
    },
    payload: `--${boundary}--`,
  });
  expect([statusCode, JSON.parse(payload).reason]).toEqual([413, "file-too-large"]);
});

test("an upload without a file says so", async () => {
  await expect(opened.office.call(uploadFile, { organisationId: opened.place })).rejects.toMatchObject({ reason: "no-file" });
});
