import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { ruleError } from "#contract/errors.ts";
import type { Reader } from "#server/db/connect.ts";

/** @throws rule `ends-before-begin` at `to`. */
export function checkSpan({ from, to }: { from: DayText; to: DayText | null }): void {
  if (to !== null && to < from) throw ruleError("ends-before-begin", "to", "Ngày kết thúc phải từ ngày bắt đầu trở đi.");
}

/** Whether another term of the same kind holds one of these days. */
export async function overlaps(
  reader: Reader,
  span: { organisationId: number; kind: string; from: DayText; to: DayText | null; exceptId?: number },
): Promise<boolean> {
  const found = await reader
    .selectFrom("terms")
    .select("id")
    .where("organisation_id", "=", span.organisationId)
    .where("kind", "=", span.kind)
    .where("id", "<>", span.exceptId ?? 0)
    .where(sql<boolean>`valid && daterange(${span.from}::date, ${span.to}::date, '[]')`)
    .executeTakeFirst();
  return found !== undefined;
}
