import type { CompiledQuery, QueryExecutorProvider } from "kysely";
import type { Transaction } from "./connect.ts";

/** A statement that is ready but not sent: a `sql` text or what a builder has before `execute`. */
export interface Statement<Row = unknown> {
  compile(by: QueryExecutorProvider): CompiledQuery<Row>;
}

/**
 * Sends statements that need nothing of each other's answers in one go: the way to the database and back is walked once for
 * all. They run in the order given and each sees what those before it wrote. Gives the rows of each; the first that fails is thrown.
 */
export function sendTogether<Rows extends readonly unknown[]>(
  tx: Transaction,
  ...statements: { readonly [At in keyof Rows]: Statement<Rows[At]> }
): Promise<{ [At in keyof Rows]: Rows[At][] }> {
  return tx.getExecutor().provideConnection(async (connection) => {
    const answers = await Promise.all(statements.map((statement) => connection.executeQuery(statement.compile(tx))));
    return answers.map(({ rows }) => rows) as { [At in keyof Rows]: Rows[At][] }; // one for each, in their order
  });
}
