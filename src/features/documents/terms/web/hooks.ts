import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call } from "#web/call.ts";
import { addTerm, correctTerm, listTerms } from "../contract.ts";

export function useTerms(organisationId: number) {
  return useQuery({
    queryKey: ["documents", "terms", organisationId],
    queryFn: ({ signal }) => call(listTerms, { organisationId }, signal),
  });
}

export const useAddTerm = () => useTermChange((input: CallInputOf<typeof addTerm>) => call(addTerm, input));
export const useCorrectTerm = () => useTermChange((input: CallInputOf<typeof correctTerm>) => call(correctTerm, input));

function useTermChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => queryClient.invalidateQueries({ queryKey: ["documents"] }) });
}
