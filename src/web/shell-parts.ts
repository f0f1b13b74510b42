/** What the shell gets from slices, handed over by the composition root: the shell itself knows no slice. */
import type { ComponentType } from "react";
import { createContext, useContext } from "react";
import type { ChangeWords } from "#contract/change-log.ts";
import type { Permission } from "#contract/permissions.ts";
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

/** Work that comes from others and waits for a decision. */
export interface WaitingWork {
  /** "Đề nghị sửa hồ sơ" */
  title: string;
  permission: Permission;
  count(organisationId: number): Promise<number>;
}

export interface ShellParts {
  loadSession(): Promise<SessionAnswer>;
  signOut(): Promise<unknown>;
  saveLargeType(largeType: boolean): Promise<unknown>;
  /** The path of the place in the header, with a menu of siblings and units below. */
  PlacePath: ComponentType<{ organisationId: number }>;
  /** Whether the place is a cell; nothing until it is known. */
  useIsCell(organisationId: number): boolean | undefined;
  /** Name and summary of the unit above the tabs of its page. */
  UnitHeading: ComponentType<{ organisationId: number }>;
  /** The bell in the header, with what the program tells the person. */
  Notices: ComponentType;
  searches: readonly SearchSource[];
  /** What waits at a place, by the path of its page: the navigation and "Hôm nay" show how many. */
  waiting: Readonly<Record<string, WaitingWork>>;
  /** How each slice calls its objects and their changes; fetched when a history is first opened. */
  loadChangeWords(): Promise<readonly ChangeWords[]>;
}

export const ShellPartsContext = createContext<ShellParts | null>(null);

export function useShellParts(): ShellParts {
  const parts = useContext(ShellPartsContext);
  if (!parts) throw new Error("the shell was started without its parts");
  return parts;
}
