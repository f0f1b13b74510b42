import pg from "pg";
import { sessionOptions } from "../db/connect.ts";

/** One connection of its own that hears what any process of ours tells the others through the database. */
export interface Listening {
  /** Connects the first time; resolves once it hears. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** How long until the next try, when the database went away. */
const pause = 1_000;

/**
 * @param heard gets each message.
 * @param isBack is called when the connection was lost and is there again: messages in between are gone.
 */
export function listenOn(url: string, channel: string, heard: (message: string) => void, isBack: () => void): Listening {
  let client: pg.Client | null = null;
  let starting: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const connect = async () => {
    const next = new pg.Client({ connectionString: url, options: sessionOptions, keepAlive: true });
    // The end follows every error; without a listener Node would stop.
    next.on("error", () => {});
    next.on("notification", ({ payload }) => heard(payload ?? ""));
    await next.connect();
    await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    next.on("end", reconnect);
    client = next;
  };
  const start = () => {
    starting ??= connect().catch((error: unknown) => {
      starting = null;
      throw error;
    });
    return starting;
  };
  const reconnect = () => {
    client = null;
    starting = null;
    if (isClosed) return;
    timer = setTimeout(() => start().then(isBack, reconnect), pause);
    timer.unref();
  };
  const close = async () => {
    isClosed = true;
    clearTimeout(timer);
    await starting?.catch(() => {});
    await client?.end();
  };
  return { start, close };
}
