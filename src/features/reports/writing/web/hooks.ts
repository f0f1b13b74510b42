import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call } from "#web/call.ts";
import { endStatementUse, getEarlierFigures, getWriting, listTreeChanges, useStatements, type Writing } from "../contract.ts";

const keyOf = (reportId: number) => ["reports", "writing", reportId];

/** What stands beside the text of somebody who may write it; it came with the report, and is asked for where a save left it behind. */
export function useWriting(reportId: number, isWriter: boolean) {
  return useQuery({
    queryKey: keyOf(reportId),
    queryFn: ({ signal }) => call(getWriting, { reportId }, signal),
    enabled: isWriter,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}

export function useEarlierFigures(reportId: number) {
  return useQuery({
    queryKey: ["reports", "earlier", reportId],
    queryFn: ({ signal }) => call(getEarlierFigures, { reportId }, signal),
    staleTime: 300_000,
  });
}

export function useTreeChanges(reportId: number) {
  return useQuery({
    queryKey: ["reports", "tree-changes", reportId],
    queryFn: ({ signal }) => call(listTreeChanges, { reportId }, signal),
    staleTime: 300_000,
  });
}

export function useTakeStatements() {
  const keep = useKeepUses();
  return useMutation({
    mutationFn: (input: CallInputOf<typeof useStatements>) => call(useStatements, input),
    onSuccess: ({ uses }, { reportId }) => keep(Number(reportId), uses),
  });
}

export function useDropStatements() {
  const keep = useKeepUses();
  return useMutation({
    mutationFn: (input: CallInputOf<typeof endStatementUse>) => call(endStatementUse, input),
    onSuccess: ({ uses }, { reportId }) => keep(Number(reportId), uses),
  });
}

function useKeepUses() {
  const queryClient = useQueryClient();
  return (reportId: number, uses: Writing["uses"]) => queryClient.setQueryData<Writing>(keyOf(reportId), (old) => old && { ...old, uses });
}
