// A row of `jobs` per long work: who asked, how far it is, how it ended. What runs it is in worker.ts.
import { sql } from "kysely";
import type { Job } from "#contract/jobs.ts";
import type { Database, Reader, Transaction } from "../db/connect.ts";

export interface NewJob {
  kind: string;
  accountId: number | null;
  payload: Record<string, unknown>;
  now: Date;
}

/** Starts when the transaction is through. */
export async function addJob(tx: Transaction, { kind, accountId, payload, now }: NewJob): Promise<number> {
  const { id } = await tx
    .insertInto("jobs")
    .values({ kind, account_id: accountId, payload: JSON.stringify(payload), state: "waiting", created_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  await sql`select enqueue_job(${id}::bigint)`.execute(tx);
  return id;
}

export function selectJobs(reader: Reader) {
  return reader.selectFrom("jobs").select(["id", "kind", "state", "done", "total", "message"]).$narrowType<Pick<Job, "state">>();
}

/** Written outside of the work's own transaction, so that others see it while the work goes on. */
export async function tellProgress(db: Database, id: number, done: number, total: number): Promise<void> {
  await db.updateTable("jobs").set({ done, total }).where("id", "=", id).execute();
}

export async function endJob(
  db: Database,
  id: number,
  ending: { state: "done"; result: unknown } | { state: "failed"; message: string },
  now: Date,
): Promise<void> {
  await db
    .updateTable("jobs")
    .set({
      state: ending.state,
      finished_at: now,
      ...(ending.state === "done" ? { result: JSON.stringify(ending.result ?? null) } : { message: ending.message }),
    })
    .where("id", "=", id)
    .execute();
}
