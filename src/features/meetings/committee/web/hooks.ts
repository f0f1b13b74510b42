import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf, Endpoint } from "#contract/endpoint.ts";
import { call, download } from "#web/call.ts";
import {
  type CommitteeMeeting,
  downloadCommittee,
  getCommittee,
  listCommittee,
  prepareCommittee,
  recordCommittee,
  reviseCommittee,
} from "../contract.ts";

export function useCommitteeMeetings(organisationId: number, year: number) {
  return useQuery({
    queryKey: ["committee", "list", organisationId, year],
    queryFn: ({ signal }) => call(listCommittee, { organisationId, year }, signal),
    retry: false,
  });
}

/** The record of that id; without one what a new record begins with. Neither changes under the hand of who writes. */
export function useCommitteeMeeting(organisationId: number, of: { id: number | null; heldOn: string; month: string }, enabled: boolean) {
  const { id, heldOn, month } = of;
  return useQuery({
    queryKey: ["committee", "one", organisationId, id, id === null ? `${heldOn} ${month}` : ""],
    queryFn: ({ signal }) =>
      id === null
        ? call(prepareCommittee, { organisationId, heldOn, month }, signal)
        : call(getCommittee, { committeeMeetingId: id }, signal),
    enabled,
    refetchOnWindowFocus: false,
    retry: false,
  });
}

export const useRecordCommittee = () => useCommitteeChange(recordCommittee);
export const useReviseCommittee = () => useCommitteeChange(reviseCommittee);

function useCommitteeChange<E extends Endpoint>(endpoint: E) {
  const queryClient = useQueryClient();
  return useMutation<CommitteeMeeting, Error, CallInputOf<E>>({
    mutationFn: async (input) => (await call(endpoint, input)) as CommitteeMeeting, // every change answers with the record
    onSuccess: (saved) =>
      queryClient.invalidateQueries({
        predicate: ({ queryKey }) =>
          (queryKey[0] === "committee" && (queryKey[1] === "list" || queryKey[3] === saved.id)) || queryKey[0] === "preparations",
      }),
  });
}

export function useDownloadCommittee() {
  return useMutation({ mutationFn: (committeeMeetingId: number) => download(downloadCommittee, { committeeMeetingId }) });
}
