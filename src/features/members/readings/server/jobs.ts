import { sql } from "kysely";
import { record } from "#server/history.ts";
import type { NightlyTask } from "#server/jobs/worker.ts";

/** Every night: readings past the years of their rule go. How many went stands in the history. */
export const forgetReadings: NightlyTask = async ({ db, now, today }) => {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ readings: number }>`select drop_old_readings(${today}::date) as readings`.execute(tx);
    const readings = rows[0]?.readings ?? 0;
    if (readings === 0) return;
    const ctx = { tx, now, user: { accountId: null } };
    await record(ctx, { action: "forget-readings", kind: "reading", id: 0, organisationId: null, after: { readings } });
  });
};
