import { sql } from "kysely";
import { ruleError } from "#contract/errors.ts";
import { covers } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";

interface Holder {
  id: number;
  /** Null when the person is out of reach. */
  fullName: string | null;
  cellName: string;
  path: string;
}

/** A card belongs to one person in the register; who that is, is told only to those who may see that person. */
export async function checkCardIsFree(ctx: ActionContext, cardNumber: string | null | undefined, ownId: number | null): Promise<void> {
  if (!cardNumber) return;
  const { rows } = await sql<Holder>`
    select h.member_id as id, m.full_name as "fullName", o.name as "cellName", o.path
    from find_card_holder(${cardNumber}) h join organisations o on o.id = h.cell_id left join members m on m.id = h.member_id`.execute(
    ctx.tx,
  );
  const [holder] = rows;
  if (!holder || holder.id === ownId) return;
  const isSeen = holder.fullName !== null && covers(ctx.scope.reach, holder.path);
  const who = isSeen ? `đồng chí ${holder.fullName}, ${holder.cellName}` : "một đảng viên khác trong sổ";
  throw ruleError("card-taken", "cardNumber", `Số thẻ này đã ghi cho ${who}. Đối chiếu lại thẻ.`);
}
