import type { Database } from "#server/db/connect.ts";
import { shippedRules } from "../shipped.ts";

/** Brings the shipped values into the store; run at every start, changes nothing when nothing is new. */
export async function syncShippedRegulations(db: Database, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const kept = await tx
      .selectFrom("regulations")
      .select(["id", "key", "valid", "value", "source", "certainty", "note"])
      .where("organisation_id", "is", null)
      .where("withdrawn_at", "is", null)
      .execute();
    const wanted = shippedRules.map(toRow);
    const gone = kept.filter((row) => !wanted.some((rule) => isSame(rule, row)));
    const missing = wanted.filter((rule) => !kept.some((row) => isSame(rule, row)));
    if (gone.length > 0) {
      const ids = gone.map((row) => row.id);
      await tx.updateTable("regulations").set({ withdrawn_at: now }).where("id", "in", ids).execute();
    }
    if (missing.length > 0) {
      await tx
        .insertInto("regulations")
        .values(missing.map((rule) => ({ ...rule, created_at: now })))
        .execute();
    }
  });
}

function toRow(rule: (typeof shippedRules)[number]) {
  return {
    key: rule.key as string,
    valid: `[${rule.from ?? ""},${rule.to ?? ""})`,
    value: JSON.stringify(rule.value),
    source: rule.source,
    certainty: rule.certainty as string,
    note: rule.note ?? "",
  };
}

function isSame(
  rule: ReturnType<typeof toRow>,
  row: { key: string; valid: string; value: unknown; source: string; certainty: string; note: string },
): boolean {
  return (
    rule.key === row.key &&
    openBound(rule.valid) === openBound(row.valid) &&
    sortedJson(JSON.parse(rule.value)) === sortedJson(row.value) &&
    rule.source === row.source &&
    rule.certainty === row.certainty &&
    rule.note === row.note
  );
}

/** PostgreSQL prints a range without a lower bound as "(,". */
function openBound(range: string): string {
  return range.replace(/^\[,/, "(,");
}

/** jsonb forgets the order of keys. */
function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(sortedJson));
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return JSON.stringify(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortedJson(inner)]),
  );
}
