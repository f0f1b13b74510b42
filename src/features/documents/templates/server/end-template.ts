import { sql } from "kysely";
import { addDays, type DayText } from "#contract/dates.ts";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { endTemplate as declared } from "../contract.ts";
import type { Lent } from "./fill-document.ts";
import { templatesOf } from "./list-templates.ts";

/** From the day on, new documents are printed as if the template were not there; what was signed with it keeps it. */
export async function endTemplate(ctx: ActionContext, input: InputOf<typeof declared>, lent: Lent): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const { rows } = await sql<{ version: number; from: DayText; to: DayText | null }>`
    select version, lower(valid) as "from", upper(valid) as "to" from document_templates
    where id = ${input.templateId} and organisation_id = ${place.id} and withdrawn_at is null for update`.execute(ctx.tx);
  const [template] = rows;
  if (!template) throw ruleError("no-such-template", "templateId", "Nơi này không có mẫu đó. Tải lại trang rồi chọn lại.");
  const { version, from, to } = template;
  if (version !== input.version)
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa đổi mẫu này.", { current: await templatesOf(ctx, lent) });
  if (to !== null && to <= input.on) throw ruleError("already-ended", "on", "Mẫu này đã thôi dùng trước ngày đó.");
  const change = input.on <= from ? { withdrawn_at: ctx.now } : { valid: `[${from},${input.on})` };
  await ctx.tx
    .updateTable("document_templates")
    .set({ ...change, version: version + 1 })
    .where("id", "=", input.templateId)
    .execute();
  const of = { kind: "document-template", id: input.templateId, organisationId: place.id };
  await record(ctx, { action: "end-template", ...of, before: { to: to && addDays(to, -1) }, after: { to: addDays(input.on, -1) } });
  return templatesOf(ctx, lent);
}
