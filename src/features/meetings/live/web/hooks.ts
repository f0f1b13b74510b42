import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type * as z from "zod/mini";
import { call } from "#web/call.ts";
import { useSession } from "#web/session.ts";
import { type Refusal, refusalOf } from "../checks/rules.ts";
import { callOffLive, closeLive, getLive, type LiveSheet, listLive, openLive, projectLive, sayEntries } from "../contract.ts";
import { type LogEntry, type NewEntry, Said, type SaidOf } from "../entries/contract.ts";
import { liveNumbers } from "../numbers/rules.ts";
import { useOutbox } from "../outbox/web/hooks.ts";
import { type LiveState, liveState } from "../rules.ts";
import { useStream } from "../stream/web/hooks.ts";
import { basesOf, type LiveText } from "../texts/rules.ts";

const liveKey = (plannedMeetingId: number) => ["meetings", "live", plannedMeetingId];

/** The sheet stays fresh by the stream, not by asking again. */
export function useLiveSheet(plannedMeetingId: number) {
  return useQuery({
    queryKey: liveKey(plannedMeetingId),
    queryFn: ({ signal }) => call(getLive, { plannedMeetingId }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: true,
  });
}

/** The sittings that are going on at a cell. */
export function useOpenSittings(organisationId: number) {
  return useQuery({
    queryKey: ["meetings", "live", "open", organisationId],
    queryFn: ({ signal }) => call(listLive, { organisationId, below: false }, signal),
  });
}

export function useOpenLive() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: { organisationId: number; plannedMeetingId: number | null }) => call(openLive, input),
    onSuccess: (sheet) => {
      queryClient.setQueryData(liveKey(sheet.plannedMeetingId), sheet);
      return queryClient.invalidateQueries({ queryKey: ["meetings", "live", "open"] });
    },
  });
}

export const useCloseLive = () => useEnding(closeLive);
export const useCallOffLive = () => useEnding(callOffLive);

/** Everything that counts sittings or tasks is asked again. */
function useEnding<E extends typeof closeLive | typeof callOffLive>(endpoint: E) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: Parameters<typeof call<E>>[1]) => call(endpoint, input),
    onSuccess: () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" && queryKey[1] !== "live" }),
  });
}

/** The wall asks for its own picture; the stream says when. */
export function useProjection(plannedMeetingId: number) {
  const queryClient = useQueryClient();
  const queryKey = ["meetings", "projection", plannedMeetingId];
  const query = useQuery({ queryKey, queryFn: ({ signal }) => call(projectLive, { plannedMeetingId }, signal), staleTime: 0 });
  const [offset, setOffset] = useState(0);
  const told = query.data?.now;
  useEffect(() => {
    if (told) setOffset(Date.parse(told) - Date.now());
  }, [told]);
  const again = () => void queryClient.invalidateQueries({ queryKey });
  const { isUp } = useStream(plannedMeetingId, {
    after: () => query.data?.lastSeq ?? 0,
    onEntries: again,
    onChange: again,
    onClock: (now) => setOffset(Date.parse(now) - Date.now()),
  });
  return { ...query, isUp, offset };
}

/** One open sitting as this page works with it. */
export type Live = ReturnType<typeof useLive>;

/** What is going on: the log of the server with this machine's unsent entries on top, and how to say more. */
export function useLive(sheet: LiveSheet) {
  const { plannedMeetingId } = sheet;
  const { account } = useSession();
  const { merge, refresh } = useLog(plannedMeetingId);
  // The cache tells its readers a moment after the outbox does: in between, an entry must not be in neither of them.
  const accepted = useRef<LogEntry[]>([]);
  const send = useCallback(
    async (entries: NewEntry[]) => {
      const answer = await call(sayEntries, { plannedMeetingId, entries });
      accepted.current.push(...answer.accepted);
      merge(answer.accepted, null);
      return answer;
    },
    [plannedMeetingId, merge],
  );
  const outbox = useOutbox(`nennep-hop ${account.id} ${plannedMeetingId}`, send);
  const offset = useRef(Date.parse(sheet.now) - Date.now());
  const { isUp, devices } = useStream(plannedMeetingId, {
    after: () => sheet.lastSeq,
    onEntries: (entries) => merge(entries, Math.max(...entries.map(({ seq }) => seq ?? 0))),
    onChange: refresh,
    onClock: (now) => {
      offset.current = Date.parse(now) - Date.now();
    },
  });
  const { waiting } = outbox;
  const state = useMemo(() => {
    const own = waiting.map((entry): LogEntry => ({ seq: null, accountId: account.id, by: account.displayName, ...entry }));
    return liveState(sheet, [...sheet.entries, ...accepted.current, ...own]);
  }, [sheet, waiting, account]);
  const numbers = useMemo(() => liveNumbers(state, sheet.shares), [state, sheet.shares]);
  const now = useCallback(() => new Date(Date.now() + offset.current).toISOString(), []);
  const say = useSay(sheet, state, now, outbox.add);
  const mayWrite = sheet.can.includes("record") && sheet.state === "open";
  return { sheet, state, numbers, say, now, mayWrite, line: { ...outbox, isUp, devices }, refresh };
}

/** Entries that arrive join the sheet in the cache, in their order and once each. */
function useLog(plannedMeetingId: number) {
  const queryClient = useQueryClient();
  const merge = useCallback(
    (arrived: readonly LogEntry[], lastSeq: number | null) =>
      queryClient.setQueryData<LiveSheet>(liveKey(plannedMeetingId), (sheet) => {
        if (!sheet) return sheet;
        const known = new Set(sheet.entries.map(({ entryId }) => entryId));
        const fresh = arrived.filter(({ entryId }) => !known.has(entryId));
        return { ...sheet, entries: [...sheet.entries, ...fresh], lastSeq: Math.max(sheet.lastSeq, lastSeq ?? 0) };
      }),
    [queryClient, plannedMeetingId],
  );
  const refresh = useCallback(
    () => void queryClient.invalidateQueries({ queryKey: liveKey(plannedMeetingId) }),
    [queryClient, plannedMeetingId],
  );
  return { merge, refresh };
}

/** What came of saying something: the id under which it stands, or why it may not be said. */
export interface Answer {
  entryId: string;
  refusal: Refusal | null;
}

/** Always the same function, so that what holds it is not drawn again; it sees the latest state. */
function useSay(sheet: LiveSheet, state: LiveState, now: () => string, add: (entry: NewEntry) => void) {
  const latest = useRef({ sheet, state });
  useEffect(() => {
    latest.current = { sheet, state };
  });
  return useCallback(
    (written: z.input<typeof Said>): Answer => {
      const entryId = newId();
      const said = Said.safeParse(written);
      if (!said.success) return { entryId, refusal: inWords(said.error) };
      const refusal = refusalOf(latest.current.sheet, latest.current.state, said.data);
      if (!refusal) add({ entryId, saidAt: now(), said: said.data });
      return { entryId, refusal };
    },
    [now, add],
  );
}

function inWords({ issues }: z.core.$ZodError): Refusal {
  const fields = Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]));
  return { reason: "invalid", message: issues[0]?.message ?? "", fields };
}

/** A version 4 UUID; `crypto.randomUUID` is missing where the page came without HTTPS. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The moment now, in milliseconds of the server's clock, once a second while somebody looks. */
export function useNow(now: () => string): number {
  const [moment, setMoment] = useState(() => Date.parse(now()));
  useEffect(() => {
    const timer = setInterval(() => setMoment(Date.parse(now())), 1000);
    return () => clearInterval(timer);
  }, [now]);
  return moment;
}

const typingRests = 1200;

/**
 * A text that others may write at the same time. What is being typed is not touched by what arrives; it is said when the typing
 * rests, on top of what its writer saw, so that two texts written at once both stand.
 */
export function useLiveText({ say }: Pick<Live, "say">, place: Pick<SaidOf<"text">, "field" | "of">, text: LiveText) {
  const [draft, setDraft] = useState<{ text: string; bases: string[] } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { field, of } = place;
  const commit = useCallback(() => {
    if (!draft) return;
    if (draft.text === text.text) return setDraft(null);
    const { entryId, refusal } = say({ kind: "text", field, of, ...draft });
    setProblem(refusal?.message ?? null);
    // A letter may have come since: it goes on top of what was just said.
    if (!refusal) setDraft((typed) => (typed === null || typed === draft ? null : { ...typed, bases: [entryId] }));
  }, [draft, text.text, say, field, of]);
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => {
    if (!draft) return;
    const timer = setTimeout(() => latest.current(), typingRests);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    const leaving = () => latest.current();
    window.addEventListener("pagehide", leaving);
    document.addEventListener("visibilitychange", leaving);
    return () => {
      leaving();
      window.removeEventListener("pagehide", leaving);
      document.removeEventListener("visibilitychange", leaving);
    };
  }, []);
  return {
    value: draft?.text ?? text.text,
    /** Why what is typed here may not be said as it stands. */
    problem,
    change: (typed: string) => setDraft((before) => ({ text: typed, bases: before?.bases ?? basesOf(text) })),
    commit,
    /** Settles a dispute: one text on top of all that stand. */
    settle: (chosen: string) => {
      setDraft(null);
      say({ kind: "text", field, of, text: chosen, bases: basesOf(text) });
    },
  };
}
