/** How much waits for a decision at a place; asked again every few minutes. */
import { useQueries } from "@tanstack/react-query";
import { useSession } from "./session.ts";
import { useShellParts } from "./shell-parts.ts";

export interface Waiting {
  /** Path of its page: what follows /o/<place>/. */
  path: string;
  title: string;
  count: number;
}

/** Only what the person may decide, and only where something waits. */
export function useWaiting(place: number): Waiting[] {
  const { permissions } = useSession();
  const { waiting } = useShellParts();
  const mine = Object.entries(waiting).filter(([, work]) => permissions.includes(work.permission));
  const counts = useQueries({
    queries: mine.map(([path, work]) => ({
      queryKey: ["corrections", "waiting", path, place],
      queryFn: () => work.count(place),
      staleTime: 180_000,
      enabled: place > 0,
      retry: false,
    })),
  });
  return mine.flatMap(([path, { title }], at) => {
    const count = counts[at]?.data ?? 0;
    return count > 0 ? [{ path, title, count }] : [];
  });
}
