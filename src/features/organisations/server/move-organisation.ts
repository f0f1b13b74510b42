import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { notFound, requireInside, scopeOfChild, widen } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { moveOrganisation as declared } from "../contract.ts";
import { checkAfter, checkKindUnder, checkNoCycle, type OrganisationKind } from "../rules.ts";
import { loadForChange } from "./load-for-change.ts";
import { findOrganisation, getOrganisationDetail } from "./queries.ts";
import { bumpVersion, moveSubtree } from "./writes.ts";

/** Hangs an organisation and all below it under another parent, or changes its kind, from a day on. */
export async function moveOrganisation(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const organisation = await loadForChange(ctx, input);
  const parent = await findOrganisation(ctx.tx, input.parentId);
  if (!parent) throw notFound();
  if (ctx.person) requireInside(widen(ctx.scope, ctx.person), parent);
  checkNoCycle(organisation.path, parent.path);
  checkKindUnder(input.kind, parent.kind as OrganisationKind); // written only through this slice
  if (parent.topId !== organisation.topId) throw ruleError("other-tree", "parentId", "Đơn vị cấp trên này thuộc một cây khác.");
  if (parent.id === organisation.parentId && input.kind === organisation.kind)
    throw ruleError("same-place", "parentId", "Tổ chức đang trực thuộc đơn vị này với loại hình này.");
  checkAfter(input.on, await lastPlaceBegan(ctx, organisation.id), "on");
  await moveSubtree(ctx.tx, organisation, parent, input.kind, input.on, input.decision);
  await bumpVersion(ctx.tx, organisation.id);
  await record(ctx, {
    action: "move-organisation",
    kind: "organisation",
    id: organisation.id,
    organisationId: organisation.id,
    before: { parentId: organisation.parentId, kind: organisation.kind },
    after: { parentId: parent.id, kind: input.kind, on: input.on, decision: input.decision },
  });
  return getOrganisationDetail({
    ...ctx,
    scope: scopeOfChild(ctx.scope, { id: organisation.id, path: `${parent.path}${organisation.id}.` }),
  });
}

async function lastPlaceBegan(ctx: ActionContext, id: number): Promise<string | null> {
  const { rows } = await sql<{
    from: string | null;
  }>`select lower(valid) as "from" from organisation_positions where organisation_id = ${id} and upper_inf(valid)`.execute(ctx.tx);
  return rows[0]?.from ?? null;
}
