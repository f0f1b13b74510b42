import { type RawBuilder, sql } from "kysely";
import { type Acting, withActing } from "./access/acting.ts";
import type { Transaction } from "./db/connect.ts";
import { planKept } from "./db/kept-plans.ts";

/** Who writes history: the part of an action's context that it needs. */
export interface Recorder {
  readonly tx: Transaction;
  readonly now: Date;
  readonly user: { readonly accountId: number | null };
  readonly acting?: Acting | null;
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

/** The same for many changes of one action: they travel as JSON, one statement for a thousand. */
export async function recordMany(ctx: Recorder, changes: readonly Change[]): Promise<void> {
  for (let at = 0; at < changes.length; at += 1000) await (await recording(ctx, changes.slice(at, at + 1000))).execute(ctx.tx);
}

/** The statement of `recordMany`, for whoever sends it together with others. */
export async function recording(ctx: Recorder, changes: readonly Change[]): Promise<RawBuilder<unknown>> {
  const done = await withActing(ctx.tx, ctx.acting, changes);
  return sql`
      insert into history (at, account_id, acting_for_account_id, action, object_kind, object_id, organisation_id, before, after)
      select ${planKept} ${ctx.now}::timestamptz, ${ctx.user.accountId}::int, r."actingFor", r.action, r.kind, r.id, r."organisationId", r.before, r.after
      from jsonb_to_recordset(${JSON.stringify(done)}::jsonb)
        as r("actingFor" int, action text, kind text, id bigint, "organisationId" int, before jsonb, after jsonb)`;
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
