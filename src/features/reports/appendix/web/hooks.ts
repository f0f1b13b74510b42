import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call } from "#web/call.ts";
import { chooseTables, getAppendix } from "../contract.ts";

export function useAppendix(reportId: number) {
  return useQuery({ queryKey: ["reports", "appendix", reportId], queryFn: ({ signal }) => call(getAppendix, { reportId }, signal) });
}

/** The choice is a new version of the report. */
export function useChooseTables() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: CallInputOf<typeof chooseTables>) => call(chooseTables, input),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["reports"] }),
  });
}
