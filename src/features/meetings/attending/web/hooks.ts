import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { getCommittee } from "#features/members/posts/contract.ts";
import { call } from "#web/call.ts";
import { assignFollower, endFollowing, listFollowed, listFollowers, markVisit, withdrawVisit } from "../contract.ts";

export function useFollowed(month: string) {
  return useQuery({ queryKey: ["meetings", "followed", month], queryFn: ({ signal }) => call(listFollowed, { month }, signal) });
}

export function useFollowers(input: CallInputOf<typeof listFollowers>) {
  return useQuery({
    queryKey: ["meetings", "followers", input],
    queryFn: ({ signal }) => call(listFollowers, input, signal),
    placeholderData: keepPreviousData,
  });
}

export function useCommittee(organisationId: number) {
  return useQuery({
    queryKey: ["posts", "committee", organisationId],
    queryFn: ({ signal }) => call(getCommittee, { organisationId }, signal),
  });
}

/** Said, or taken back. */
export function useVisit() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ meetingId, attended }: { meetingId: number; attended: boolean }) =>
      call(attended ? markVisit : withdrawVisit, { meetingId }),
    onSuccess: refresh,
  });
}

export function useAssignFollower() {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (input: CallInputOf<typeof assignFollower>) => call(assignFollower, input), onSuccess: refresh });
}

export function useEndFollowing() {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (input: CallInputOf<typeof endFollowing>) => call(endFollowing, input), onSuccess: refresh });
}

function useRefresh() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === "followed" || queryKey[1] === "followers" });
}
