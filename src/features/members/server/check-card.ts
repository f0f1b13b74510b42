import { ruleError } from "#contract/errors.ts";
import { covers } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";

/** A card belongs to one person in the register; who that is, is told only to those who may see that person. */
export async function checkCardIsFree(ctx: ActionContext, cardNumber: string | null | undefined, ownId: number | null): Promise<void> {
  if (!cardNumber) return;
  const holder = await ctx.tx
    .selectFrom("members as m")
    .innerJoin("organisations as o", "o.id", "m.cell_id")
    .select(["m.id", "m.full_name as fullName", "o.name as cellName", "o.path"])
    .where("m.card_number", "=", cardNumber)
    .where("m.ended_on", "is", null)
    .executeTakeFirst();
  if (!holder || holder.id === ownId) return;
  const who = covers(ctx.scope.reach, holder.path) ? `đồng chí ${holder.fullName}, ${holder.cellName}` : "một đảng viên khác trong sổ";
  throw ruleError("card-taken", "cardNumber", `Số thẻ này đã ghi cho ${who}. Đối chiếu lại thẻ.`);
}
