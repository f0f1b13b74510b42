import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call, download } from "#web/call.ts";
import {
  closeRequest,
  copyRequest,
  createRequest,
  declineAnswer,
  downloadAnswers,
  downloadRequestReminder,
  extendRequest,
  getAnswer,
  getRequest,
  handInAnswer,
  includeUnits,
  listAnswers,
  listOwedAnswers,
  listRequests,
  saveAnswer,
  saveRequest,
  sendRequest,
} from "../contract.ts";

export function useRequests(input: CallInputOf<typeof listRequests>) {
  return useQuery({ queryKey: ["requests", "made", input], queryFn: ({ signal }) => call(listRequests, input, signal) });
}

export function useOwedAnswers(input: CallInputOf<typeof listOwedAnswers>) {
  return useQuery({ queryKey: ["requests", "owed", input], queryFn: ({ signal }) => call(listOwedAnswers, input, signal) });
}

/** For the navigation and "Hôm nay": how many requests wait for the unit's answer. */
export async function countOwedAnswers(organisationId: number): Promise<number> {
  return (await call(listOwedAnswers, { organisationId, pageSize: 1 })).waiting;
}

export function useRequest(requestId: number) {
  return useQuery({ queryKey: ["requests", "one", requestId], queryFn: ({ signal }) => call(getRequest, { requestId }, signal) });
}

export function useAnswers(input: CallInputOf<typeof listAnswers>) {
  return useQuery({
    queryKey: ["requests", "answers", input],
    queryFn: ({ signal }) => call(listAnswers, input, signal),
    placeholderData: keepPreviousData,
  });
}

export function useAnswer(answerId: number) {
  return useQuery({ queryKey: ["requests", "answer", answerId], queryFn: ({ signal }) => call(getAnswer, { answerId }, signal) });
}

export const useCreateRequest = () => useChange((input: CallInputOf<typeof createRequest>) => call(createRequest, input));
export const useSaveRequest = () => useChange((input: CallInputOf<typeof saveRequest>) => call(saveRequest, input));
export const useSendRequest = () => useChange((input: CallInputOf<typeof sendRequest>) => call(sendRequest, input));
export const useExtendRequest = () => useChange((input: CallInputOf<typeof extendRequest>) => call(extendRequest, input));
export const useIncludeUnits = () => useChange((input: CallInputOf<typeof includeUnits>) => call(includeUnits, input));
export const useCloseRequest = () => useChange((input: CallInputOf<typeof closeRequest>) => call(closeRequest, input));
export const useCopyRequest = () => useChange((input: CallInputOf<typeof copyRequest>) => call(copyRequest, input));
export const useSaveAnswer = () => useChange((input: CallInputOf<typeof saveAnswer>) => call(saveAnswer, input));
export const useHandInAnswer = () => useChange((input: CallInputOf<typeof handInAnswer>) => call(handInAnswer, input));
export const useDeclineAnswer = () => useChange((input: CallInputOf<typeof declineAnswer>) => call(declineAnswer, input));

export function useDownloadAnswers() {
  return useMutation({ mutationFn: (input: CallInputOf<typeof downloadAnswers>) => download(downloadAnswers, input) });
}

export function useDownloadReminder() {
  return useMutation({ mutationFn: (input: CallInputOf<typeof downloadRequestReminder>) => download(downloadRequestReminder, input) });
}

/** A step changes the lists, the counts in the navigation, and the object that holds it. */
function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ["requests"] }),
        queryClient.invalidateQueries({ queryKey: ["corrections", "waiting"] }),
      ]),
  });
}
