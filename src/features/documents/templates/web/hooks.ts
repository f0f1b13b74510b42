import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call, upload } from "#web/call.ts";
import { addTemplate, checkTemplate, endTemplate, listTemplates, previewTemplate } from "../contract.ts";

export function useTemplates(organisationId: number) {
  return useQuery({
    queryKey: ["document-templates", organisationId],
    queryFn: ({ signal }) => call(listTemplates, { organisationId }, signal),
  });
}

/** What is wrong with a file; nothing is kept. */
export function useCheckTemplate() {
  return useMutation({
    mutationFn: ({ file, ...input }: CallInputOf<typeof checkTemplate> & { file: File }) => upload(checkTemplate, input, file),
  });
}

export const useAddTemplate = () =>
  useTemplateChange(({ file, ...input }: CallInputOf<typeof addTemplate> & { file: File }) => upload(addTemplate, input, file));
export const useEndTemplate = () => useTemplateChange((input: CallInputOf<typeof endTemplate>) => call(endTemplate, input));

export function useExample(input: CallInputOf<typeof previewTemplate>) {
  return useQuery({
    queryKey: ["document-templates", "example", input],
    queryFn: ({ signal }) => call(previewTemplate, input, signal),
  });
}

function useTemplateChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => queryClient.invalidateQueries({ queryKey: ["document-templates"] }) });
}
