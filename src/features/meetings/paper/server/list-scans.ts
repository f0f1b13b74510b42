import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { getMeetingRow } from "../../server/queries.ts";
import type { listScans as declared, Scans } from "../contract.ts";
import { scansOf } from "./queries.ts";

export async function listScans(ctx: ActionContext, { meetingId }: InputOf<typeof declared>): Promise<Scans> {
  return scansOf(ctx, await getMeetingRow(ctx.tx, ctx.scope, meetingId));
}
