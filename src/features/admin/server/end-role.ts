import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { notFound, requireInside } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { endRole as declared } from "../contract.ts";

/** Ends a role on a day; somebody must remain who can manage accounts at the root. */
export async function endRole(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ id: number }> {
  const held = await ctx.tx
    .selectFrom("account_roles as r")
    .innerJoin("organisations as o", "o.id", "r.organisation_id")
    .select([
      "r.id",
      "r.account_id",
      "r.role",
      "o.id as organisationId",
      "o.path",
      "o.dissolved_on as dissolvedOn",
      sql<string>`lower(r.valid)`.as("from"),
      sql<string | null>`upper(r.valid)`.as("to"),
    ])
    .where("r.id", "=", input.id)
    .executeTakeFirst();
  if (!held) throw notFound();
  requireInside(ctx.scope, held);
  if (input.on <= held.from) throw ruleError("before-begin", "on", "Ngày kết thúc phải sau ngày bắt đầu giữ vai trò.");
  if (held.role === "administrator") await requireAnotherAdministrator(ctx, held.id, input.on);
  await ctx.tx
    .updateTable("account_roles")
    .set({ valid: `[${held.from},${input.on})` })
    .where("id", "=", held.id)
    .execute();
  await record(ctx, {
    action: "end-role",
    kind: "account",
    id: held.account_id,
    organisationId: held.organisationId,
    before: { role: held.role, to: held.to },
    after: { to: input.on },
  });
  return { id: held.id };
}

async function requireAnotherAdministrator(ctx: ActionContext, roleId: number, on: string): Promise<void> {
  const { rows } = await sql<{ others: number }>`
    select count(*)::int as others
    from account_roles r join accounts a on a.id = r.account_id and a.ended_at is null
    join organisations o on o.id = r.organisation_id and o.parent_id is null
    where r.role = 'administrator' and r.id <> ${roleId} and r.valid @> ${on}::date`.execute(ctx.tx);
  if (rows[0]?.others === 0)
    throw ruleError("last-administrator", "on", "Đây là quản trị cuối cùng ở đơn vị cao nhất. Giao vai trò này cho người khác trước.");
}
