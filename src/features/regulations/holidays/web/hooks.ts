import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call } from "#web/call.ts";
import { getHolidays, saveHolidays } from "../contract.ts";

export function useHolidays(organisationId: number, year: number) {
  return useQuery({
    queryKey: ["holidays", organisationId, year],
    queryFn: ({ signal }) => call(getHolidays, { organisationId, year }, signal),
  });
}

export function useSaveHolidays() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: CallInputOf<typeof saveHolidays>) => call(saveHolidays, input),
    onSuccess: (saved, { organisationId }) => {
      queryClient.setQueryData(["holidays", organisationId, saved.year], saved);
      return queryClient.invalidateQueries({ queryKey: ["programmes"] });
    },
  });
}
