/** What the address says: the place, the period, this unit or all below, and a page's own filters. */
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import * as z from "zod/mini";
import { addMonths, type DayText } from "#contract/dates.ts";
import { isPeriod } from "#contract/periods.ts";
import { useSession } from "./session.ts";

type Search = Record<string, string>;

/** Another place, period or month is another list: its page of before says nothing. */
const firstPage = { trang: undefined };

/** The organisation in the address, or where the person belongs on pages about no place. */
export function usePlaceId(): number {
  const session = useSession();
  const { organisationId } = useParams({ strict: false }) as { organisationId?: string }; // only the place route has it
  return organisationId === undefined ? (session.home?.organisationId ?? 0) : Number(organisationId);
}

/** A whole number in the address, such as `memberId`; 0 when it is none. */
export function useIdParam(name: string): number {
  const id = Number((useParams({ strict: false }) as Record<string, string | undefined>)[name]); // parameters are text
  return Number.isSafeInteger(id) && id > 0 ? id : 0;
}

/** The period of the page, kept from page to page. At first: the half-year that ended or runs. */
export function usePeriod(): [code: string, set: (code: string) => void] {
  const { today } = useSession();
  const [search, change] = useSearchText();
  const asked = search.ky;
  const code = asked !== undefined && isPeriod(asked) ? asked : currentHalf(today);
  return [code, useCallback((next: string) => change({ ky: next, ...firstPage }), [change])];
}

/** A month of the page, kept in the address. At first the one before today's: its work is being finished. */
export function useMonth(): [month: string, set: (month: string) => void] {
  const { today } = useSession();
  const [search, change] = useSearchText();
  const asked = search.thang ?? "";
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : addMonths(today, -1).slice(0, 7);
  return [month, useCallback((next: string) => change({ thang: next, ...firstPage }), [change])];
}

/** "đơn vị này" (false) or "và cấp dưới" (true). */
export function useBelow(): [below: boolean, set: (below: boolean) => void] {
  const [search, change] = useSearchText();
  return [search.gom !== "khong", useCallback((next: boolean) => change({ gom: next ? undefined : "khong", ...firstPage }), [change])];
}

/** A page's filters in the address. Every field of the schema needs a default; a wrong value counts as none. */
export function useFilters<S extends z.ZodMiniType>(schema: S): [filters: z.output<S>, change: (part: Partial<z.input<S>>) => void] {
  const [search, change] = useSearchText();
  const filters = useMemo(() => {
    const read = z.safeParse(schema, search);
    return read.success ? read.data : z.parse(schema, {});
  }, [schema, search]);
  const set = useCallback((part: Partial<z.input<S>>) => change(part as Record<string, unknown>), [change]); // fields of an object schema
  return [filters, set];
}

function useSearchText(): [Search, (part: Record<string, unknown>) => void] {
  const search = useSearch({ strict: false }) as Search; // the router's parser gives text only
  const navigate = useNavigate();
  const change = useCallback(
    (part: Record<string, unknown>) =>
      void navigate({
        to: ".",
        replace: true,
        resetScroll: false,
        search: (before: Record<string, unknown>) => withoutEmpty({ ...before, ...part }),
      }),
    [navigate],
  );
  return [search, change];
}

function withoutEmpty(search: Record<string, unknown>): Search {
  const kept = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}

/** In July the office still works on the first half-year: the half-year of the day one month ago. */
function currentHalf(today: DayText): string {
  const month = addMonths(today, -1);
  return `${month.slice(0, 4)}-H${Number(month.slice(5, 7)) <= 6 ? 1 : 2}`;
}

export function readSearch(text: string): Search {
  return Object.fromEntries(new URLSearchParams(text));
}

export function writeSearch(search: Record<string, unknown>): string {
  const text = new URLSearchParams(withoutEmpty(search)).toString();
  return text === "" ? "" : `?${text}`;
}
