import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call, download } from "#web/call.ts";
import { downloadReportReminder, endDuty, getGrid, leaveOut, listDuties, listOwed, setDuty, takeBack } from "../contract.ts";

export function useDuties(organisationId: number) {
  return useQuery({
    queryKey: ["report-duties", "list", organisationId],
    queryFn: ({ signal }) => call(listDuties, { organisationId }, signal),
  });
}

export function useOwed(organisationId: number) {
  return useQuery({
    queryKey: ["report-duties", "owed", organisationId],
    queryFn: ({ signal }) => call(listOwed, { organisationId }, signal),
  });
}

export function useGrid(input: CallInputOf<typeof getGrid>) {
  return useQuery({
    queryKey: ["report-duties", "grid", input],
    queryFn: ({ signal }) => call(getGrid, input, signal),
    placeholderData: keepPreviousData,
  });
}

export const useSetDuty = () => useChange((input: CallInputOf<typeof setDuty>) => call(setDuty, input));
export const useEndDuty = () => useChange((input: CallInputOf<typeof endDuty>) => call(endDuty, input));
export const useLeaveOut = () => useChange((input: CallInputOf<typeof leaveOut>) => call(leaveOut, input));
export const useTakeBack = () => useChange((input: CallInputOf<typeof takeBack>) => call(takeBack, input));

export function useDownloadReminder() {
  return useMutation({ mutationFn: (input: CallInputOf<typeof downloadReportReminder>) => download(downloadReportReminder, input) });
}

function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => Promise.all([["report-duties"], ["reports", "below"]].map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
}
