import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call } from "#web/call.ts";
import { type Corrections, declareCorrection, endCorrection, listCorrections } from "../contract.ts";

const keyOf = (reportId: number) => ["reports", "corrections", reportId];

export function useCorrections(reportId: number) {
  return useQuery({ queryKey: keyOf(reportId), queryFn: ({ signal }) => call(listCorrections, { reportId }, signal) });
}

export function useDeclareCorrection() {
  const keep = useKeep();
  return useMutation<Corrections, Error, CallInputOf<typeof declareCorrection>>({
    mutationFn: (input) => call(declareCorrection, input),
    onSuccess: (corrections, { reportId }) => keep(Number(reportId), corrections),
  });
}

export function useEndCorrection() {
  const keep = useKeep();
  return useMutation<Corrections, Error, CallInputOf<typeof endCorrection>>({
    mutationFn: (input) => call(endCorrection, input),
    onSuccess: (corrections, { reportId }) => keep(Number(reportId), corrections),
  });
}

function useKeep() {
  const queryClient = useQueryClient();
  return (reportId: number, corrections: Corrections) => queryClient.setQueryData(keyOf(reportId), corrections);
}
