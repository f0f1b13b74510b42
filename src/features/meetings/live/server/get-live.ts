import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { getLive as declared, LiveSheet } from "../contract.ts";
import { getLiveRow, shownSheet } from "./queries.ts";

export async function getLive(ctx: ActionContext, input: InputOf<typeof declared>): Promise<LiveSheet> {
  return shownSheet(ctx, await getLiveRow(ctx, input.plannedMeetingId));
}
