import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { scopeOfChild } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { foundOrganisation as declared } from "../contract.ts";
import { checkKindUnder, type OrganisationKind } from "../rules.ts";
import { loadForChange } from "./load-for-change.ts";
import { findOrganisationByCode, getOrganisationDetail } from "./queries.ts";
import { insertOrganisation } from "./writes.ts";

/** Founds an organisation under the one in scope. */
export async function foundOrganisation(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const parent = await loadForChange(ctx, input);
  checkKindUnder(input.kind, parent.kind as OrganisationKind); // written only through this slice
  if (parent.foundedOn && input.on < parent.foundedOn)
    throw ruleError("before-parent", "on", "Ngày thành lập trước ngày thành lập của đơn vị cấp trên.");
  if (await findOrganisationByCode(ctx.tx, input.code)) {
    throw new AppError("conflict", "code-taken", "Mã này đã có.", {
      fields: { code: `Mã ${input.code} đã dùng cho tổ chức khác. Nhập mã khác.` },
    });
  }
  const { id, path } = await insertOrganisation(ctx.tx, input, parent);
  await record(ctx, {
    action: "found-organisation",
    kind: "organisation",
    id,
    organisationId: id,
    after: { code: input.code, name: input.name, kind: input.kind, parentId: parent.id, on: input.on, decision: input.decision },
  });
  return getOrganisationDetail({ ...ctx, scope: scopeOfChild(ctx.scope, { id, path }) });
}
