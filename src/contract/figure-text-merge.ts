// Two people, or a person and the record, changed one text: what only one of them changed follows that one; what both changed is shown.
import { type FigureParagraph, type FigureText, sameRuns } from "./figure-text.ts";

/** The paragraphs made of one part of the record, with what was written by hand below them. */
export interface TextGroup {
  /** Empty for what stands before the first part. */
  origin: string;
  paragraphs: FigureParagraph[];
}

/** A part that both sides changed. Null where that side took it out. */
export interface TextChange {
  origin: string;
  mine: FigureParagraph[] | null;
  theirs: FigureParagraph[] | null;
}

/** The text cut into its parts. A part that comes a second time, and what was written by hand, goes with the part above it. */
export function groupsOf(text: readonly FigureParagraph[]): TextGroup[] {
  const groups: TextGroup[] = [];
  for (const paragraph of text) {
    const last = groups.at(-1);
    const isOwn = paragraph.origin !== null && !groups.some((group) => group.origin === paragraph.origin);
    if (last && !isOwn) last.paragraphs.push(paragraph);
    else groups.push({ origin: paragraph.origin ?? "", paragraphs: [paragraph] });
  }
  return groups;
}

/**
 * Brings `theirs` into `mine`, both made from `base`: a part untouched in mine follows theirs, a part untouched in theirs stays as mine,
 * a part changed on both sides stays as mine and is told.
 */
export function mergeTexts(
  mine: readonly FigureParagraph[],
  base: readonly FigureParagraph[],
  theirs: readonly FigureParagraph[],
): { text: FigureText; changes: TextChange[] } {
  const [own, was, is] = [groupsOf(mine), byOrigin(base), byOrigin(theirs)];
  const changes: TextChange[] = [];
  const merged = own.flatMap((group): TextGroup[] => {
    const [before, now] = [was.get(group.origin) ?? null, is.get(group.origin) ?? null];
    if (sameParagraphs(before, now) || sameParagraphs(group.paragraphs, now)) return [group];
    if (sameParagraphs(group.paragraphs, before)) return now ? [{ origin: group.origin, paragraphs: now }] : [];
    changes.push({ origin: group.origin, mine: group.paragraphs, theirs: now });
    return [group];
  });
  const order = groupsOf(theirs);
  for (const [at, { origin, paragraphs }] of order.entries()) {
    if (own.some((group) => group.origin === origin)) continue;
    const before = was.get(origin) ?? null;
    if (before === null) insertAfter(merged, order.slice(0, at), { origin, paragraphs });
    else if (!sameParagraphs(before, paragraphs)) changes.push({ origin, mine: null, theirs: paragraphs });
  }
  return { text: merged.flatMap((group) => group.paragraphs), changes };
}

/** The record that a text now agrees with: the one of today, but of open parts the one they were made of. */
export function agreedRecord(made: readonly FigureParagraph[], now: readonly FigureParagraph[], open: readonly string[]): FigureText {
  const before = byOrigin(made);
  const kept = groupsOf(now).flatMap(({ origin, paragraphs }) => (open.includes(origin) ? (before.get(origin) ?? []) : paragraphs));
  const gone = open.filter((origin) => !groupsOf(now).some((group) => group.origin === origin));
  return [...kept, ...gone.flatMap((origin) => before.get(origin) ?? [])];
}

/** One part of a text replaced; taken out with null, added at its place in `order` where it was missing. */
export function replaceGroup(
  text: readonly FigureParagraph[],
  origin: string,
  paragraphs: readonly FigureParagraph[] | null,
  order: readonly FigureParagraph[],
): FigureText {
  const groups = groupsOf(text);
  const at = groups.findIndex((group) => group.origin === origin);
  if (at >= 0) groups.splice(at, 1, ...(paragraphs ? [{ origin, paragraphs: [...paragraphs] }] : []));
  else if (paragraphs) {
    const all = groupsOf(order);
    const place = all.findIndex((group) => group.origin === origin);
    insertAfter(groups, all.slice(0, Math.max(place, 0)), { origin, paragraphs: [...paragraphs] });
  }
  return groups.flatMap((group) => group.paragraphs);
}

export function sameParagraphs(one: readonly FigureParagraph[] | null, other: readonly FigureParagraph[] | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.length === other.length &&
    one.every((paragraph, at) => {
      const pair = other[at];
      return pair !== undefined && paragraph.kind === pair.kind && sameRuns(paragraph.runs, pair.runs);
    })
  );
}

function byOrigin(text: readonly FigureParagraph[]): Map<string, FigureParagraph[]> {
  return new Map(groupsOf(text).map(({ origin, paragraphs }) => [origin, paragraphs]));
}

/** Behind the nearest part that stands before it; at the top when none does. */
function insertAfter(groups: TextGroup[], before: readonly TextGroup[], group: TextGroup): void {
  const origins = before.map(({ origin }) => origin);
  const at = groups.findLastIndex(({ origin }) => origins.includes(origin));
  groups.splice(at + 1, 0, group);
}
