import { sql } from "kysely";
import { AppError } from "#contract/errors.ts";
import type { Routes } from "./handle.ts";

/** For whoever watches the installation: does it answer, and does its database. */
export function serveHealth({ app, db }: Routes): void {
  app.get("/api/health", async () => ({ status: "ok", database: (await sql`select 1`.execute(db)).rows.length === 1 }));
}

/** An address of the API that no slice has is no page of the client. */
export function refuseUnknown({ app }: Routes): void {
  app.all("/api/*", () => {
    throw new AppError("not-found", "no-such-endpoint", "Địa chỉ này không có.");
  });
}
