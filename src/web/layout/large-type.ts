import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type SessionAnswer, sessionKey, useSession } from "../session.ts";
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

/** Larger type scales the root font; every size in the product follows it. */
export function useLargeType(): void {
  const { largeType } = useSession().account;
  useEffect(() => {
    document.documentElement.toggleAttribute("data-large-type", largeType);
    return () => document.documentElement.removeAttribute("data-large-type");
  }, [largeType]);
}
