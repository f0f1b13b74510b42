import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call } from "#web/call.ts";
import { getCellGroups, putInGroups } from "../contract.ts";

export function useCellGroups(organisationId: number) {
  return useQuery({
    queryKey: ["members", "groups", organisationId],
    queryFn: ({ signal }) => call(getCellGroups, { organisationId }, signal),
  });
}

/** After a refusal the list is read again too: somebody else was quicker. */
export function usePutInGroups(organisationId: number) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (moves: CallInputOf<typeof putInGroups>["moves"]) => call(putInGroups, { organisationId, moves }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["members", "groups", organisationId] }),
  });
}
