import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import * as z from "zod/mini";
import type { CallInputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { FigureText } from "#contract/figure-text.ts";
import { mergeTexts, replaceGroup } from "#contract/figure-text-merge.ts";
import { call, download } from "#web/call.ts";
import { useSession } from "#web/session.ts";
import type { EditorHandle } from "#web/ui/figure-text/editor.tsx";
import type { MeetingDetail } from "../../contract.ts";
import {
  approveText,
  correctMeeting,
  downloadExtract,
  downloadMinutes,
  downloadResolution,
  getText,
  saveText,
  type TextDetail,
  withdrawCorrection,
} from "../contract.ts";
import type { PaperKind } from "../rules.ts";

const keyOf = (meetingId: number, kind: PaperKind) => ["meetings", meetingId, "text", kind];

/** The text of a sitting as it stands, or a frozen edition of it. Asked anew whenever the sitting changes. */
export function useText(
  meeting: Pick<MeetingDetail, "id" | "version">,
  kind: PaperKind,
  { edition, isWanted = true }: { edition?: number; isWanted?: boolean } = {},
) {
  return useQuery({
    queryKey: [...keyOf(meeting.id, kind), meeting.version, edition ?? null],
    queryFn: ({ signal }) => call(getText, { meetingId: meeting.id, kind, ...(edition !== undefined && { edition }) }, signal),
    placeholderData: (before) => before,
    enabled: isWanted,
  });
}

export const useSaveText = () => useTextChange((input: CallInputOf<typeof saveText>) => call(saveText, input));
export const useApproveText = () => useTextChange((input: CallInputOf<typeof approveText>) => call(approveText, input));

function useTextChange<Input>(change: (input: Input) => Promise<TextDetail>) {
  const queryClient = useQueryClient();
  return useMutation<TextDetail, Error, Input>({
    mutationFn: change,
    onSuccess: (text) => queryClient.invalidateQueries({ queryKey: keyOf(text.meetingId, text.kind) }),
  });
}

export const useCorrectMeeting = () => useStep((input: CallInputOf<typeof correctMeeting>) => call(correctMeeting, input));
export const useWithdrawCorrection = () => useStep((input: CallInputOf<typeof withdrawCorrection>) => call(withdrawCorrection, input));

function useStep<Input>(step: (input: Input) => Promise<MeetingDetail>) {
  const queryClient = useQueryClient();
  return useMutation<MeetingDetail, Error, Input>({
    mutationFn: step,
    onSuccess: (meeting) => {
      queryClient.setQueryData(["meetings", meeting.id], meeting);
      return queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== meeting.id && queryKey[0] !== "session" });
    },
  });
}

export function useDownloadText() {
  return useMutation({
    mutationFn: ({ kind, ...input }: { kind: PaperKind; meetingId: number; edition?: number }) =>
      kind === "minutes" ? download(downloadMinutes, input) : download(downloadResolution, input),
  });
}

export function useDownloadExtract() {
  return useMutation({ mutationFn: (input: CallInputOf<typeof downloadExtract>) => download(downloadExtract, input) });
}

/** A part that somebody else, or the record, changed beside the writer. */
export interface Beside {
  origin: string;
  name: string;
  mine: FigureText | null;
  theirs: FigureText | null;
  from: "record" | "person";
}

/**
 * One text while it is written: what to save against, what changed beside it, and the words kept on this machine.
 * A second writer's words are merged part by part; nothing goes before somebody chose.
 */
export function useWriting(meeting: Pick<MeetingDetail, "id">, opened: TextDetail) {
  const { account } = useSession();
  const key = `nennep-van-ban-${account.id}-${meeting.id}-${opened.kind}`;
  const [begun] = useState(() => resume(readKept(key), opened));
  const [text, setText] = useState(opened);
  const [changes, setChanges] = useState<Beside[]>(begun.changes);
  const [settled, setSettled] = useState<string[]>([]);
  const [isChanged, setChanged] = useState(begun.isChanged);
  const words = useRef<FigureText>(begun.body);
  const editor = useRef<EditorHandle>(null);
  const saving = useSaveText();
  const change = (body: FigureText) => {
    words.current = body;
    setChanged(true);
    keepWords(key, { base: text.body, body });
  };
  const save = () => {
    const { meetingId, kind, version, meetingVersion } = text;
    const sent = words.current;
    saving.mutate(
      { meetingId, kind, version, meetingVersion, body: sent, settled },
      {
        onSuccess: (saved) => {
          setText(saved);
          setChanges(besideOf(saved));
          setSettled([]);
          setChanged(words.current !== sent);
          keepWords(key, words.current === sent ? null : { base: saved.body, body: words.current });
        },
      },
    );
  };
  /** Takes the other side's words for a part, or keeps the own. */
  const settle = ({ origin, theirs, from }: Beside, takes: boolean) => {
    if (takes) editor.current?.replace(replaceGroup(words.current, origin, theirs, text.record));
    if (from === "record") setSettled([...settled, origin]);
    setChanges(changes.filter((one) => one.origin !== origin || one.from !== from));
    setChanged(true);
  };
  /** After a refusal: goes on from what stands now, with the own words merged into it or without them. */
  const goOn = (current: TextDetail, keepsMine: boolean) => {
    const merged = keepsMine ? mergeTexts(words.current, text.body, current.body) : { text: current.body, changes: [] };
    setText(current);
    setChanges([...besideOf(current), ...named(merged.changes, current)]);
    setSettled([]);
    editor.current?.replace(merged.text);
    setChanged(keepsMine);
    if (!keepsMine) keepWords(key, null);
    saving.reset();
  };
  const renew = (body: FigureText) => {
    editor.current?.replace(body);
    setSettled(text.changes.map(({ origin }) => origin));
    setChanges([]);
  };
  const state: "saving" | "failed" | "changed" | "unchanged" = saving.isPending
    ? "saving"
    : saving.error
      ? "failed"
      : isChanged
        ? "changed"
        : "unchanged";
  return {
    text,
    start: begun.body,
    body: () => words.current,
    editor,
    changes,
    state,
    error: saving.error,
    change,
    save,
    settle,
    goOn,
    renew,
  };
}

/** What stands now, when somebody else wrote meanwhile. */
export function currentOf(error: Error | null): TextDetail | null {
  if (!(error instanceof AppError) || error.reason !== "changed-meanwhile") return null;
  return (error.current as TextDetail | undefined) ?? null; // the server sends the text as it stands
}

function besideOf(text: TextDetail): Beside[] {
  return text.changes.map((change) => ({ ...change, from: "record" }));
}

function named(changes: ReturnType<typeof mergeTexts>["changes"], text: TextDetail): Beside[] {
  return changes.map((change) => {
    const name = text.parts.find((part) => part.origin === change.origin)?.name ?? "Đoạn viết thêm";
    return { ...change, name, from: "person" };
  });
}

/** Words that were written and not saved go on where they were, brought in line with what was saved since. */
function resume(kept: Kept | null, opened: TextDetail): { body: FigureText; changes: Beside[]; isChanged: boolean } {
  if (!kept) return { body: opened.body, changes: besideOf(opened), isChanged: false };
  const merged = mergeTexts(kept.body, kept.base, opened.body);
  return { body: merged.text, changes: [...besideOf(opened), ...named(merged.changes, opened)], isChanged: true };
}

/** Words on this machine, with those they began from. */
const Kept = z.object({ base: FigureText, body: FigureText });
type Kept = z.output<typeof Kept>;

function readKept(key: string): Kept | null {
  try {
    const kept = z.safeParse(Kept, JSON.parse(localStorage.getItem(key) ?? "null"));
    return kept.success ? kept.data : null;
  } catch {
    return null;
  }
}

function keepWords(key: string, kept: Kept | null): void {
  try {
    if (kept) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
  } catch {
    // A full or closed store keeps nothing; the editor itself still holds everything.
  }
}
