import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call } from "#web/call.ts";
import { addTableLayout, endTableLayout, getTableLayout, listTableLayouts, previewTableLayout } from "../contract.ts";

export function useTableLayouts(organisationId: number) {
  return useQuery({
    queryKey: ["tables", "layouts", organisationId],
    queryFn: ({ signal }) => call(listTableLayouts, { organisationId }, signal),
  });
}

/** The layout that a new one begins from; none is asked for where a new one begins empty. */
export function useTableLayout(organisationId: number, code: string) {
  return useQuery({
    queryKey: ["tables", "layout", organisationId, code],
    queryFn: ({ signal }) => call(getTableLayout, { organisationId, code }, signal),
    enabled: code !== "",
  });
}

export function usePreview() {
  return useMutation({ mutationFn: (input: CallInputOf<typeof previewTableLayout>) => call(previewTableLayout, input) });
}

export const useAddTableLayout = () => useChange((input: CallInputOf<typeof addTableLayout>) => call(addTableLayout, input));
export const useEndTableLayout = () => useChange((input: CallInputOf<typeof endTableLayout>) => call(endTableLayout, input));

function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => queryClient.invalidateQueries({ queryKey: ["tables"] }) });
}
