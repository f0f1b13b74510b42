import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { noteConsent as declared } from "../contract.ts";
import { loadForChange } from "./load-for-change.ts";
import { getOrganisationDetail } from "./queries.ts";

/** Notes the document by which the level above agreed to an exception from a size rule. */
export async function noteConsent(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const organisation = await loadForChange(ctx, { on: input.agreedOn });
  const consent = { document: input.document, agreed_on: input.agreedOn, noted_by: ctx.user.accountId, noted_at: ctx.now };
  await ctx.tx
    .insertInto("organisation_consents")
    .values({ organisation_id: organisation.id, rule_key: input.ruleKey, ...consent })
    .onConflict((conflict) => conflict.columns(["organisation_id", "rule_key"]).doUpdateSet(consent))
    .execute();
  await record(ctx, {
    action: "note-consent",
    kind: "organisation",
    id: organisation.id,
    organisationId: organisation.id,
    after: { ruleKey: input.ruleKey, document: input.document, agreedOn: input.agreedOn },
  });
  return getOrganisationDetail(ctx);
}
