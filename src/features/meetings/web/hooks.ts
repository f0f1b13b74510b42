import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf, Endpoint } from "#contract/endpoint.ts";
import { call } from "#web/call.ts";
import {
  acceptMeeting,
  getMeeting,
  listMeetings,
  type MeetingDetail,
  prepareMeeting,
  recordMeeting,
  returnMeeting,
  reviseMeeting,
  submitMeeting,
} from "../contract.ts";
import type { MeetingValues } from "../drafts/rules.ts";
import { getCellYear, noteMissingMonth } from "../gaps/contract.ts";

export function useMeetings(input: CallInputOf<typeof listMeetings>) {
  return useQuery({
    queryKey: ["meetings", "list", input],
    queryFn: ({ signal }) => call(listMeetings, input, signal),
    placeholderData: keepPreviousData,
  });
}

export function useMeeting(meetingId: number) {
  return useQuery({ queryKey: ["meetings", meetingId], queryFn: ({ signal }) => call(getMeeting, { meetingId }, signal) });
}

/** What the form needs for that cell and day; asked anew when the day changes. */
export function usePreparation(organisationId: number, heldOn: string | null, month: string) {
  return useQuery({
    queryKey: ["meetings", "preparation", organisationId, heldOn, month],
    queryFn: ({ signal }) => call(prepareMeeting, { organisationId, heldOn: heldOn ?? "", ...(month && { month }) }, signal),
    enabled: heldOn !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export function useCellYear(organisationId: number, year: number, enabled = true) {
  return useQuery({
    queryKey: ["meetings", "year", organisationId, year],
    queryFn: ({ signal }) => call(getCellYear, { organisationId, year }, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export const useRecordMeeting = () => useMeetingChange(recordMeeting);
export const useReviseMeeting = () => useMeetingChange(reviseMeeting);
export const useSubmitMeeting = () => useMeetingChange(submitMeeting);
export const useReturnMeeting = () => useMeetingChange(returnMeeting);
export const useAcceptMeeting = () => useMeetingChange(acceptMeeting);

/** A change to one sitting: it is known at once, everything that counts sittings is asked again. */
function useMeetingChange<E extends Endpoint>(endpoint: E) {
  const queryClient = useQueryClient();
  return useMutation<MeetingDetail, Error, CallInputOf<E>>({
    mutationFn: async (input) => (await call(endpoint, input)) as MeetingDetail, // every change answers with the sitting
    onSuccess: async (meeting) => {
      queryClient.setQueryData(["meetings", meeting.id], meeting);
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== meeting.id && queryKey[0] !== "session" });
    },
  });
}

export function useNoteMissingMonth() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: CallInputOf<typeof noteMissingMonth>) => call(noteMissingMonth, input),
    onSuccess: () =>
      queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === "meetings" || queryKey[0] === "figures" }),
  });
}

/** What was written and not saved, with the version it began from; it stays on this machine until it is saved or given up. */
export type KeptDraft = MeetingValues & { version?: number };

export function readDraft(key: string): KeptDraft | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as KeptDraft | null; // written by keepDraft under the same key
  } catch {
    return null;
  }
}

export function keepDraft(key: string, values: KeptDraft): void {
  try {
    localStorage.setItem(key, JSON.stringify(values));
  } catch {
    // A full or closed store keeps nothing; the form itself still holds everything.
  }
}

export function dropDraft(key: string): void {
  localStorage.removeItem(key);
}
