import { AppError, ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { type RuleKey, ruleKinds } from "../rules.ts";

export interface NewValue {
  key: RuleKey;
  value: unknown;
  from: string;
  to?: string | null;
  source: string;
  note?: string;
}

/**
 * A place's own value of a rule from a day on; the one in force before ends the day before.
 * @throws rule at `value` when it is not of the rule's type, at `from` when a later value stands, at `to` when it ends before it begins.
 */
export async function setRegulationValue(ctx: ActionContext, organisationId: number, given: NewValue): Promise<number> {
  const { key, from, source } = given;
  const to = given.to ?? null;
  if (to && to <= from) throw ruleError("ends-before-begin", "to", "Ngày thôi áp dụng phải sau ngày bắt đầu.");
  const value = ruleKinds[key].schema.safeParse(given.value);
  if (!value.success) throw ruleError("wrong-value", "value", "Giá trị chưa đúng dạng của quy định này.");
  await endOpenValue(ctx, key, organisationId, from);
  const { id } = await ctx.tx
    .insertInto("regulations")
    .values({
      key,
      organisation_id: organisationId,
      valid: `[${from},${to ?? ""})`,
      value: JSON.stringify(value.data),
      source,
      certainty: "confirmed",
      note: given.note ?? "",
      created_at: ctx.now,
      created_by: ctx.user.accountId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await record(ctx, {
    action: "set-regulation",
    kind: "regulation",
    id,
    organisationId,
    after: { key, value: value.data, from, to, source },
  });
  return id;
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
