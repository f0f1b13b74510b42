/** Who is signed in and what they may do. The composition root says how it is loaded; the shell knows only this shape. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useRouteContext } from "@tanstack/react-router";
import type { DayText } from "#contract/dates.ts";
import type { Permission, Role } from "#contract/permissions.ts";
import type { SignInStep } from "#contract/sign-in-steps.ts";

export interface HeldRole {
  readonly role: Role;
  readonly organisationId: number;
  readonly organisationName: string;
  /** The last day on which it holds, where that is known. */
  readonly lastDay: DayText | null;
  /** Who lent it while on leave; null for one's own. */
  readonly actingFor: string | null;
}

export interface Session {
  readonly account: {
    readonly id: number;
    readonly userName: string;
    readonly displayName: string;
    readonly memberId: number | null;
    readonly largeType: boolean;
  };
  readonly roles: readonly HeldRole[];
  /** Permissions held anywhere; objects carry their own `can`, which says more exactly what can be done with them. */
  readonly permissions: readonly Permission[];
  /** Where the person's work begins: the place of the first role. */
  readonly home: { readonly organisationId: number; readonly name: string; readonly isCell: boolean } | null;
  /** Today on the server's calendar; the only source of "today" in the client. */
  readonly today: DayText;
}

export interface SessionAnswer {
  /** False while the installation has no organisation yet and waits for its first administrator. */
  readonly isSetUp: boolean;
  readonly session: Session | null;
  /** What is still asked of somebody on the way in. */
  readonly step: SignInStep | null;
  /** What the common provider is called, where sign-in there is possible. */
  readonly provider: string | null;
}

export const sessionKey = ["session"] as const;

export function sessionQuery(load: () => Promise<SessionAnswer>) {
  return queryOptions({ queryKey: sessionKey, queryFn: load, staleTime: 5 * 60_000, retry: false });
}

/** The session, or nothing before sign-in. */
export function useMaybeSession(): Session | null {
  const { data } = useQuery<SessionAnswer>({ queryKey: sessionKey, enabled: false });
  return data?.session ?? null;
}

/** The session on any page behind sign-in; those pages only open when there is one. */
export function useSession(): Session {
  const { session: atOpening } = useRouteContext({ strict: false }) as { session?: Session }; // the frame's route puts it there
  // While the session ends under an open page, the page keeps what it was opened with until the next one shows.
  const session = useMaybeSession() ?? atOpening;
  if (!session) throw new Error("a page behind sign-in was opened without a session");
  return session;
}
