// The line on which other devices' entries arrive: it comes back by itself after a sleep, a change of network or a restart of the server.
import { useEffect, useRef, useState } from "react";
import { fileUrl } from "#web/call.ts";
import { watchLive } from "../../contract.ts";
import type { LogEntry } from "../../entries/contract.ts";

/** The server says something every 20 seconds. */
const longestSilence = 60_000;
const pauses = [1000, 2000, 5000, 10_000];

interface Listener {
  /** The last `seq` this page knows. */
  after: () => number;
  onEntries: (entries: LogEntry[]) => void;
  /** The sitting was closed or called off, or the right to see it ended: the sheet is to be read again. */
  onChange: () => void;
  /** The server's clock, as a moment in UTC. */
  onClock: (now: string) => void;
}

/** Listens while the page is open. `isUp` is null until the first word; `devices` counts the pages open on this sitting now. */
export function useStream(plannedMeetingId: number, listener: Listener) {
  const [isUp, setUp] = useState<boolean | null>(null);
  const [devices, setDevices] = useState(1);
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(
    () =>
      keepListening(plannedMeetingId, {
        after: () => latest.current.after(),
        heard: {
          entries: (data) => latest.current.onEntries(data as LogEntry[]), // as the contract tells the events
          devices: (data) => setDevices((data as { count: number }).count),
          state: () => latest.current.onChange(),
          beat: (data) => latest.current.onClock((data as { now: string }).now),
          ended: () => latest.current.onChange(),
        },
        onUp: setUp,
      }),
    [plannedMeetingId],
  );
  return { isUp, devices };
}

type EventName = "entries" | "devices" | "state" | "beat" | "ended";

interface Line {
  after: () => number;
  heard: Record<EventName, (data: unknown) => void>;
  onUp: (isUp: boolean) => void;
}

function keepListening(plannedMeetingId: number, line: Line): () => void {
  let source: EventSource | null = null;
  let heardAt = Date.now();
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  function open(): void {
    clearTimeout(timer);
    source?.close();
    if (isOver) return;
    heardAt = Date.now();
    source = new EventSource(fileUrl(watchLive, { plannedMeetingId, after: line.after() }));
    source.onopen = () => {
      attempts = 0;
      heardAt = Date.now();
      line.onUp(true);
    };
    source.onerror = again;
    for (const [name, hear] of Object.entries(line.heard)) {
      source.addEventListener(name, (event: MessageEvent<string>) => {
        heardAt = Date.now();
        hear(JSON.parse(event.data));
        if (name === "ended") close();
      });
    }
  }

  /** With a new address each time: the browser's own attempts would stop for good at the first refusal. */
  function again(): void {
    source?.close();
    line.onUp(false);
    clearTimeout(timer);
    timer = setTimeout(open, pauses[Math.min(attempts, pauses.length - 1)]);
    attempts += 1;
  }

  function close(): void {
    isOver = true;
    clearTimeout(timer);
    source?.close();
  }

  /** A phone that slept comes back with a line that looks alive and is not. */
  const check = () => {
    if (isOver || document.visibilityState !== "visible" || Date.now() - heardAt < longestSilence) return;
    again();
  };
  const watch = setInterval(check, 10_000);
  const gone = () => line.onUp(false);
  window.addEventListener("online", open);
  window.addEventListener("offline", gone);
  document.addEventListener("visibilitychange", check);
  open();
  return () => {
    close();
    clearInterval(watch);
    window.removeEventListener("online", open);
    window.removeEventListener("offline", gone);
    document.removeEventListener("visibilitychange", check);
  };
}
