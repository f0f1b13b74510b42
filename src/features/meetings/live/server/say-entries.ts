import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { refusalOf } from "../checks/rules.ts";
import type { sayEntries as declared } from "../contract.ts";
import type { LogEntry } from "../entries/contract.ts";
import { liveState, takeEntry } from "../rules.ts";
import { fullSheet } from "./queries.ts";
import { appendEntries, lockOpen } from "./writes.ts";

type Answer = OutputOf<typeof declared>;

/** A sitting of three hundred people that types for three hours has a tenth of it. */
const longestLog = 20_000;

/** Takes entries into the log of an open sitting, each by the state that those before it made. */
export async function sayEntries(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Answer> {
  const row = await lockOpen(ctx, input.plannedMeetingId);
  const sheet = await fullSheet(ctx, row);
  if (sheet.lastSeq + input.entries.length > longestLog)
    throw new AppError("rule", "log-full", "Kỳ họp này đã ghi quá nhiều lần. Kết thúc kỳ họp, phần còn lại sửa trong biên bản.");
  const known = new Map(sheet.entries.map((entry) => [entry.entryId, entry]));
  const state = liveState(sheet, sheet.entries);
  const [accepted, added, refused]: [LogEntry[], LogEntry[], Answer["refused"]] = [[], [], []];
  for (const { entryId, saidAt, said } of input.entries) {
    const before = known.get(entryId);
    const refusal = before ? null : refusalOf(sheet, state, said);
    if (refusal) {
      refused.push({ entryId, ...refusal });
      continue;
    }
    const seq = sheet.lastSeq + added.length + 1;
    const { accountId, displayName } = ctx.user;
    const entry = before ?? { seq, entryId, saidAt: within(saidAt, row.openedAt, ctx.now), accountId, by: displayName, said };
    accepted.push(entry);
    if (before) continue;
    takeEntry(state, entry);
    known.set(entryId, entry);
    added.push(entry);
  }
  await appendEntries(ctx, row.plannedMeetingId, added);
  return { accepted, refused, lastSeq: sheet.lastSeq + added.length };
}

/** The clock of a device may be wrong; nothing was said before the opening, nor after it arrived. */
function within(saidAt: string, openedAt: Date, now: Date): string {
  const moment = Math.min(Math.max(Date.parse(saidAt), openedAt.getTime()), now.getTime());
  return new Date(moment).toISOString();
}
