import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf, Endpoint } from "#contract/endpoint.ts";
import { call } from "#web/call.ts";
import { appointToPost, type Committee, correctPost, endPost, getCommittee, withdrawPost } from "../contract.ts";

export function useCommittee(organisationId: number, asOf: string) {
  return useQuery({
    queryKey: ["posts", organisationId, asOf],
    queryFn: ({ signal }) => call(getCommittee, { organisationId, ...(asOf && { asOf }) }, signal),
    placeholderData: keepPreviousData,
  });
}

export const useAppoint = () => usePostChange(appointToPost);
export const useCorrectPost = () => usePostChange(correctPost);
export const useEndPost = () => usePostChange(endPost);
export const useWithdrawPost = () => usePostChange(withdrawPost);

/** A change to a post: committees, files and roles are read again, also after a refusal, when somebody else was quicker. */
function usePostChange<E extends Endpoint>(endpoint: E) {
  const queryClient = useQueryClient();
  return useMutation<Committee, Error, CallInputOf<E>>({
    mutationFn: async (input) => (await call(endpoint, input)) as Committee, // all four answer with it
    onSettled: () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" }),
  });
}
