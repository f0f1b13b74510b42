import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf, Endpoint } from "#contract/endpoint.ts";
import { call, download } from "#web/call.ts";
import {
  addEntry,
  approveProgramme,
  callOffEntry,
  changeEntry,
  downloadProgramme,
  getProgramme,
  getTopics,
  listProgrammes,
  type Programme,
  proposeProgramme,
  returnProgramme,
  saveProgramme,
  saveTopics,
  submitProgramme,
} from "../contract.ts";

export function useProgramme(organisationId: number, year: number) {
  return useQuery({
    queryKey: ["programmes", organisationId, year],
    queryFn: ({ signal }) => call(getProgramme, { organisationId, year }, signal),
  });
}

export function useProgrammes(input: CallInputOf<typeof listProgrammes>) {
  return useQuery({
    queryKey: ["programmes", "list", input],
    queryFn: ({ signal }) => call(listProgrammes, input, signal),
    placeholderData: keepPreviousData,
  });
}

export function useProposal() {
  return useMutation({ mutationFn: (input: CallInputOf<typeof proposeProgramme>) => call(proposeProgramme, input) });
}

export const useSaveProgramme = () => useProgrammeChange(saveProgramme);
export const useSubmitProgramme = () => useProgrammeChange(submitProgramme);
export const useApproveProgramme = () => useProgrammeChange(approveProgramme);
export const useReturnProgramme = () => useProgrammeChange(returnProgramme);
export const useAddEntry = () => useProgrammeChange(addEntry);
export const useCallOffEntry = () => useProgrammeChange(callOffEntry);
export const useChangeEntry = () => useProgrammeChange(changeEntry);

function useProgrammeChange<E extends Endpoint>(endpoint: E) {
  const queryClient = useQueryClient();
  return useMutation<Programme, Error, CallInputOf<E>>({
    mutationFn: async (input) => (await call(endpoint, input)) as Programme, // every change answers with the programme
    onSuccess: async (programme) => {
      queryClient.setQueryData(["programmes", programme.organisationId, programme.year], programme);
      await queryClient.invalidateQueries({ queryKey: ["programmes", "list"] });
    },
  });
}

export function useDownloadProgramme() {
  return useMutation({ mutationFn: (input: CallInputOf<typeof downloadProgramme>) => download(downloadProgramme, input) });
}

export function useTopics(organisationId: number, year: number) {
  return useQuery({
    queryKey: ["programmes", "topics", organisationId, year],
    queryFn: ({ signal }) => call(getTopics, { organisationId, year }, signal),
  });
}

export function useSaveTopics() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: CallInputOf<typeof saveTopics>) => call(saveTopics, input),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["programmes"] }),
  });
}
