import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { CallInputOf, Endpoint, OutputOf } from "#contract/endpoint.ts";
import { call } from "#web/call.ts";
import { type SessionAnswer, sessionKey, sessionQuery } from "#web/session.ts";
import { useShellParts } from "#web/shell-parts.ts";
import {
  bindIdentity,
  changePassword,
  checkPasswordLink,
  choosePassword,
  confirmAuthenticator,
  type Entry,
  endAuthenticator,
  endIdentity,
  endSession,
  endSessions,
  enterCode,
  finishProvider,
  getOwnSignIn,
  redeemPasswordLink,
  renewRecoveryCodes,
  signIn,
  signOut,
  startAuthenticator,
  startProvider,
} from "../contract.ts";

/** One call that changes something. */
function useChange<E extends Endpoint>(endpoint: E, onSuccess?: (answer: OutputOf<E>) => unknown) {
  return useMutation({ mutationFn: (input: CallInputOf<E>) => call(endpoint, input), ...(onSuccess && { onSuccess }) });
}

/** Where somebody stands at the door. */
export function useDoor(): SessionAnswer | undefined {
  const { loadSession } = useShellParts();
  return useQuery(sessionQuery(loadSession)).data;
}

/** One step further in: nothing of an earlier person stays in memory; the page opens when no step is left. */
export function useEnter(): (entry: Entry, to?: string) => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async ({ session, step }, to = "/") => {
    const provider = queryClient.getQueryData<SessionAnswer>(sessionKey)?.provider ?? null;
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
    queryClient.setQueryData<SessionAnswer>(sessionKey, { isSetUp: true, session, step, provider });
    if (session) await navigate({ to });
  };
}

export function useSignIn(comeBackTo: string | undefined) {
  const enter = useEnter();
  return useChange(signIn, (entry) => enter(entry, comeBackTo));
}

export function useEnterCode(comeBackTo: string | undefined) {
  const enter = useEnter();
  return useChange(enterCode, (entry) => enter(entry, comeBackTo));
}

export function useChoosePassword(comeBackTo: string | undefined) {
  const enter = useEnter();
  return useChange(choosePassword, (entry) => enter(entry, comeBackTo));
}

/** Back to name and password: somebody else's turn. */
export function useStartOver() {
  const queryClient = useQueryClient();
  return useChange(signOut, () => queryClient.resetQueries({ queryKey: sessionKey }));
}

/** Leaves for the provider's page. */
export const useProvider = () => useChange(startProvider, ({ url }) => window.location.assign(url));
export const useBindIdentity = () => useChange(bindIdentity, ({ url }) => window.location.assign(url));
export const useProviderReturn = () => useChange(finishProvider);

export function usePasswordLink(token: string) {
  return useQuery({ queryKey: ["password-link", token], queryFn: () => call(checkPasswordLink, { token }), retry: false });
}

export function useRedeemPasswordLink() {
  const queryClient = useQueryClient();
  return useChange(redeemPasswordLink, () => queryClient.resetQueries({ queryKey: sessionKey }));
}

const ownKey = ["own-sign-in"] as const;

export function useOwnSignIn() {
  return useQuery({ queryKey: ownKey, queryFn: ({ signal }) => call(getOwnSignIn, {}, signal) });
}

/** The changes to one's own ways in; each shows in the settings at once. */
export function useOwnChanges() {
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: ownKey });
  return {
    changePassword: useChange(changePassword, refresh),
    startAuthenticator: useChange(startAuthenticator),
    confirmAuthenticator: useChange(confirmAuthenticator),
    renewRecoveryCodes: useChange(renewRecoveryCodes, refresh),
    endAuthenticator: useChange(endAuthenticator, refresh),
    endSession: useChange(endSession, refresh),
    endSessions: useChange(endSessions),
    endIdentity: useChange(endIdentity, refresh),
    refresh,
  };
}
