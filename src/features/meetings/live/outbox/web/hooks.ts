// What was written during a meeting and the server does not have yet: kept on this machine, sent in its order, never twice.
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { AppError } from "#contract/errors.ts";
import type { NewEntry } from "../../entries/contract.ts";

interface RefusedEntry {
  entry: NewEntry;
  message: string;
}

interface Outbox {
  waiting: readonly NewEntry[];
  /** What the server did not take, with its sentence; stays until the person gives it up. */
  refused: readonly RefusedEntry[];
  /** `offline`: the network or the server does not answer; `signed-out`: it asks who we are. */
  sending: "idle" | "sending" | "offline" | "signed-out";
  /** False when the machine's store takes nothing: then entries live in this page alone. */
  isKept: boolean;
}

/** Sends entries in their order; answers which of them were refused. Sending one again is harmless: it has an id of its own. */
type Send = (entries: NewEntry[]) => Promise<{ refused: readonly { entryId: string; message: string }[] }>;

const mostAtOnce = 100;
const pauses = [1000, 2000, 4000, 8000, 15_000];

/** The outbox of one meeting and one person on this machine; other tabs of the same person share what it keeps. */
export function useOutbox(name: string, send: Send) {
  const outbox = useMemo(() => openOutbox(name, send), [name, send]);
  useEffect(() => outbox.start(), [outbox]);
  const state = useSyncExternalStore(outbox.subscribe, outbox.read);
  return { ...state, add: outbox.add, giveUp: outbox.giveUp, retry: outbox.retry };
}

function openOutbox(name: string, send: Send) {
  const listeners = new Set<() => void>();
  let state: Outbox = { waiting: readKept(name), refused: [], sending: "idle", isKept: true };
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let most = mostAtOnce;

  function change(part: Partial<Outbox>): void {
    state = { ...state, ...part };
    for (const changed of listeners) changed();
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (isRunning || state.waiting.length === 0) return;
    isRunning = true;
    if (state.sending !== "offline") change({ sending: "sending" });
    const batch = state.waiting.slice(0, most);
    try {
      const { refused } = await send(batch);
      attempts = 0;
      settle(batch, refused);
    } catch (error) {
      failed(batch, error);
    } finally {
      isRunning = false;
    }
    if (attempts === 0 && state.sending !== "signed-out") void flush();
  }

  /** What was refused stays in the store: after a reload it is sent, refused and shown once more. */
  function settle(batch: readonly NewEntry[], answer: readonly { entryId: string; message: string }[]): void {
    const messages = new Map(answer.map((one) => [one.entryId, one.message]));
    const refused = batch.flatMap((entry) => {
      const message = messages.get(entry.entryId);
      if (message === undefined) dropKept(name, entry.entryId);
      return message === undefined ? [] : [{ entry, message }];
    });
    const waiting = state.waiting.filter((entry) => !batch.includes(entry));
    change({ waiting, refused: [...state.refused, ...refused], sending: waiting.length === 0 ? "idle" : "sending" });
  }

  function failed(batch: readonly NewEntry[], error: unknown): void {
    if (isRefusal(error)) {
      // One entry that does not fit would hold up all: they go one by one.
      if (error.kind === "invalid" && batch.length > 1) most = 1;
      else settle(batch, batch.map(toRefused(error.message)));
    } else if (error instanceof AppError && error.kind === "unauthenticated") {
      change({ sending: "signed-out" });
    } else {
      change({ sending: "offline" });
      timer = setTimeout(() => void flush(), pauses[Math.min(attempts, pauses.length - 1)]);
      attempts += 1;
    }
  }

  return {
    read: () => state,
    subscribe: (changed: () => void) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    add: (entry: NewEntry) => {
      change({ waiting: [...state.waiting, entry], isKept: keep(name, entry) });
      if (attempts === 0) void flush();
    },
    giveUp: (entryId: string) => {
      dropKept(name, entryId);
      change({ refused: state.refused.filter(({ entry }) => entry.entryId !== entryId) });
    },
    retry: () => void flush(),
    start: () => comeBack(flush, () => clearTimeout(timer)),
  };
}

/** Sends what an earlier page left, and again whenever the network or the person comes back. */
function comeBack(flush: () => Promise<void>, stop: () => void): () => void {
  const woken = () => void flush();
  woken();
  window.addEventListener("online", woken);
  document.addEventListener("visibilitychange", woken);
  return () => {
    stop();
    window.removeEventListener("online", woken);
    document.removeEventListener("visibilitychange", woken);
  };
}

function toRefused(message: string) {
  return ({ entryId }: NewEntry) => ({ entryId, message });
}

/** The server understood and said no; anything else may go better later. */
function isRefusal(error: unknown): error is AppError {
  return error instanceof AppError && !["unauthenticated", "too-many", "internal"].includes(error.kind);
}

// One place in the store for each entry: two tabs never write over each other.
const keyOf = (name: string, entryId: string) => `${name} ${entryId}`;

interface Kept {
  /** Entries of one moment keep the order in which they were written. */
  order: string;
  entry: NewEntry;
}

function readKept(name: string): NewEntry[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${name} `));
    const kept = keys.flatMap((key) => (JSON.parse(localStorage.getItem(key) ?? "null") as Kept | null) ?? []); // written by keep
    return kept.sort((a, b) => a.order.localeCompare(b.order)).map(({ entry }) => entry);
  } catch {
    return [];
  }
}

let written = 0;

function keep(name: string, entry: NewEntry): boolean {
  written += 1;
  const kept: Kept = { order: `${entry.saidAt} ${String(written).padStart(6, "0")}`, entry };
  try {
    localStorage.setItem(keyOf(name, entry.entryId), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

function dropKept(name: string, entryId: string): void {
  try {
    localStorage.removeItem(keyOf(name, entryId));
  } catch {
    // A closed store kept nothing.
  }
}
