import { sql } from "kysely";
import { type DayText, lastOfMonth } from "#contract/dates.ts";
import { nameOrder } from "#features/members/server/queries.ts";
import { ruleFinder } from "#features/regulations/server/queries.ts";
import { notFound } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import { type BookPart, type Column, monthsOfYear, shareOut } from "../rules.ts";

export interface FeePayer {
  memberId: number;
  name: string;
  /** Months in which the person belonged to the cell at the end of the month, or has an amount. */
  due: DayText[];
  /** By month; a month without an entry is missing. */
  paid: Record<DayText, { amount: number | null; version: number }>;
}

export interface MonthShare {
  month: DayText;
  collected: number;
  keptPercent: number;
  kept: number;
  paidUp: number;
}

/** Everybody who belonged to the cell in the year, or paid there, with what was entered. */
export async function findPayers(reader: Reader, organisationId: number, year: number): Promise<FeePayer[]> {
  const months = monthsOfYear(year);
  const { rows } = await sql<FeePayer>`
    select m.id as "memberId", m.full_name as name,
      coalesce((select json_agg(w.month::date order by w.month) from unnest(${months}::date[]) w(month)
        where exists (select from memberships ms where ms.member_id = m.id and ms.organisation_id = ${organisationId}
          and ms.valid @> (w.month + interval '1 month' - interval '1 day')::date)), '[]') as due,
      coalesce((select json_object_agg(f.month, json_build_object('amount', f.amount, 'version', f.version)) from fee_payments f
        where f.member_id = m.id and f.organisation_id = ${organisationId} and f.month = any(${months}::date[])), '{}') as paid
    from members m
    where m.id in (
      select member_id from memberships where organisation_id = ${organisationId} and valid && daterange(${months[0]}::date, ${`${year}-12-31`}::date, '[]')
      union select member_id from fee_payments where organisation_id = ${organisationId} and month = any(${months}::date[]))
    order by ${nameOrder("m")}`.execute(reader);
  return rows;
}

/** What was collected each month, and how it is shared between the cell and the level above by the rule of that month's end. */
export async function sharesOf(reader: Reader, organisationId: number, year: number, payers: readonly FeePayer[]): Promise<MonthShare[]> {
  const place = await reader.selectFrom("organisations").select("path").where("id", "=", organisationId).executeTakeFirst();
  if (!place) throw notFound();
  const percentOn = await ruleFinder(reader, "fees.kept_percent");
  return monthsOfYear(year).map((month) => {
    const collected = payers.reduce((sum, { paid }) => sum + (paid[month]?.amount ?? 0), 0);
    const keptPercent = percentOn(place.path, lastOfMonth(month)) ?? 0;
    return { month, collected, keptPercent, ...shareOut(collected, keptPercent) };
  });
}

const amount = (code: string, title: string): Column => ({ code, title, type: "amount" });

/** Part I: a line a member, a column a month; part II: a line a month, collected, kept and paid up. */
export async function feeParts(reader: Reader, organisationId: number, year: number): Promise<BookPart[]> {
  const payers = await findPayers(reader, organisationId, year);
  const shares = await sharesOf(reader, organisationId, year, payers);
  const months = monthsOfYear(year);
  return [
    {
      title: "Phần I. Thu của đảng viên",
      columns: [
        { code: "name", title: "Họ và tên", type: "text" },
        ...months.map((month, at) => amount(month, `T${at + 1}`)),
        amount("sum", "Cộng"),
      ],
      rows: payers.map(({ memberId, name, paid }) => {
        const amounts = months.map((month) => paid[month]?.amount ?? null);
        return { key: `member:${memberId}`, values: [name, ...amounts, amounts.reduce<number>((sum, one) => sum + (one ?? 0), 0)] };
      }),
    },
    {
      title: "Phần II. Thu, để lại, nộp cấp trên",
      columns: [
        { code: "month", title: "Tháng", type: "text" },
        ...[amount("collected", "Đã thu"), amount("kept", "Để lại chi bộ"), amount("paid-up", "Nộp cấp trên")],
      ],
      rows: shares.map(({ month, collected, kept, paidUp }, at) => ({
        key: `month:${month}`,
        values: [`Tháng ${at + 1}`, collected, kept, paidUp],
      })),
    },
  ];
}
