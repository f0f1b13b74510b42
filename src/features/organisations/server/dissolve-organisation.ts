import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { dissolveOrganisation as declared } from "../contract.ts";
import { checkAfter } from "../rules.ts";
import { loadForChange } from "./load-for-change.ts";
import { getOrganisationDetail } from "./queries.ts";
import { bumpVersion } from "./writes.ts";

/** What ends with an organisation in slices above this one; app.ts names it. */
export type EndWith = (ctx: ActionContext, organisationId: number, on: string) => Promise<void>;

/** Ends an organisation from a day on, and `endWith` with it. Its units and members must have gone elsewhere first. */
export async function dissolveOrganisation(
  ctx: ActionContext,
  input: InputOf<typeof declared>,
  endWith: EndWith,
): Promise<OutputOf<typeof declared>> {
  const organisation = await loadForChange(ctx, input);
  checkAfter(input.on, organisation.foundedOn, "on");
  await checkNothingRemains(ctx, organisation.id, input.on);
  for (const table of ["organisation_positions", "organisation_profiles"] as const) {
    await sql`update ${sql.table(table)} set valid = daterange(lower(valid), ${input.on}::date)
      where organisation_id = ${organisation.id} and upper_inf(valid) and (lower_inf(valid) or lower(valid) < ${input.on}::date)`.execute(
      ctx.tx,
    );
  }
  await ctx.tx
    .updateTable("organisations")
    .set({ dissolved_on: input.on, dissolving_decision: input.decision })
    .where("id", "=", organisation.id)
    .execute();
  await endWith(ctx, organisation.id, input.on);
  await bumpVersion(ctx.tx, organisation.id);
  await record(ctx, {
    action: "dissolve-organisation",
    kind: "organisation",
    id: organisation.id,
    organisationId: organisation.id,
    after: { on: input.on, decision: input.decision },
  });
  return getOrganisationDetail({
    ...ctx,
    scope: { ...ctx.scope, organisation: ctx.scope.organisation && { ...ctx.scope.organisation, dissolvedOn: input.on } },
  });
}

async function checkNothingRemains(ctx: ActionContext, id: number, on: string): Promise<void> {
  const { rows } = await sql<{ units: number; members: number; changes: number }>`
    select (select count(*)::int from organisation_positions where parent_id = ${id} and (upper_inf(valid) or upper(valid) > ${on}::date)) as units,
      (select count(*)::int from memberships where organisation_id = ${id} and (upper_inf(valid) or upper(valid) > ${on}::date)) as members,
      (select count(*)::int from organisation_positions where organisation_id = ${id} and lower(valid) >= ${on}::date) as changes`.execute(
    ctx.tx,
  );
  const [left] = rows;
  if (left && left.units > 0)
    throw new AppError("rule", "units-remain", `Còn ${left.units} đơn vị trực thuộc. Chuyển hoặc kết thúc các đơn vị đó trước.`);
  if (left && left.members > 0)
    throw new AppError("rule", "members-remain", `Còn ${left.members} đảng viên. Chuyển sinh hoạt cho các đảng viên đó trước.`);
  if (left && left.changes > 0)
    throw new AppError("rule", "later-change", "Có thay đổi về cấp trên hoặc loại hình sau ngày này. Chọn ngày sau thay đổi đó.");
}
