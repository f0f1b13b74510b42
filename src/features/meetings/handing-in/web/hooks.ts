import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call } from "#web/call.ts";
import { listHandedIn } from "../contract.ts";

export function useHandedIn(input: CallInputOf<typeof listHandedIn>) {
  return useQuery({
    queryKey: ["meetings", "handed-in", input],
    queryFn: ({ signal }) => call(listHandedIn, input, signal),
    placeholderData: keepPreviousData,
  });
}
