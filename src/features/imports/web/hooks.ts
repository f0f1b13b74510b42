import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call, upload } from "#web/call.ts";
import { changeLayout, commitImport, getImport, type ImportDetail, listImports, previewImport, uploadFile } from "../contract.ts";
import type { ImportKind } from "../rules.ts";

export function useImports(input: CallInputOf<typeof listImports>) {
  return useQuery({
    queryKey: ["imports", "list", input],
    queryFn: ({ signal }) => call(listImports, input, signal),
    placeholderData: keepPreviousData,
  });
}

export function isRunning(detail: Pick<ImportDetail, "job"> | undefined): boolean {
  return detail?.job?.state === "waiting" || detail?.job?.state === "running";
}

/** While a job runs, its progress is asked for again and again; when a file was brought in, everything else is asked anew. */
export function useImport(importId: number) {
  const queryClient = useQueryClient();
  return useQuery({
    queryKey: ["imports", importId],
    queryFn: async ({ signal }) => {
      const before = queryClient.getQueryData<ImportDetail>(["imports", importId]);
      const detail = await call(getImport, { importId }, signal);
      if (isRunning(before) && detail.state === "committed")
        void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" && queryKey[1] !== importId });
      return detail;
    },
    refetchInterval: ({ state }) => (isRunning(state.data) ? 700 : false),
  });
}

export function useUploadFile(onProgress: (share: number) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ file, ...input }: { organisationId: number; kind: ImportKind | null; file: File }) =>
      upload(uploadFile, input, file, onProgress),
    onSuccess: (detail) => {
      queryClient.setQueryData(["imports", detail.id], detail);
      return queryClient.invalidateQueries({ queryKey: ["imports", "list"] });
    },
  });
}

export function useChangeLayout() {
  return useStep((input: CallInputOf<typeof changeLayout>) => call(changeLayout, input));
}

/** Says which columns are what, then checks every row. */
export function useCheck() {
  return useStep(async (input: CallInputOf<typeof changeLayout>) => {
    await call(changeLayout, input);
    return call(previewImport, { importId: input.importId });
  });
}

export function useCommit() {
  return useStep((input: CallInputOf<typeof commitImport>) => call(commitImport, input));
}

function useStep<Input>(mutationFn: (input: Input) => Promise<ImportDetail>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn, onSuccess: (detail) => queryClient.setQueryData(["imports", detail.id], detail) });
}
