import { useQuery } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call, fileUrl, upload } from "#web/call.ts";
import { useDocumentChange } from "../../web/hooks.ts";
import { attachFile, downloadFile, getFileWords, removeFile } from "../contract.ts";

export function useAttachFile() {
  return useDocumentChange(({ file, ...input }: CallInputOf<typeof attachFile> & { file: File }) => upload(attachFile, input, file));
}

export const useRemoveFile = () => useDocumentChange((input: CallInputOf<typeof removeFile>) => call(removeFile, input));

/** Words of a file; asked again while nobody has read them yet. */
export function useFileWords(input: CallInputOf<typeof getFileWords>) {
  return useQuery({
    queryKey: ["documents", "words", input],
    queryFn: ({ signal }) => call(getFileWords, input, signal),
    refetchInterval: ({ state }) => (state.data?.state === "waiting" ? 2000 : false),
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
