import { useQuery } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call, fileUrl, upload } from "#web/call.ts";
import { useDocumentChange } from "../../web/hooks.ts";
import { attachFile, downloadFile, readFile, removeFile } from "../contract.ts";

export function useAttachFile() {
  return useDocumentChange(({ file, ...input }: CallInputOf<typeof attachFile> & { file: File }) => upload(attachFile, input, file));
}

export const useRemoveFile = () => useDocumentChange((input: CallInputOf<typeof removeFile>) => call(removeFile, input));

/** What a Word file says; a file that was kept never changes. */
export function useFileWords(input: CallInputOf<typeof readFile>) {
  return useQuery({
    queryKey: ["documents", "words", input],
    queryFn: ({ signal }) => call(readFile, input, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** The file as an address of this page alone, to be shown in it. */
export function useFileContent(input: CallInputOf<typeof downloadFile>, type: string) {
  return useQuery({
    queryKey: ["documents", "content", input],
    queryFn: async ({ signal }) => {
      const response = await fetch(fileUrl(downloadFile, input), { signal });
      if (!response.ok) throw new Error("file not answered");
      return new Blob([await response.arrayBuffer()], { type });
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}
