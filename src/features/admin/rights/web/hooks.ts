import { useQuery } from "@tanstack/react-query";
import { call } from "#web/call.ts";
import { getAccountRights, listRoles } from "../contract.ts";

export function useRoles() {
  return useQuery({ queryKey: ["roles"], queryFn: ({ signal }) => call(listRoles, {}, signal) });
}

export function useAccountRights(accountId: number) {
  return useQuery({
    queryKey: ["accounts", "rights", accountId],
    queryFn: ({ signal }) => call(getAccountRights, { accountId }, signal),
  });
}
