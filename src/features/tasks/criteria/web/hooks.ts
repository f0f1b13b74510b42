import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call } from "#web/call.ts";
import { getCellCriteria, getMyCriteria, listCriteriaUse, markMyCriteria, remarkOnMember, saveCriteria } from "../contract.ts";

export function useCellCriteria(organisationId: number, month: string) {
  return useQuery({
    queryKey: ["criteria", "cell", organisationId, month],
    queryFn: ({ signal }) => call(getCellCriteria, { organisationId, month }, signal),
  });
}

export function useMyCriteria(month: string) {
  return useQuery({ queryKey: ["criteria", "mine", month], queryFn: ({ signal }) => call(getMyCriteria, { month }, signal) });
}

export function useCriteriaUse(organisationId: number, isAsked: boolean) {
  return useQuery({
    queryKey: ["criteria", "use", organisationId],
    queryFn: ({ signal }) => call(listCriteriaUse, { organisationId }, signal),
    enabled: isAsked,
  });
}

export const useSaveCriteria = () => useCriteriaChange((input: CallInputOf<typeof saveCriteria>) => call(saveCriteria, input));
export const useRemark = () => useCriteriaChange((input: CallInputOf<typeof remarkOnMember>) => call(remarkOnMember, input));
export const useMarkMyCriteria = () => useCriteriaChange((input: CallInputOf<typeof markMyCriteria>) => call(markMyCriteria, input));

function useCriteriaChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => queryClient.invalidateQueries({ queryKey: ["criteria"] }) });
}
