import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { setRegulation as declared } from "../contract.ts";
import { isRuleKey, kindOf } from "../rules.ts";
import { setRegulationValue } from "./writes.ts";

/** The office sets a value of its own for its part of the tree; the value in force before ends the day before. */
export async function setRegulation(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ id: number }> {
  const organisation = ctx.scope.organisation;
  if (!organisation) throw notFound();
  const { key } = input;
  if (!isRuleKey(key)) throw ruleError("unknown-rule", "key", "Không có quy định này.");
  if (kindOf(key).hasOwnPage) throw ruleError("own-page", "key", "Quy định này ghi ở trang Lịch nghỉ lễ.");
  return { id: await setRegulationValue(ctx, organisation.id, { ...input, key }) };
}
