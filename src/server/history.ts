import type { Transaction } from "./db/connect.ts";

/** Who writes history: the part of an action's context that it needs. */
export interface Recorder {
  readonly tx: Transaction;
  readonly now: Date;
  readonly user: { readonly accountId: number | null };
}

export interface Change {
  /** The verb of the action file: "record-meeting". */
  action: string;
  /** The kind of the object: "meeting". */
  kind: string;
  id: number;
  organisationId: number | null;
  before?: unknown;
  after?: unknown;
}

/** Writes who changed what, in the transaction of the change. Only the fields that differ need to be given. */
export async function record(ctx: Recorder, change: Change): Promise<void> {
  await recordMany(ctx, [change]);
}

/** The same for many changes of one action. */
export async function recordMany(ctx: Recorder, changes: readonly Change[]): Promise<void> {
  for (let at = 0; at < changes.length; at += 1000) {
    const rows = changes.slice(at, at + 1000).map((change) => ({
      at: ctx.now,
      account_id: ctx.user.accountId,
      action: change.action,
      object_kind: change.kind,
      object_id: change.id,
      organisation_id: change.organisationId,
      before: change.before === undefined ? null : JSON.stringify(change.before),
      after: change.after === undefined ? null : JSON.stringify(change.after),
    }));
    await ctx.tx.insertInto("history").values(rows).execute();
  }
}

/** What differs between two states of a row: `{before, after}` with only the changed fields, or null. */
export function difference<Row extends Record<string, unknown>>(
  before: Row,
  after: Partial<Row>,
): { before: Partial<Row>; after: Partial<Row> } | null {
  const keys = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  if (keys.length === 0) return null;
  // Object.fromEntries forgets the key type; the keys come from `after`.
  const pick = (row: Record<string, unknown>) => Object.fromEntries(keys.map((key) => [key, row[key]])) as Partial<Row>;
  return { before: pick(before), after: pick(after) };
}
