// Texts that two people may write at once. Nothing vanishes: each writing names what its writer had seen, and only that is
// written over; what came from elsewhere meanwhile stands beside it until somebody writes on top of both.
import { firstRevision, type SaidOf } from "../entries/contract.ts";

/** Who said something, and when; `isPending` until the server has it. */
export interface Mark {
  entryId: string;
  by: string | null;
  at: string;
  isPending: boolean;
}

export interface Revision {
  /** The entry that wrote it, or `start` for what the agenda gave. */
  revision: string;
  text: string;
  /** Null for what the agenda gave. */
  said: Mark | null;
}

/** A text with every revision that nobody has written over yet; more than one when two people wrote at once. */
export interface LiveText {
  /** The latest. */
  text: string;
  heads: Revision[];
  /** Two different texts stand; one further entry on top of both settles it. */
  isDisputed: boolean;
}

/** What an entry that writes this text must name, when its writer saw all that stands. */
export function basesOf(text: LiveText): string[] {
  return text.heads.map(({ revision }) => revision);
}

/** As the agenda gave it. */
export function newText(text: string): LiveText {
  return { text, heads: [{ revision: firstRevision, text, said: null }], isDisputed: false };
}

/** What the writer had seen is written over; what came from elsewhere meanwhile stays beside it. */
export function write(text: LiveText | undefined, said: SaidOf<"text">, mark: Mark): void {
  if (!text) return;
  const revision = mark.entryId;
  text.heads = [...text.heads.filter((head) => !said.bases.includes(head.revision)), { revision, text: said.text, said: mark }];
  text.text = said.text;
  text.isDisputed = new Set(text.heads.map((head) => head.text)).size > 1;
}
