import * as z from "zod/mini";
import type { OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { selectJobs } from "#server/jobs/progress.ts";
import type { listMailJobs as declared } from "../contract.ts";
import { MailResult, mailJobKind } from "./jobs.ts";

/** The person's own sendings, the last ones first. */
export async function listMailJobs({ tx, user }: ActionContext): Promise<OutputOf<typeof declared>> {
  const rows = await selectJobs(tx)
    .select("result")
    .where("account_id", "=", user.accountId)
    .where("kind", "=", mailJobKind)
    .orderBy("id", "desc")
    .limit(5)
    .execute();
  return {
    rows: rows.map(({ kind: _, result, ...job }) => ({ ...job, failed: z.safeParse(MailResult, result).data?.failed ?? [] })),
  };
}
