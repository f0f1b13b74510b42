import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call, download } from "#web/call.ts";
import { downloadReminder, listBehind } from "../contract.ts";

export function useBehind(input: CallInputOf<typeof listBehind>) {
  return useQuery({
    queryKey: ["meetings", "behind", input],
    queryFn: ({ signal }) => call(listBehind, input, signal),
    placeholderData: keepPreviousData,
  });
}

export function useReminder() {
  return useMutation({ mutationFn: (input: CallInputOf<typeof downloadReminder>) => download(downloadReminder, input) });
}
