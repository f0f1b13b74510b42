import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { revealNumber as declared } from "../contract.ts";
import { checkPurpose, noteReading } from "../readings/server/writes.ts";
import { getMember } from "./queries.ts";

/** Shows one masked number. Each time is noted with its purpose, never with the number. */
export async function revealNumber(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ value: string | null }> {
  const member = await getMember(ctx.tx, ctx.scope, input.memberId);
  const why = await checkPurpose(ctx, member.cell_id, input);
  await noteReading(ctx, { kind: "reveal", why, subject: input.field, organisationId: member.cell_id, memberIds: [member.id] });
  return { value: input.field === "cardNumber" ? member.card_number : member.citizen_number };
}
