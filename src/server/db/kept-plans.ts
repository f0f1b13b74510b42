import { sql } from "kysely";
import type pg from "pg";

const mark = "/* plan kept */";

/**
 * Put into a statement whose best plan is the same for whatever values it is given (rows found by their keys): each
 * connection then parses and plans it once instead of at every call, which costs such a statement more than running it.
 * Not for one with a part of the tree in it: the plan for a cell is not the plan for the whole Party.
 *   sql`select ${planKept} name from members where id = ${id}`;  selectFrom("members").modifyFront(planKept)
 */
export const planKept = sql.raw(mark);

const names = new Map<string, string>();

/** Sends the marked statements of a connection under a name: the database keeps what has one. */
export function keepPlans(client: pg.PoolClient): void {
  const send = client.query.bind(client) as (...sent: unknown[]) => unknown; // one shape for all overloads
  const query = (text: unknown, values: unknown, ...more: unknown[]) =>
    typeof text === "string" && text.includes(mark) ? send({ name: nameOf(text), text, values }, ...more) : send(text, values, ...more);
  client.query = query as typeof client.query; // as before: only a name is added
}

function nameOf(text: string): string {
  const known = names.get(text) ?? `kept_${names.size + 1}`;
  names.set(text, known);
  return known;
}
