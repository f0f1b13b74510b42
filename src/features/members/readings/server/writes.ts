import { sql } from "kysely";
import { ruleError } from "#contract/errors.ts";
import { withActing } from "#server/access/acting.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Why } from "../contract.ts";
import type { ReadingKind } from "../rules.ts";

export interface NewReading {
  kind: ReadingKind;
  why: { purpose: string; words?: string | null | undefined };
  /** What: the field revealed, the figure, the list. */
  subject?: string;
  /** The cell of the member, or the place of the list. */
  organisationId: number;
  memberIds: readonly number[];
}

/** Notes who read whom and what for, in the transaction of the reading: one statement and one row for a list of any length. */
export async function noteReading(ctx: ActionContext, { kind, why, subject, organisationId, memberIds }: NewReading): Promise<void> {
  if (memberIds.length === 0) return;
  const [done] = await withActing(ctx.tx, ctx.acting, [{ organisationId }]);
  await sql`
    insert into readings (at, account_id, acting_for_account_id, kind, purpose, words, subject, organisation_id, member_ids, cell_ids)
    select ${ctx.now}::timestamptz, ${ctx.user.accountId}::int, ${done?.actingFor ?? null}::int, ${kind}, ${why.purpose}, ${why.words ?? ""}, ${subject ?? ""},
      ${organisationId}::int, read.ids, (select coalesce(array_agg(distinct m.cell_id), '{}') from members m where m.id = any(read.ids))
    from (select ${[...memberIds]}::int[] as ids) read`.execute(ctx.tx);
}

/** A purpose counts where the rule in force at the place, or anywhere above it, names it. */
export async function checkPurpose(ctx: ActionContext, organisationId: number, why: Partial<Why>): Promise<Why> {
  const { purpose, words = null } = why;
  if (!purpose) throw ruleError("purpose-missing", "purpose", "Chọn mục đích xem; lần xem được ghi lại cùng mục đích.");
  const { rows } = await sql`
    select from regulations r left join organisations at on at.id = r.organisation_id
    where r.key = 'readings.purposes' and r.withdrawn_at is null and r.valid @> ${ctx.today}::date and r.value @> to_jsonb(${purpose}::text)
      and (r.organisation_id is null or starts_with((select path from organisations where id = ${organisationId}), at.path))
    limit 1`.execute(ctx.tx);
  if (rows.length === 0) throw ruleError("unknown-purpose", "purpose", "Mục đích này không có trong danh mục. Chọn lại mục đích xem.");
  return { purpose, words };
}
