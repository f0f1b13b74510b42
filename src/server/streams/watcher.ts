import { PassThrough } from "node:stream";
import type { Heard } from "./source.ts";

/** Somebody who listens: an open answer of server-sent events. */
export interface Watcher {
  readonly stream: PassThrough;
  readonly accountId: number | null;
  /** What they may see; it may change while they listen. */
  view: string;
  /** The number of the last entry that they were given, or that is not for them. */
  sent: number;
  /** Reads what was there before they came; what comes meanwhile is not pushed. */
  isCatchingUp: boolean;
  /** Something came while they were catching up. */
  hasMissed: boolean;
  /** The last state they were told. */
  state: string;
  /** Proves the session and the right again: the view, or throws. */
  prove(): Promise<string>;
}

/** Who reads so slowly is let go; they come back and go on where they were. */
const mostWaiting = 1_000_000;

export function newWatcher(given: Pick<Watcher, "accountId" | "view" | "prove"> & { after: number }): Watcher {
  const { after, ...rest } = given;
  return { ...rest, stream: new PassThrough(), sent: after, isCatchingUp: true, hasMissed: false, state: "" };
}

/** Gives what is new to them. `texts` keeps what others of the same view and place have been given. */
export function give(watcher: Watcher, { entries, state }: Heard, texts: Map<string, string>): void {
  const last = entries.at(-1)?.id ?? 0;
  if (last > watcher.sent) {
    const key = `${watcher.view} ${watcher.sent}`;
    const text = texts.get(key) ?? entriesText(entries, watcher, last);
    texts.set(key, text);
    watcher.sent = last;
    if (text !== "") write(watcher, text);
  }
  const stands = JSON.stringify(state);
  if (stands !== watcher.state) write(watcher, event("state", state));
  watcher.state = stands;
}

function entriesText(entries: Heard["entries"], { sent, view }: Watcher, last: number): string {
  const shown = entries.flatMap((entry) => (entry.id > sent ? (entry.show(view) ?? []) : []));
  return shown.length === 0 ? "" : event("entries", shown, last);
}

/** One event as it goes over the wire. */
export function event(name: string, data: unknown, id?: number): string {
  return `${id === undefined ? "" : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

export function write({ stream }: Watcher, text: string): void {
  if (stream.destroyed || stream.writableEnded) return;
  stream.write(text);
  if (stream.writableLength + stream.readableLength > mostWaiting) stream.destroy();
}
