import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf, Endpoint } from "#contract/endpoint.ts";
import { call } from "#web/call.ts";
import { acceptReport, checkReport, listWaitingBelow, reopenReport, returnReport, submitReport, tickRemark } from "../contract.ts";

export const useCheckReport = () => useStep(checkReport);
export const useReopenReport = () => useStep(reopenReport);
export const useSubmitReport = () => useStep(submitReport);
export const useReturnReport = () => useStep(returnReport);
export const useAcceptReport = () => useStep(acceptReport);
export const useTickRemark = () => useStep(tickRemark);

export function useWaitingBelow(reportId: number) {
  return useQuery({ queryKey: ["reports", "below", reportId], queryFn: ({ signal }) => call(listWaitingBelow, { reportId }, signal) });
}

/** A step changes the report, the lists that hold it and the grids that count it. */
function useStep<E extends Endpoint>(endpoint: E) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: CallInputOf<E>) => call(endpoint, input),
    onSettled: () => Promise.all(["reports", "report-duties"].map((key) => queryClient.invalidateQueries({ queryKey: [key] }))),
  });
}
