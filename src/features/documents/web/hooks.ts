import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { call } from "#web/call.ts";
import {
  checkIncoming,
  correctDocument,
  type DocumentDetail,
  getDocument,
  issueDocument,
  listDocuments,
  registerIncoming,
  withdrawDocument,
} from "../contract.ts";

export function useDocuments(input: CallInputOf<typeof listDocuments>) {
  return useQuery({
    queryKey: ["documents", "list", input],
    queryFn: ({ signal }) => call(listDocuments, input, signal),
    placeholderData: keepPreviousData,
  });
}

export function useDocument(documentId: number) {
  return useQuery({
    queryKey: ["documents", "one", documentId],
    queryFn: ({ signal }) => call(getDocument, { documentId }, signal),
    // A file that was just added is read by a job.
    refetchInterval: ({ state }) =>
      state.data?.attached.some((file) => file.state === "waiting" && file.removedWhy === null) ? 3000 : false,
    throwOnError: (error) => error instanceof AppError && (error.kind === "not-found" || error.kind === "forbidden"),
  });
}

/** What the register knows of the reference being typed. */
export function useCheck(input: CallInputOf<typeof checkIncoming>) {
  return useQuery({
    queryKey: ["documents", "check", input],
    queryFn: ({ signal }) => call(checkIncoming, input, signal),
    enabled: input.reference !== "",
  });
}

export const useIssueDocument = () => useDocumentChange((input: CallInputOf<typeof issueDocument>) => call(issueDocument, input));
export const useRegisterIncoming = () => useDocumentChange((input: CallInputOf<typeof registerIncoming>) => call(registerIncoming, input));
export const useCorrectDocument = () => useDocumentChange((input: CallInputOf<typeof correctDocument>) => call(correctDocument, input));
export const useWithdrawDocument = () => useDocumentChange((input: CallInputOf<typeof withdrawDocument>) => call(withdrawDocument, input));

/** Whatever changes a document changes the lists and sequences that hold it. */
export function useDocumentChange<Input>(change: (input: Input) => Promise<DocumentDetail>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => queryClient.invalidateQueries({ queryKey: ["documents"] }) });
}
