import { type Change, type ChangeWords, exportChanges as exporting, listChanges, listObjectChanges } from "#contract/change-log.ts";
import { handle, type Routes } from "../http/handle.ts";
import { exportChanges } from "./export-changes.ts";
import { findChangesAt, findChangesOf, nextOf } from "./find-changes.ts";

/** `words`: how each slice calls its changes. A field without a word there (a roll call, a whole text) does not leave the server. */
export function changeLogRoutes(routes: Routes, words: readonly ChangeWords[]): void {
  const answer = (rows: readonly Change[], pageSize: number) => ({
    rows: rows.map((row) => ({ ...row, before: known(row.before, row.kind), after: known(row.after, row.kind) })),
    next: nextOf(rows, pageSize),
  });
  const known = (fields: Change["before"], kind: string) => {
    const named = words.find((one) => one.kind === kind)?.fields ?? {};
    return fields && Object.fromEntries(Object.entries(fields).filter(([field]) => Object.hasOwn(named, field)));
  };
  handle(routes, listChanges, async ({ tx, person, scope }, input) =>
    answer(await findChangesAt(tx, person, scope, input, input), input.pageSize),
  );
  handle(routes, exporting, (ctx, input) => exportChanges(ctx, input, words));
  handle(routes, listObjectChanges, async ({ tx, person }, input) =>
    answer(person ? await findChangesOf(tx, person, { kind: input.kind, id: input.objectId }, input) : [], input.pageSize),
  );
}
