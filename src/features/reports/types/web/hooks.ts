import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call } from "#web/call.ts";
import { addReportType, endReportType, listReportTypes } from "../contract.ts";

export function useReportTypes(organisationId: number) {
  return useQuery({
    queryKey: ["report-types", organisationId],
    queryFn: ({ signal }) => call(listReportTypes, { organisationId }, signal),
  });
}

export const useAddReportType = () => useChange((input: CallInputOf<typeof addReportType>) => call(addReportType, input));
export const useEndReportType = () => useChange((input: CallInputOf<typeof endReportType>) => call(endReportType, input));

function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => queryClient.invalidateQueries({ queryKey: ["report-types"] }) });
}
