import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call, download } from "#web/call.ts";
import {
  addTheme,
  answerProposal,
  downloadBulletin,
  getBulletin,
  getDigest,
  listProposals,
  listStatements,
  listThemeStatements,
  listThemes,
  markExample,
  mergeTheme,
  placeStatements,
  renameTheme,
  reviseStatement,
  saveWording,
  withdrawStatement,
  writeStatement,
} from "../contract.ts";

export function useStatements(input: CallInputOf<typeof listStatements>) {
  return useQuery({
    queryKey: ["statements", "list", input],
    queryFn: ({ signal }) => call(listStatements, input, signal),
    placeholderData: keepPreviousData,
  });
}

export function useDigest(input: CallInputOf<typeof getDigest>) {
  return useQuery({
    queryKey: ["statements", "digest", input],
    queryFn: ({ signal }) => call(getDigest, input, signal),
    placeholderData: keepPreviousData,
  });
}

export function useThemeStatements(input: CallInputOf<typeof listThemeStatements>) {
  return useQuery({ queryKey: ["statements", "theme", input], queryFn: ({ signal }) => call(listThemeStatements, input, signal) });
}

export function useThemes(input: CallInputOf<typeof listThemes>) {
  return useQuery({ queryKey: ["statements", "themes", input], queryFn: ({ signal }) => call(listThemes, input, signal) });
}

export function useProposals(input: CallInputOf<typeof listProposals>) {
  return useQuery({
    queryKey: ["statements", "proposals", input],
    queryFn: ({ signal }) => call(listProposals, input, signal),
    placeholderData: keepPreviousData,
  });
}

export function useBulletin(input: CallInputOf<typeof getBulletin>) {
  return useQuery({ queryKey: ["statements", "bulletin", input], queryFn: ({ signal }) => call(getBulletin, input, signal) });
}

export const useWriteStatement = () => useChange((input: CallInputOf<typeof writeStatement>) => call(writeStatement, input));
export const useReviseStatement = () => useChange((input: CallInputOf<typeof reviseStatement>) => call(reviseStatement, input));
export const useWithdrawStatement = () => useChange((input: CallInputOf<typeof withdrawStatement>) => call(withdrawStatement, input));
export const useMarkExample = () => useChange((input: CallInputOf<typeof markExample>) => call(markExample, input));
export const useAddTheme = () => useChange((input: CallInputOf<typeof addTheme>) => call(addTheme, input));
export const useRenameTheme = () => useChange((input: CallInputOf<typeof renameTheme>) => call(renameTheme, input));
export const useMergeTheme = () => useChange((input: CallInputOf<typeof mergeTheme>) => call(mergeTheme, input));
export const usePlaceStatements = () => useChange((input: CallInputOf<typeof placeStatements>) => call(placeStatements, input));
export const useSaveWording = () => useChange((input: CallInputOf<typeof saveWording>) => call(saveWording, input));
export const useAnswerProposal = () => useChange((input: CallInputOf<typeof answerProposal>) => call(answerProposal, input));

export function useDownloadBulletin() {
  return useMutation({ mutationFn: (input: CallInputOf<typeof downloadBulletin>) => download(downloadBulletin, input) });
}

/** Whatever changes a statement or a theme changes the lists and counts that hold it. */
function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => queryClient.invalidateQueries({ queryKey: ["statements"] }) });
}
