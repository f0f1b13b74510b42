import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { setRegulationValue } from "#features/regulations/server/writes.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { makeScoreForm as declared } from "../contract.ts";
import { formProblems } from "../rules.ts";
import { findForm } from "./queries.ts";

/** A committee's own form, in force for itself and below from a day on. A form whose points do not add up is refused. */
export async function makeScoreForm(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ code: string }> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const { code, source, form, from } = input;
  const problems = formProblems(form);
  if (problems.length > 0) throw new AppError("rule", "form-does-not-add-up", problems.join(" "), { fields: { form: problems.join(" ") } });
  if (await findForm(ctx.tx, code)) {
    const message = "Mã phiếu này đã có. Đặt mã khác: phiếu đã dùng thì giữ nguyên.";
    throw new AppError("rule", "code-taken", message, { fields: { code: message } });
  }
  const row = { organisation_id: place.id, code, source, body: JSON.stringify(form), created_at: ctx.now, created_by: ctx.user.accountId };
  const { id } = await ctx.tx.insertInto("score_forms").values(row).returning("id").executeTakeFirstOrThrow();
  await record(ctx, { action: "make-score-form", kind: "score-form", id, organisationId: place.id, after: { code, source } });
  await setRegulationValue(ctx, place.id, { key: "meetings.score_form", value: code, from, source });
  return { code };
}
