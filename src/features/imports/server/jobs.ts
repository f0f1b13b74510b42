import * as z from "zod/mini";
import { actingOf } from "#server/access/acting.ts";
import { findHeldRoles } from "#server/access/held-roles.ts";
import { systemScope } from "#server/access/scope.ts";
import { readStoredFile } from "#server/files/store.ts";
import { record } from "#server/history.ts";
import type { JobTask } from "#server/jobs/worker.ts";
import { importFile } from "./import-file.ts";
import { findImport } from "./queries.ts";
import { saveOutcome } from "./writes.ts";

const Payload = z.object({ importId: z.number(), write: z.boolean(), skipBad: z.boolean() });

/** Checks or writes an uploaded file. The permission was proved when the job was asked for. */
export const importTask: JobTask = async ({ db, config, now, today, accountId, tell }, payload) => {
  const { importId, write, skipBad } = Payload.parse(payload);
  const found = await findImport(db, await systemScope(db, today), importId);
  const { organisation: place } = await systemScope(db, today, found.organisationId ?? undefined);
  const { kind, sheet, asOf, layout } = found;
  const roles = accountId === null ? [] : await findHeldRoles(db, accountId, today);
  const acting = actingOf({ roles }, "imports.run");
  const content = await readStoredFile(config, found.fileKey);
  const after = async (tx: Parameters<typeof saveOutcome>[0], outcome: Parameters<typeof saveOutcome>[2]) => {
    await saveOutcome(tx, importId, outcome, now);
    const { read, added, changed, same, refused } = outcome;
    await record(
      { tx, now, user: { accountId }, acting },
      {
        action: "commit-import",
        kind: "import",
        id: importId,
        organisationId: found.organisationId,
        after: { read, added, changed, same, refused },
      },
    );
  };
  const outcome = await importFile(
    { db, place, now, today, accountId, acting, tell, after },
    { content, kind, sheet, asOf, ...layout, write, skipBad, rowsKnown: found.rowsRead },
  );
  if (!outcome.written) await db.transaction().execute((tx) => saveOutcome(tx, importId, outcome, now));
  return { added: outcome.added, changed: outcome.changed };
};
