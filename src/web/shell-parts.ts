/** What the shell gets from slices, handed over by the composition root: the shell itself knows no slice. */
import type { ComponentType } from "react";
import { createContext, useContext } from "react";
import type { ChangeWords } from "#contract/change-log.ts";
import type { SessionAnswer } from "./session.ts";

export interface SearchHit {
  key: string;
  title: string;
  detail: string;
  href: string;
}

/** One kind of thing that the search box in the header finds. */
export interface SearchSource {
  name: string;
  find(text: string, signal: AbortSignal): Promise<SearchHit[]>;
}

export interface ShellParts {
  loadSession(): Promise<SessionAnswer>;
  signOut(): Promise<unknown>;
  saveLargeType(largeType: boolean): Promise<unknown>;
  /** The path of the place in the header, with a menu of siblings and units below. */
  PlacePath: ComponentType<{ organisationId: number }>;
  /** Name and summary of the unit above the tabs of its page. */
  UnitHeading: ComponentType<{ organisationId: number }>;
  searches: readonly SearchSource[];
  /** How each slice calls its objects and their changes; fetched when a history is first opened. */
  loadChangeWords(): Promise<readonly ChangeWords[]>;
}

export const ShellPartsContext = createContext<ShellParts | null>(null);

export function useShellParts(): ShellParts {
  const parts = useContext(ShellPartsContext);
  if (!parts) throw new Error("the shell was started without its parts");
  return parts;
}
