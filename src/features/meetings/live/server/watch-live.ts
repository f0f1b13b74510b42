import type { InputOf } from "#contract/endpoint.ts";
import type { Database } from "#server/db/connect.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Watching } from "#server/streams/handle-stream.ts";
import type { Heard } from "#server/streams/source.ts";
import type { watchLive as declared } from "../contract.ts";
import { findEntries, getLiveRow } from "./queries.ts";
import { showEntry, type View, viewOf } from "./show-entry.ts";
import { feedKey } from "./writes.ts";

/** Listening to a sitting: its log as it grows, and how the sitting stands. */
export async function watchLive(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Watching> {
  const row = await getLiveRow(ctx, input.plannedMeetingId);
  const { plannedMeetingId } = row;
  return { feed: { key: feedKey(plannedMeetingId), read: (db, after) => readOn(db, plannedMeetingId, after) }, view: viewOf(ctx, row) };
}

async function readOn(db: Database, plannedMeetingId: number, after: number): Promise<Heard> {
  // First how it stands: a sitting that closes tells its last entries with it or before, never after.
  const state = await db
    .selectFrom("planned_meetings")
    .select(["state", "meeting_id as meetingId"])
    .where("id", "=", plannedMeetingId)
    .executeTakeFirst();
  const entries = await findEntries(db, plannedMeetingId, after);
  return { state, entries: entries.map((entry) => ({ id: entry.seq, show: (view: string) => showEntry(entry, view as View) })) }; // the view that watchLive gave
}
