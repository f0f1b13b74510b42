import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import { recordMany } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { enterFees as declared, FeeBook } from "../contract.ts";
import { getFees } from "./get-fees.ts";
import { checkCell } from "./load-book.ts";
import { findClosings, getType } from "./queries.ts";
import { type FeePayer, findPayers } from "./read-fees.ts";
import { sayOnBehalf } from "./say-on-behalf.ts";

type Entry = InputOf<typeof declared>["entries"][number];

/** Writes the cells of the grid that were changed; all of them or none. In a closed book they are corrections, and need a reason. */
export async function enterFees(ctx: ActionContext, { year, entries, reason, saidBy }: InputOf<typeof declared>): Promise<FeeBook> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  checkCell(place);
  await getType(ctx.tx, place.id, "dang-phi", String(year));
  const said = sayOnBehalf(ctx, place.id, saidBy);
  // Two keepers of one cell take turns.
  await ctx.tx.selectFrom("organisations").select("id").where("id", "=", place.id).forNoKeyUpdate().execute();
  if (reason.trim() === "" && (await findClosings(ctx.tx, place.id, "dang-phi", String(year))).length > 0)
    throw ruleError("reason-missing", "reason", "Sổ đã khóa. Nêu lý do sửa; số sửa được liệt kê ở phần sửa sau khóa.");
  const payers = new Map((await findPayers(ctx.tx, place.id, year)).map((payer) => [payer.memberId, payer]));
  const changed = entries.filter((entry, at) => isChanged(payers.get(entry.memberId), entry, { at, year, today: ctx.today }));
  if (new Set(changed.map(({ memberId, month }) => `${memberId} ${month}`)).size < changed.length)
    throw new AppError("invalid", "twice", "Có ô được gửi lên hai lần. Tải lại trang rồi nhập lại.");
  await writeEntries(ctx, place.id, changed, said);
  await recordMany(
    ctx,
    changed.map(({ memberId, month, amount }) => ({
      action: "enter-fees",
      kind: "fee",
      id: memberId,
      organisationId: place.id,
      before: { month, amount: payers.get(memberId)?.paid[month]?.amount ?? null },
      after: { month, amount, ...(reason.trim() && { reason: reason.trim() }), ...(said && { saidBy: said }) },
    })),
  );
  return getFees(ctx, { year });
}

/** @throws rule for somebody or some month that is not of this book, conflict when the cell was written meanwhile. */
function isChanged(payer: FeePayer | undefined, entry: Entry, { at, year, today }: { at: number; year: number; today: DayText }): boolean {
  const field = `entries.${at}.amount`;
  if (!payer) throw ruleError("not-of-this-cell", field, "Người này không sinh hoạt ở chi bộ trong năm.");
  const { month, amount, version } = entry;
  if (!month.startsWith(`${year}-`) || !month.endsWith("-01")) throw ruleError("wrong-month", field, "Tháng này không thuộc năm của sổ.");
  if (month > today && amount !== null) throw ruleError("in-future", field, "Tháng này chưa tới.");
  const known = payer.paid[month];
  if ((known?.version ?? 0) !== version)
    throw new AppError("conflict", "changed-meanwhile", `Ô của ${payer.name} vừa được người khác ghi. Tải lại rồi nhập tiếp.`, {
      current: { memberId: payer.memberId, month, ...known },
    });
  return (known?.amount ?? null) !== amount;
}

async function writeEntries(ctx: ActionContext, organisationId: number, entries: readonly Entry[], said: string | null): Promise<void> {
  if (entries.length === 0) return;
  await sql`
    insert into fee_payments as f (organisation_id, member_id, month, amount, written_at, account_id, said_by)
    select ${organisationId}::int, e."memberId", e.month, e.amount, ${ctx.now}::timestamptz, ${ctx.user.accountId}::int, ${said}::text
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e("memberId" int, month date, amount bigint)
    on conflict (organisation_id, month, member_id) do update
      set amount = excluded.amount, version = f.version + 1, written_at = excluded.written_at, account_id = excluded.account_id,
        said_by = excluded.said_by`.execute(ctx.tx);
}
