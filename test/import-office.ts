// An office right after its first run, for tests of imports: jobs are run by a real worker.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { setUp } from "#features/admin/contract.ts";
import { changeLayout, commitImport, getImport, type ImportDetail, previewImport, uploadFile } from "#features/imports/contract.ts";
import type { ImportKind } from "#features/imports/rules.ts";
import { syncShippedRegulations } from "#features/regulations/server/sync-shipped-regulations.ts";
import { jobTasks } from "#server/app.ts";
import { findPackageRoot } from "#server/config.ts";
import { type SheetValue, writeXlsx } from "#server/files/xlsx-write.ts";
import { startWorker } from "#server/jobs/worker.ts";
import { openTestDatabase } from "./database.ts";
import { type Caller, openTestServer, type TestServer } from "./server.ts";
import { type AccountName, now, password } from "./world.ts";

export const blocFolder = join(findPackageRoot(), "test", "data", "bloc-a");

export interface ImportOffice {
  server: TestServer;
  office: Caller;
  /** The organisation of the first run. */
  place: number;
  stop(): Promise<void>;
}

/** One organisation, one account, which is also its office. */
export async function openImportOffice(): Promise<ImportOffice> {
  const database = await openTestDatabase();
  const { db, forProgram, url } = database;
  await syncShippedRegulations(db, now);
  const server = await openTestServer(database, { office: 1 } as Record<AccountName, number>); // only the office is asked here
  const input = {
    organisationName: "Đảng bộ Khối các cơ quan tỉnh",
    organisationCode: "KHOI",
    organisationKind: "upper" as const,
    displayName: "Văn phòng",
    userName: "vanphong",
    password,
  };
  await server.as("nobody").call(setUp, input);
  const { id: place } = await db.selectFrom("organisations").select("id").executeTakeFirstOrThrow();
  await db.insertInto("account_roles").values({ account_id: 1, role: "office", organisation_id: place, valid: "[2020-01-01,)" }).execute();
  const { config } = server.app.routes;
  const worker = await startWorker({ ownerUrl: url, db: forProgram, config, clock: () => server.clock.now, tasks: jobTasks });
  return { server, office: server.as("office"), place, stop: worker.stop };
}

export function blocFile(name: string): { name: string; content: Buffer } {
  return { name, content: readFileSync(join(blocFolder, name)) };
}

/** Uploads, says as of when, commits, and waits for the end. */
export async function bringFile(
  { office, place }: ImportOffice,
  file: { name: string; content: Buffer },
  { asOf = null, skipBad = false }: { asOf?: string | null; skipBad?: boolean } = {},
): Promise<ImportDetail> {
  const uploaded = await office.upload(uploadFile, { organisationId: place }, file);
  if (asOf) await office.call(changeLayout, { ...layoutOf(uploaded), asOf });
  return settled(office, await office.call(commitImport, { importId: uploaded.id, skipBad }));
}

export function layoutOf({ id, kind, sheet, columns, asOf }: ImportDetail) {
  return { importId: id, kind, sheet, columns: columns.map(({ at, field }) => ({ at, field })), asOf };
}

/** Waits until the job of an import is through. */
export async function settled(office: Caller, { id }: ImportDetail): Promise<ImportDetail> {
  for (;;) {
    const detail = await office.call(getImport, { importId: id });
    if (detail.job?.state === "failed") throw new Error(detail.job.message);
    if (detail.job?.state === "done") return detail;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function tableFile(titles: string[], rows: SheetValue[][]): Promise<Buffer> {
  const columns = titles.map((title) => ({ title, width: 12, type: "number" as const }));
  return writeXlsx([{ name: "Trang 1", heading: [], columns, rows }]);
}

/** Row and kind of every refusal of a small list, as a preview tells it. */
export async function refusedOf({ office, place }: ImportOffice, titles: string[], rows: SheetValue[][]): Promise<[number, string][]> {
  const kind: ImportKind = titles.includes("Mã") ? "organisations" : titles.includes("Họ và tên") ? "members" : "meetings";
  const file = { name: "thu.xlsx", content: await tableFile(titles, rows) };
  const uploaded = await office.upload(uploadFile, { organisationId: place, kind }, file);
  if (kind === "members") await office.call(changeLayout, { ...layoutOf(uploaded), asOf: "2018-06-30" });
  const detail = await settled(office, await office.call(previewImport, { importId: uploaded.id }));
  expect(detail.rowsRead).toBe(rows.length);
  return detail.bad.map((bad) => [bad.row, bad.kind]);
}
