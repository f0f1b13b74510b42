import type { NightlyTask } from "#server/jobs/worker.ts";
import { refreshRollups } from "./refresh-rollups.ts";

/** Every minute: a new day, a month that is over, or much that was written find their roll-ups made. */
export const keepRollups: NightlyTask = async (ctx) => void (await refreshRollups(ctx));
