import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call } from "#web/call.ts";
import { explainGap, listSeries, reserveNumber, voidNumber } from "../contract.ts";

export function useSeries(organisationId: number) {
  return useQuery({
    queryKey: ["documents", "series", organisationId],
    queryFn: ({ signal }) => call(listSeries, { organisationId }, signal),
  });
}

export const useReserveNumber = () => useNumberChange((input: CallInputOf<typeof reserveNumber>) => call(reserveNumber, input));
export const useVoidNumber = () => useNumberChange((input: CallInputOf<typeof voidNumber>) => call(voidNumber, input));
export const useExplainGap = () => useNumberChange((input: CallInputOf<typeof explainGap>) => call(explainGap, input));

function useNumberChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => queryClient.invalidateQueries({ queryKey: ["documents"] }) });
}
