import { addDays, type DayText } from "#contract/dates.ts";
import type { FigureParagraph } from "#contract/figure-text.ts";
import { groupsOf, sameParagraphs } from "#contract/figure-text-merge.ts";
import { type Business, belongsTo, itemOrigins } from "../minutes/rules.ts";

/** A remark on an item, by the place and title that the item had when the minutes were returned. */
export interface OnItem {
  position: number;
  title: string;
}

/** Where the item of a remark stands now, from 0: the item of that title, else the one in that place; -1 when it is gone. */
export function itemOf({ position, title }: OnItem, items: readonly { title: string }[]): number {
  const sameTitle = items.flatMap((item, at) => (item.title === title ? [at] : []));
  const [first] = sameTitle.sort((one, other) => Math.abs(one + 1 - position) - Math.abs(other + 1 - position));
  return first ?? (position <= items.length ? position - 1 : -1);
}

interface Voted {
  item: number | null;
  subject: string;
  decision: string;
  isSecret: boolean;
  inFavour: number;
  against: number;
  other: number;
}
type Held = Pick<Business, "items"> & { votes: readonly Voted[] };

/** The remarks whose item reads differently now, was voted on differently, or is gone. */
export function revisedRemarks<Remark extends OnItem>(remarks: readonly Remark[], before: Held, after: Held): Remark[] {
  const textOf = ({ items, votes }: Held, remark: OnItem) => {
    const at = itemOf(remark, items);
    const item = items[at];
    const voted = votes.filter((vote) => vote.item === at + 1).map(wordsOfVote);
    return item && [item.title, item.content, item.conclusion, ...voted].join("\n");
  };
  return remarks.filter((remark) => textOf(before, remark) !== textOf(after, remark));
}

function wordsOfVote({ subject, decision, isSecret, inFavour, against, other }: Voted): string {
  return [subject, decision, isSecret, inFavour, against, other].join(" ");
}

/** The remarks whose item reads differently in the minutes now: the cell wrote other words for the same record. */
export function rewordedRemarks<Remark extends OnItem>(
  remarks: readonly Remark[],
  business: Business,
  before: readonly FigureParagraph[],
  after: readonly FigureParagraph[],
): Remark[] {
  const origins = itemOrigins(business);
  const wordsOf = (text: readonly FigureParagraph[], item: string) =>
    groupsOf(text).flatMap(({ origin, paragraphs }) => (belongsTo(item, origin) ? paragraphs : []));
  return remarks.filter((remark) => {
    const origin = origins[itemOf(remark, business.items)];
    return origin != null && !sameParagraphs(wordsOf(before, origin), wordsOf(after, origin));
  });
}

/** Days by which minutes handed in on a day came after the last day that the rule allows; 0 in time. */
export function daysLate(heldOn: DayText, handedIn: DayText, allowed: number): number {
  return Math.max(0, daysFrom(addDays(heldOn, allowed), handedIn));
}

/** Whole days from one day to another. */
export function daysFrom(from: DayText, to: DayText): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
