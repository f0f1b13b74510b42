// Everybody who listens to the same feed sits in one room: what is new is read once for all of them.
import { randomUUID } from "node:crypto";
import { AppError } from "#contract/errors.ts";
import type { Config } from "../config.ts";
import type { Database } from "../db/connect.ts";
import { listenOn } from "./listen.ts";
import { openPresence, type Told } from "./presence.ts";
import { channel, type Feed } from "./source.ts";
import { event, give, type Watcher, write } from "./watcher.ts";

export interface Streams {
  /** Lets somebody in and begins to send; they leave when their stream closes. */
  join(feed: Feed, watcher: Watcher): Promise<void>;
  /** Proves everybody's session and right again and sends away whoever has lost them. Done by itself twice a minute. */
  proveAgain(): Promise<void>;
  /** Ends every stream and the connection that listens. */
  close(): Promise<void>;
}

interface Room {
  readonly feed: Feed;
  readonly watchers: Set<Watcher>;
  isReading: boolean;
  hasMore: boolean;
}

interface Setting {
  readonly db: Database;
  readonly config: Pick<Config, "databaseUrl">;
  readonly clock: () => Date;
  /** Told what went wrong beside any request. */
  readonly failed: (error: unknown) => void;
}

const beatEvery = 20_000;
const proveEvery = 30_000;
/** One person's open pages; more are lines that a proxy forgot, or somebody who means harm. */
const mostOfOne = 30;

export function openStreams({ db, config, clock, failed }: Setting): Streams {
  const rooms = new Map<string, Room>();
  const everybody = () => [...rooms.values()].flatMap(({ watchers }) => [...watchers]);

  const tellDevices = (key: string) => {
    const text = event("devices", { count: presence.count(key) });
    for (const watcher of rooms.get(key)?.watchers ?? []) write(watcher, text);
  };
  const presence = openPresence(db, randomUUID(), clock, tellDevices);
  const refreshAll = () => {
    for (const room of rooms.values()) void pump(room, db).catch(failed);
  };
  const hear = (message: string) => {
    const { grew, told } = JSON.parse(message) as { grew?: string; told?: Told }; // only we speak on this channel
    if (told) presence.hear(told);
    const room = grew && rooms.get(grew);
    if (room) void pump(room, db).catch(failed);
  };
  const listening = listenOn(config.databaseUrl ?? "", channel, hear, refreshAll);

  const leave = (room: Room, watcher: Watcher) => {
    room.watchers.delete(watcher);
    if (room.watchers.size === 0) rooms.delete(room.feed.key);
    presence.set(room.feed.key, room.watchers.size);
  };
  const join: Streams["join"] = async (feed, watcher) => {
    if (everybody().filter(({ accountId }) => accountId === watcher.accountId).length >= mostOfOne) throw tooMany();
    await listening.start();
    const room = rooms.get(feed.key) ?? { feed, watchers: new Set(), isReading: false, hasMore: false };
    rooms.set(feed.key, room);
    room.watchers.add(watcher);
    watcher.stream.once("close", () => leave(room, watcher));
    write(watcher, `retry: 2000\n\n${event("beat", { now: clock().toISOString() })}`);
    presence.set(feed.key, room.watchers.size);
    void catchUp(room, watcher, db).catch((error: unknown) => {
      failed(error);
      watcher.stream.destroy();
    });
  };
  let isClosed = false;
  const proveAgain = async () => {
    try {
      for (const watcher of everybody()) if (!isClosed) await proveOne(watcher);
    } catch (error) {
      // Without the database nothing is told either; the next round decides.
      if (!isClosed) failed(error);
    }
  };
  const beat = () => {
    const text = event("beat", { now: clock().toISOString() });
    for (const watcher of everybody()) write(watcher, text);
    presence.refresh();
    // Heals what a lost message would have left out.
    refreshAll();
  };
  const timers = [setInterval(beat, beatEvery), setInterval(() => void proveAgain(), proveEvery)];
  for (const timer of timers) timer.unref();
  const close = async () => {
    isClosed = true;
    for (const timer of timers) clearInterval(timer);
    presence.close();
    for (const { stream } of everybody()) stream.end();
    await listening.close();
  };
  return { join, proveAgain, close };
}

/** Gives everybody in the room what came since the last of them was told; a message meanwhile asks for one more round. */
async function pump(room: Room, db: Database): Promise<void> {
  room.hasMore = true;
  if (room.isReading) return;
  room.isReading = true;
  try {
    while (room.hasMore) {
      room.hasMore = false;
      const ready = [...room.watchers].filter(({ isCatchingUp }) => !isCatchingUp);
      for (const watcher of room.watchers) watcher.hasMissed = true;
      if (ready.length === 0) return;
      const heard = await room.feed.read(db, Math.min(...ready.map(({ sent }) => sent)));
      const texts = new Map<string, string>();
      for (const watcher of ready) give(watcher, heard, texts);
    }
  } finally {
    room.isReading = false;
  }
}

async function catchUp(room: Room, watcher: Watcher, db: Database): Promise<void> {
  do {
    watcher.hasMissed = false;
    give(watcher, await room.feed.read(db, watcher.sent), new Map());
  } while (watcher.hasMissed);
  watcher.isCatchingUp = false;
}

async function proveOne(watcher: Watcher): Promise<void> {
  try {
    watcher.view = await watcher.prove();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    write(watcher, event("ended", { reason: error.reason }));
    watcher.stream.end();
  }
}

function tooMany(): AppError {
  return new AppError("too-many", "too-many-streams", "Tài khoản này đang mở quá nhiều trang theo dõi. Đóng bớt rồi tải lại.");
}
