import { type Insertable, sql } from "kysely";
import type { Transaction } from "../db/connect.ts";
import type { DB } from "../db/tables.ts";

const rowsAtOnce = 4000;

/**
 * Writes many rows with their own ids: one statement for some thousand rows, its only parameter a JSON text.
 * All rows of one call have the same columns.
 */
export async function fill<Table extends keyof DB & string>(
  tx: Transaction,
  table: Table,
  rows: readonly Insertable<DB[Table]>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)));
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const json = JSON.stringify(rows.slice(from, from + rowsAtOnce));
    await sql`insert into ${sql.table(table)} (${columns}) overriding system value
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`.execute(tx);
  }
}

/** After rows came with their own ids: the next one starts behind them. */
export async function continueIds(tx: Transaction, table: keyof DB & string): Promise<void> {
  await sql`select setval(pg_get_serial_sequence(${table}, 'id'), coalesce((select max(id) from ${sql.table(table)}), 0) + 1, false)`.execute(
    tx,
  );
}
