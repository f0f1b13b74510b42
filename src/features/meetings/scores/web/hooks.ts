import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call, download } from "#web/call.ts";
import {
  exportScores,
  getScores,
  getYearClass,
  listScoreForms,
  listScores,
  makeScoreForm,
  type Scores,
  scoreMeeting,
  scoreOwnMeeting,
} from "../contract.ts";
import type { Seat } from "../rules.ts";

export function useScores(meetingId: number) {
  return useQuery({ queryKey: ["meetings", meetingId, "scores"], queryFn: ({ signal }) => call(getScores, { meetingId }, signal) });
}

/** Saves a sheet; the meeting itself, its lists and figures are asked again. */
export function useScore(seat: Seat) {
  const queryClient = useQueryClient();
  return useMutation<Scores, Error, CallInputOf<typeof scoreOwnMeeting>>({
    mutationFn: (input) => (seat === "cell" ? call(scoreOwnMeeting, input) : call(scoreMeeting, { ...input, seat })),
    onSuccess: async (scores) => {
      queryClient.setQueryData(["meetings", scores.meetingId, "scores"], scores);
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" && queryKey[2] !== "scores" });
    },
  });
}

export function useMonthScores(input: CallInputOf<typeof listScores>) {
  return useQuery({
    queryKey: ["meetings", "scores", input],
    queryFn: ({ signal }) => call(listScores, input, signal),
    placeholderData: keepPreviousData,
  });
}

export function useExportScores() {
  return useMutation({ mutationFn: (input: CallInputOf<typeof exportScores>) => download(exportScores, input) });
}

export function useYearClass(organisationId: number, year: number) {
  return useQuery({
    queryKey: ["meetings", "year-class", organisationId, year],
    queryFn: ({ signal }) => call(getYearClass, { organisationId, year }, signal),
  });
}

export function useScoreForms(organisationId: number) {
  return useQuery({
    queryKey: ["regulations", "score-forms", organisationId],
    queryFn: ({ signal }) => call(listScoreForms, { organisationId }, signal),
  });
}

export function useMakeScoreForm() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: CallInputOf<typeof makeScoreForm>) => call(makeScoreForm, input),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["regulations"] }),
  });
}
