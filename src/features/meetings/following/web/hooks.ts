import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call, download } from "#web/call.ts";
import { exportWarnings, listWarnings } from "../contract.ts";

export function useWarnings(input: CallInputOf<typeof listWarnings>, enabled = true) {
  return useQuery({
    queryKey: ["meetings", "warnings", input],
    queryFn: ({ signal }) => call(listWarnings, input, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useExportWarnings() {
  return useMutation({ mutationFn: (input: CallInputOf<typeof exportWarnings>) => download(exportWarnings, input) });
}
