import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call } from "#web/call.ts";
import {
  endDelegation,
  endMyDelegation,
  findDelegates,
  findMyDelegates,
  lendMyRole,
  lendRole,
  listDelegations,
  listMyDelegations,
} from "../contract.ts";

/** Whose roles are lent: one's own, or, for an administrator, those of an account. */
export type Lender = number | "oneself";

export function useDelegations(lender: Lender) {
  return useQuery({
    queryKey: ["delegations", lender],
    queryFn: ({ signal }) =>
      lender === "oneself" ? call(listMyDelegations, {}, signal) : call(listDelegations, { accountId: lender }, signal),
  });
}

/** Who may take the role; nobody while none is chosen. */
export function useDelegates(lender: Lender, roleId: number | null, text: string) {
  return useQuery({
    queryKey: ["delegates", lender, roleId, text],
    queryFn: ({ signal }) => {
      const asked = { roleId: roleId ?? 0, text };
      return lender === "oneself" ? call(findMyDelegates, asked, signal) : call(findDelegates, { accountId: lender, ...asked }, signal);
    },
    enabled: roleId !== null,
    placeholderData: keepPreviousData,
  });
}

export function useDelegationChanges(lender: Lender) {
  const queryClient = useQueryClient();
  const onSuccess = async () => {
    await queryClient.invalidateQueries({ queryKey: ["delegations"] });
    await queryClient.invalidateQueries({ queryKey: ["session"] });
  };
  return {
    lend: useMutation({
      mutationFn: (input: CallInputOf<typeof lendMyRole>) =>
        lender === "oneself" ? call(lendMyRole, input) : call(lendRole, { accountId: lender, ...input }),
      onSuccess,
    }),
    end: useMutation({
      mutationFn: (input: { id: number }) => call(lender === "oneself" ? endMyDelegation : endDelegation, input),
      onSuccess,
    }),
  };
}
