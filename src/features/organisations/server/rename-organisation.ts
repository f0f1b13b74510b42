import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { searchKey } from "#contract/names.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { renameOrganisation as declared } from "../contract.ts";
import { checkAfter } from "../rules.ts";
import { loadForChange } from "./load-for-change.ts";
import { getOrganisationDetail } from "./queries.ts";
import { bumpVersion, endOpenProfile } from "./writes.ts";

/** Gives an organisation another name, symbol or host unit from a day on; the old ones keep their days. */
export async function renameOrganisation(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const organisation = await loadForChange(ctx, input);
  const before = await ctx.tx
    .selectFrom("organisation_profiles")
    .select(["name", "symbol", "host_unit as hostUnit"])
    .select(sql<string | null>`lower(valid)`.as("from"))
    .where("organisation_id", "=", organisation.id)
    .where(sql<boolean>`upper_inf(valid)`)
    .executeTakeFirst();
  checkAfter(input.on, before?.from ?? null, "on");
  await endOpenProfile(ctx.tx, organisation.id, input.on);
  const { name, symbol, hostUnit, decision } = input;
  await ctx.tx
    .insertInto("organisation_profiles")
    .values({
      organisation_id: organisation.id,
      valid: `[${input.on},)`,
      name,
      symbol,
      host_unit: hostUnit,
      host_unit_kind: input.hostUnitKind,
      is_abroad: input.isAbroad,
      country: input.country,
      decision,
    })
    .execute();
  await ctx.tx
    .updateTable("organisations")
    .set({ name, symbol, search_key: searchKey(name) })
    .where("id", "=", organisation.id)
    .execute();
  await bumpVersion(ctx.tx, organisation.id);
  await record(ctx, {
    action: "rename-organisation",
    kind: "organisation",
    id: organisation.id,
    organisationId: organisation.id,
    before,
    after: { name, symbol, hostUnit, on: input.on, decision },
  });
  return getOrganisationDetail(ctx);
}
