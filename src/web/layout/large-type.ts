import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SessionAnswer, sessionKey } from "../session.ts";
import { useShellParts } from "../shell-parts.ts";

/** Changes the size of type at once and remembers it with the account. */
export function useLargeTypeSetting(): (largeType: boolean) => void {
  const { saveLargeType } = useShellParts();
  const queryClient = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: saveLargeType,
    onMutate: (largeType) =>
      queryClient.setQueryData<SessionAnswer>(sessionKey, (before) =>
        before?.session ? { ...before, session: { ...before.session, account: { ...before.session.account, largeType } } } : before,
      ),
  });
  return mutate;
}
