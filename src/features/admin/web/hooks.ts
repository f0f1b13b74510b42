import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { CallInputOf, OutputOf } from "#contract/endpoint.ts";
import { call } from "#web/call.ts";
import { type SessionAnswer, sessionKey } from "#web/session.ts";
import { changePassword, createAccount, endAccount, endRole, grantRole, listAccounts, resetPassword, setUp, signIn } from "../contract.ts";

/** After sign-in or set-up: the session is known, nothing of an earlier person stays in memory. */
function useEnter(): (session: OutputOf<typeof signIn>, to?: string) => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async (session, to = "/") => {
    queryClient.clear();
    queryClient.setQueryData<SessionAnswer>(sessionKey, { isSetUp: true, session });
    await navigate({ to });
  };
}

export function useSignIn(comeBackTo: string | undefined) {
  const enter = useEnter();
  return useMutation({
    mutationFn: (input: CallInputOf<typeof signIn>) => call(signIn, input),
    onSuccess: (session) => enter(session, comeBackTo),
  });
}

export function useSetUp() {
  const enter = useEnter();
  return useMutation({ mutationFn: (input: CallInputOf<typeof setUp>) => call(setUp, input), onSuccess: (session) => enter(session) });
}

export function useChangePassword() {
  return useMutation({ mutationFn: (input: CallInputOf<typeof changePassword>) => call(changePassword, input) });
}

export function useAccounts(input: CallInputOf<typeof listAccounts>) {
  return useQuery({
    queryKey: ["accounts", input],
    queryFn: ({ signal }) => call(listAccounts, input, signal),
    placeholderData: keepPreviousData,
  });
}

/** The five changes to accounts; each refreshes the list. */
export function useAccountChanges() {
  const queryClient = useQueryClient();
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: ["accounts"] });
  return {
    create: useMutation({ mutationFn: (input: CallInputOf<typeof createAccount>) => call(createAccount, input), onSuccess }),
    grant: useMutation({ mutationFn: (input: CallInputOf<typeof grantRole>) => call(grantRole, input), onSuccess }),
    endRole: useMutation({ mutationFn: (input: CallInputOf<typeof endRole>) => call(endRole, input), onSuccess }),
    resetPassword: useMutation({ mutationFn: (input: CallInputOf<typeof resetPassword>) => call(resetPassword, input), onSuccess }),
    endAccount: useMutation({ mutationFn: (input: CallInputOf<typeof endAccount>) => call(endAccount, input), onSuccess }),
  };
}
