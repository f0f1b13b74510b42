import { listJobs } from "#contract/jobs.ts";
import { handle, type Routes } from "../http/handle.ts";
import { selectJobs } from "./progress.ts";

export function jobRoutes(routes: Routes): void {
  handle(routes, listJobs, async ({ tx, user }) => ({
    rows: await selectJobs(tx).where("account_id", "=", user.accountId).orderBy("id", "desc").limit(20).execute(),
  }));
}
