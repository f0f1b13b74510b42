import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { CallInputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { call } from "#web/call.ts";
import {
  compareFigure,
  createReport,
  getReport,
  listReportRows,
  listReports,
  type ReportDetail,
  saveHead,
  saveSection,
  signReport,
} from "../contract.ts";
import type { Writing } from "../writing/contract.ts";

const keyOf = (reportId: number) => ["reports", "one", reportId];

export function useReports(input: CallInputOf<typeof listReports>) {
  return useQuery({
    queryKey: ["reports", "list", input],
    queryFn: ({ signal }) => call(listReports, input, signal),
    placeholderData: keepPreviousData,
  });
}

/** A report; what is being written is kept by the editor, so the page may be fetched again at any time. */
export function useReport(reportId: number) {
  const queryClient = useQueryClient();
  return useQuery({
    queryKey: keyOf(reportId),
    queryFn: async ({ signal }) => {
      const report = await call(getReport, { reportId }, signal);
      // What stands beside the text came along.
      if (report.writing) queryClient.setQueryData<Writing>(["reports", "writing", reportId], report.writing);
      return report;
    },
    refetchOnWindowFocus: false,
  });
}

export function useReportRows(input: CallInputOf<typeof listReportRows>) {
  return useQuery({
    queryKey: ["reports", "rows", input],
    queryFn: ({ signal }) => call(listReportRows, input, signal),
    placeholderData: keepPreviousData,
  });
}

export function useChanges(input: CallInputOf<typeof compareFigure>) {
  return useQuery({ queryKey: ["reports", "changes", input], queryFn: ({ signal }) => call(compareFigure, input, signal) });
}

export function useCreateReport() {
  const queryClient = useQueryClient();
  return useMutation<ReportDetail, Error, CallInputOf<typeof createReport>>({
    mutationFn: (input) => call(createReport, input),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["reports"] }),
  });
}

export function useSaveHead() {
  const keep = useKeep();
  return useMutation<ReportDetail, Error, CallInputOf<typeof saveHead>>({ mutationFn: (input) => call(saveHead, input), onSuccess: keep });
}

export function useSignReport() {
  const keep = useKeep();
  const queryClient = useQueryClient();
  return useMutation<ReportDetail, Error, CallInputOf<typeof signReport>>({
    mutationFn: (input) => call(signReport, input),
    onSuccess: keep,
    onError: (_, { reportId }) => queryClient.invalidateQueries({ queryKey: keyOf(Number(reportId)) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["documents"] }),
  });
}

function useKeep() {
  const queryClient = useQueryClient();
  return (report: ReportDetail) => {
    queryClient.setQueryData(keyOf(report.id), report);
    void queryClient.invalidateQueries({ queryKey: ["reports", "list"] });
  };
}

export type SavingState = "unchanged" | "changed" | "saving" | "saved" | "failed";
const rest = 1200;

/**
 * Saves the text of one part by itself when typing rests and when the part is left. Another person's text is never
 * overwritten: the server answers with what stands there, and the writer chooses.
 */
export function useSectionSaving(reportId: number, code: string, body: string) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<SavingState>("unchanged");
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const work = useRef({ base: body, text: body, isSending: false, timer: 0 });

  const send = useCallback(async () => {
    const now = work.current;
    clearTimeout(now.timer);
    if (now.isSending || now.text === now.base) return;
    const { text } = now;
    now.isSending = true;
    setState("saving");
    try {
      const saved = await call(saveSection, { reportId, code, body: text, before: now.base });
      now.base = text;
      setSavedAt(saved.savedAt);
      setError(null);
      setState(now.text === text ? "saved" : "changed");
      keepSaved(queryClient, reportId, { code, body: text, ...saved });
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
      setState("failed");
    } finally {
      now.isSending = false;
    }
    // What was typed while the text travelled goes on its way too; a refused text waits for the writer.
    if (now.base === text && now.text !== text) now.timer = window.setTimeout(() => void send(), rest);
  }, [reportId, code, queryClient]);

  const write = useCallback(
    (text: string) => {
      const now = work.current;
      now.text = text;
      clearTimeout(now.timer);
      if (text === now.base && !now.isSending) {
        setState("unchanged");
        // Words of the units that were put in and taken out again before a save.
        return void queryClient.invalidateQueries({ queryKey: ["reports", "writing", reportId] });
      }
      setState("changed");
      now.timer = window.setTimeout(() => void send(), rest);
    },
    [send, queryClient, reportId],
  );

  // What somebody else wrote comes in as long as nothing of one's own stands against it.
  const [shown, setShown] = useState(body);
  useEffect(() => {
    const now = work.current;
    if (now.isSending || now.text !== now.base || body === now.base) return;
    now.base = body;
    now.text = body;
    setShown(body);
  }, [body]);

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => work.current.text !== work.current.base && event.preventDefault();
    window.addEventListener("beforeunload", leave);
    return () => {
      window.removeEventListener("beforeunload", leave);
      void send();
    };
  }, [send]);

  /** Puts the writer's text over the newer one that the server told of. */
  const keepMine = useCallback(() => {
    work.current.base = currentBody(error) ?? work.current.base;
    void send();
  }, [error, send]);

  return { shown, state, savedAt, error, write, send, keepMine, theirs: currentBody(error) };
}

function currentBody(error: Error | null): string | null {
  if (!(error instanceof AppError) || error.kind !== "conflict") return null;
  const current = error.current as { body?: string } | undefined; // saveSection tells the body that stands there
  return current?.body ?? null;
}

type Client = ReturnType<typeof useQueryClient>;

/** The page learns what was saved; figures that are new in the text are fetched. */
function keepSaved(
  queryClient: Client,
  reportId: number,
  { code, body, version, seen, uses }: OutputOf<typeof saveSection> & { code: string; body: string },
): void {
  queryClient.setQueryData<ReportDetail>(
    keyOf(reportId),
    (old) =>
      old && {
        ...old,
        version,
        sections: old.sections.map((section) => (section.code === code ? { ...section, body, seen } : section)),
      },
  );
  const known = new Set(queryClient.getQueryData<ReportDetail>(keyOf(reportId))?.figures.map((figure) => figure.code));
  const isNew = [...body.matchAll(/\{\{([a-z0-9_.]+)/g)].some(([, figure = ""]) => !known.has(figure));
  if (isNew) void queryClient.invalidateQueries({ queryKey: keyOf(reportId) });
  // The editor prints what the writer was told last; what units said is marked as used where it stands in the text.
  queryClient.setQueryData<Writing>(
    ["reports", "writing", reportId],
    (old) => old && { ...old, uses, figures: old.figures.map((figure) => ({ ...figure, sum: seen[figure.code] ?? figure.sum })) },
  );
}
