import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { call, download, upload } from "#web/call.ts";
import {
  askCorrection,
  decideCorrection,
  getEvidence,
  listCorrections,
  listMyCorrections,
  type RequestDetail,
  readCorrection,
  takeMyData,
  withdrawCorrection,
} from "../contract.ts";

export function useMyCorrections() {
  return useQuery({ queryKey: ["corrections", "own"], queryFn: ({ signal }) => call(listMyCorrections, {}, signal) });
}

/** With the picture of a paper, or without. */
export function useAskCorrection() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ file, ...input }: CallInputOf<typeof askCorrection> & { file: File | null }) =>
      file ? upload(askCorrection, input, file) : call(askCorrection, input),
    onSuccess: refresh,
  });
}

export function useWithdrawCorrection() {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (correctionId: number) => call(withdrawCorrection, { correctionId }), onSettled: refresh });
}

export function useTakeMyData() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => download(takeMyData, {}),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["readings", "own"] }),
  });
}

export function useCorrections(asked: CallInputOf<typeof listCorrections>) {
  return useQuery({
    queryKey: ["corrections", "place", asked],
    queryFn: ({ signal }) => call(listCorrections, asked, signal),
    placeholderData: keepPreviousData,
  });
}

/** Each asking is noted as an opening: the request is kept while it is worked on. */
export function useCorrection(correctionId: number) {
  return useQuery({
    queryKey: ["corrections", "one", correctionId],
    queryFn: ({ signal }) => call(readCorrection, { correctionId }, signal),
    staleTime: 600_000,
    refetchOnWindowFocus: false,
  });
}

export function useDecideCorrection() {
  const queryClient = useQueryClient();
  const keep = (request: RequestDetail) => queryClient.setQueryData(["corrections", "one", request.id], request);
  return useMutation({
    mutationFn: (input: CallInputOf<typeof decideCorrection>) => call(decideCorrection, input),
    onError: (error) => {
      if (error instanceof AppError && error.kind === "conflict" && error.current) keep(error.current as RequestDetail); // the server sends the request as it stands
    },
    onSuccess: async (request) => {
      keep(request);
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== "one" && queryKey[0] !== "session" });
    },
  });
}

export function useEvidence() {
  return useMutation({ mutationFn: (correctionId: number) => download(getEvidence, { correctionId }) });
}

/** How many requests wait at a place, for the navigation. */
export async function countCorrections(organisationId: number): Promise<number> {
  return (await call(listCorrections, { organisationId, pageSize: 1 })).count;
}

function useRefresh() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ["corrections"] });
}
