import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call } from "#web/call.ts";
import { endRegulation, listRegulations, setRegulation } from "../contract.ts";

/** Every value that has ever applied on the way from the root to the place; those in force on the day are marked. */
export function useRegulations(organisationId: number, asOf: string) {
  return useQuery({
    queryKey: ["regulations", organisationId, asOf],
    queryFn: ({ signal }) => call(listRegulations, { organisationId, asOf, everything: "true" }, signal),
    placeholderData: keepPreviousData,
  });
}

export function useSetRegulation() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: CallInputOf<typeof setRegulation>) => call(setRegulation, input),
    onSuccess: () => queryClient.invalidateQueries(),
  });
}

export function useEndRegulation() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: CallInputOf<typeof endRegulation>) => call(endRegulation, input),
    onSuccess: () => queryClient.invalidateQueries(),
  });
}
