import type { InputOf } from "#contract/endpoint.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { revealNumber as declared } from "../contract.ts";
import { getMember } from "./queries.ts";

/** Shows one masked number. Each time is noted with the reason, never with the number. */
export async function revealNumber(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ value: string | null }> {
  const member = await getMember(ctx.tx, ctx.scope, input.memberId);
  await record(ctx, {
    action: "reveal-number",
    kind: "member",
    id: member.id,
    organisationId: member.cell_id,
    after: { field: input.field, reason: input.reason },
  });
  return { value: input.field === "cardNumber" ? member.card_number : member.citizen_number };
}
