import type { InputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { setRegulation as declared } from "../contract.ts";
import { isRuleKey, ruleKinds } from "../rules.ts";

/** The office sets a value of its own for its part of the tree; the value in force before ends the day before. */
export async function setRegulation(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ id: number }> {
  const organisation = ctx.scope.organisation;
  if (!organisation) throw notFound();
  if (!isRuleKey(input.key)) throw ruleError("unknown-rule", "key", "Không có quy định này.");
  if (input.to && input.to <= input.from) throw ruleError("ends-before-begin", "to", "Ngày thôi áp dụng phải sau ngày bắt đầu.");
  const value = ruleKinds[input.key].schema.safeParse(input.value);
  if (!value.success) throw ruleError("wrong-value", "value", "Giá trị chưa đúng dạng của quy định này.");
  await endOpenValue(ctx, input.key, organisation.id, input.from);
  const { id } = await ctx.tx
    .insertInto("regulations")
    .values({
      key: input.key,
      organisation_id: organisation.id,
      valid: `[${input.from},${input.to ?? ""})`,
      value: JSON.stringify(value.data),
      source: input.source,
      certainty: "confirmed",
      note: input.note,
      created_at: ctx.now,
      created_by: ctx.user.accountId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await record(ctx, {
    action: "set-regulation",
    kind: "regulation",
    id,
    organisationId: organisation.id,
    after: { key: input.key, value: value.data, from: input.from, to: input.to, source: input.source },
  });
  return { id };
}

/** Ends this place's own value that is in force on the day; refuses when a later one is already set. */
async function endOpenValue(ctx: ActionContext, key: string, organisationId: number, from: string): Promise<void> {
  const own = await ctx.tx
    .selectFrom("regulations")
    .select((eb) => ["id", eb.fn<string | null>("lower", ["valid"]).as("from"), eb.fn<string | null>("upper", ["valid"]).as("to")])
    .where("key", "=", key)
    .where("organisation_id", "=", organisationId)
    .where("withdrawn_at", "is", null)
    .execute();
  const overlapping = own.filter((row) => row.to === null || row.to > from);
  const later = overlapping.find((row) => row.from !== null && row.from >= from);
  if (later)
    throw new AppError("rule", "later-value", "Đã có giá trị riêng từ cùng ngày hoặc ngày sau. Kết thúc giá trị đó trước.", {
      fields: { from: "Chọn ngày khác, hoặc kết thúc giá trị đã có." },
    });
  for (const row of overlapping) {
    await ctx.tx
      .updateTable("regulations")
      .set({ valid: `[${row.from ?? ""},${from})` })
      .where("id", "=", row.id)
      .execute();
    await record(ctx, {
      action: "set-regulation",
      kind: "regulation",
      id: row.id,
      organisationId,
      before: { to: row.to },
      after: { to: from },
    });
  }
}
