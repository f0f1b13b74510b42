import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call } from "#web/call.ts";
import { createAccount, endAccount, endRole, grantRole, listAccounts, resetPassword, setUp } from "../contract.ts";
import { endAccountSessions, resetSecondFactor, unlockAccount } from "../sign-in/contract.ts";
import { useEnter } from "../sign-in/web/hooks.ts";

export function useSetUp() {
  const enter = useEnter();
  return useMutation({ mutationFn: (input: CallInputOf<typeof setUp>) => call(setUp, input), onSuccess: (entry) => enter(entry) });
}

export function useAccounts(input: CallInputOf<typeof listAccounts>) {
  return useQuery({
    queryKey: ["accounts", input],
    queryFn: ({ signal }) => call(listAccounts, input, signal),
    placeholderData: keepPreviousData,
  });
}

/** The changes to accounts; each refreshes the list. */
export function useAccountChanges() {
  const queryClient = useQueryClient();
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: ["accounts"] });
  return {
    create: useMutation({ mutationFn: (input: CallInputOf<typeof createAccount>) => call(createAccount, input), onSuccess }),
    grant: useMutation({ mutationFn: (input: CallInputOf<typeof grantRole>) => call(grantRole, input), onSuccess }),
    endRole: useMutation({ mutationFn: (input: CallInputOf<typeof endRole>) => call(endRole, input), onSuccess }),
    resetPassword: useMutation({ mutationFn: (input: CallInputOf<typeof resetPassword>) => call(resetPassword, input), onSuccess }),
    unlock: useMutation({ mutationFn: (input: CallInputOf<typeof unlockAccount>) => call(unlockAccount, input), onSuccess }),
    resetSecondFactor: useMutation({
      mutationFn: (input: CallInputOf<typeof resetSecondFactor>) => call(resetSecondFactor, input),
      onSuccess,
    }),
    endSessions: useMutation({ mutationFn: (input: CallInputOf<typeof endAccountSessions>) => call(endAccountSessions, input), onSuccess }),
    endAccount: useMutation({ mutationFn: (input: CallInputOf<typeof endAccount>) => call(endAccount, input), onSuccess }),
  };
}
