import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call, fileUrl } from "#web/call.ts";
import { listCalendarLinks, makeCalendarLink, readCalendar, revokeCalendarLink } from "../contract.ts";

export function useCalendarLinks(organisationId: number) {
  return useQuery({
    queryKey: ["calendar-links", organisationId],
    queryFn: ({ signal }) => call(listCalendarLinks, { organisationId }, signal),
  });
}

export function useMakeCalendarLink() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: CallInputOf<typeof makeCalendarLink>) => call(makeCalendarLink, input),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["calendar-links"] }),
  });
}

export function useRevokeCalendarLink() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: CallInputOf<typeof revokeCalendarLink>) => call(revokeCalendarLink, input),
    onSuccess: (links, { organisationId }) => queryClient.setQueryData(["calendar-links", organisationId], links),
  });
}

/** The whole address, as a calendar program wants it. */
export function calendarAddress(token: string): string {
  return `${window.location.origin}${fileUrl(readCalendar, { token })}`;
}
