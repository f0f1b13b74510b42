import type { InputOf } from "#contract/endpoint.ts";
import { forReading } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { getReportRow } from "../../server/queries.ts";
import type { Corrections, listCorrections as declared } from "../contract.ts";
import { readCorrections } from "./queries.ts";

export async function listCorrections(ctx: ActionContext, { reportId }: InputOf<typeof declared>): Promise<Corrections> {
  const { report, scope } = await getReportRow(ctx.tx, forReading(ctx.scope), reportId);
  return readCorrections(ctx, scope, report);
}
