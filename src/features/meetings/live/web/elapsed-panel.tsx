import { formatElapsed } from "#web/format.ts";
import { useNow } from "./hooks.ts";

interface Props {
  /** The server's clock. */
  now: () => string;
  /** Moment from which it runs. */
  since: string;
  /** Seconds that passed before. */
  before?: number;
}

/** A clock that runs by itself: only this text is drawn again each second. */
export function Elapsed({ now, since, before = 0 }: Props) {
  const seconds = before + (useNow(now) - Date.parse(since)) / 1000;
  return <>{formatElapsed(seconds)}</>;
}
