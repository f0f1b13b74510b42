import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { notFound, requireInside } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { endRegulation as declared } from "../contract.ts";

/** Ends a value that an office set; the values shipped with the program cannot be ended, only overridden. */
export async function endRegulation(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ id: number }> {
  const found = await ctx.tx
    .selectFrom("regulations as r")
    .innerJoin("organisations as o", "o.id", "r.organisation_id")
    .select((eb) => [
      "r.id",
      "o.path",
      "o.dissolved_on as dissolvedOn",
      "o.id as organisationId",
      eb.fn<string | null>("lower", ["r.valid"]).as("from"),
      eb.fn<string | null>("upper", ["r.valid"]).as("to"),
    ])
    .where("r.id", "=", input.id)
    .where("r.withdrawn_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!found) throw notFound();
  requireInside(ctx.scope, found);
  if (found.to && found.to <= input.on) throw ruleError("already-ended", "on", "Giá trị này đã kết thúc trước ngày đó.");
  const isNeverInForce = found.from !== null && input.on <= found.from;
  // A value that would never have applied is withdrawn: the row stays, marked.
  const change = isNeverInForce
    ? { withdrawn_at: ctx.now, withdrawn_by: ctx.user.accountId }
    : { valid: `[${found.from ?? ""},${input.on})` };
  await ctx.tx.updateTable("regulations").set(change).where("id", "=", found.id).execute();
  await record(ctx, {
    action: "end-regulation",
    kind: "regulation",
    id: found.id,
    organisationId: found.organisationId,
    before: { to: found.to },
    after: { to: input.on, reason: input.reason },
  });
  return { id: found.id };
}
