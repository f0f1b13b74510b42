import { ruleError } from "#contract/errors.ts";
import type { FigureParagraph, FigureRun } from "#contract/figure-text.ts";
import { groupsOf, sameParagraphs } from "#contract/figure-text-merge.ts";
import { searchKey } from "#contract/names.ts";

export const paperKinds = ["minutes", "resolution"] as const;
export type PaperKind = (typeof paperKinds)[number];
export const paperNames: Record<PaperKind, string> = { minutes: "Biên bản", resolution: "Nghị quyết" };

/** How a meeting adopts what was read back to it: without a dissenting voice, or by vote. */
export const approvalWays = ["assent", "vote"] as const;
export type ApprovalWay = (typeof approvalWays)[number];

/** Where a part of a text comes from. */
export const sources = { roll: "từ điểm danh", votes: "từ biểu quyết", sitting: "từ buổi họp", typed: "người ghi" } as const;
export type Source = keyof typeof sources;
export const sourceCodes = Object.keys(sources) as [Source, ...Source[]]; // keys of the table above

/** A part of a text as the record makes it. */
export interface DraftPart {
  origin: string;
  /** For people: "Mục 3. Nhiệm vụ tháng 7". */
  name: string;
  source: Source;
  paragraphs: { kind: FigureParagraph["kind"]; runs: FigureRun[] }[];
}

/** The parts as one text; a part with nothing to say is left out. */
export function textOf(parts: readonly DraftPart[]): FigureParagraph[] {
  return parts.flatMap(({ origin, paragraphs }) => paragraphs.map((paragraph) => ({ ...paragraph, origin })));
}

/** Which parts of a text read differently from what the record made of them. */
export function editedOrigins(body: readonly FigureParagraph[], record: readonly FigureParagraph[]): string[] {
  const made = new Map(groupsOf(record).map(({ origin, paragraphs }) => [origin, paragraphs]));
  return groupsOf(body).flatMap(({ origin, paragraphs }) => (sameParagraphs(paragraphs, made.get(origin) ?? null) ? [] : [origin]));
}

/**
 * Names by which chips and parts find their item or vote again when others come before it: the title, not the place.
 * Two of one title are told apart by a number.
 */
export function keysOf(titles: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return titles.map((title) => {
    const key =
      searchKey(title)
        .replace(/[^a-z0-9]+/g, "-")
        .slice(0, 60)
        .replace(/^-|-$/g, "") || "khong-ten";
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}

/** What a sitting talked about, and which votes belong to which item (the place of the item, from 1). */
export interface Business<Item = { title: string; content: string; conclusion: string }> {
  items: readonly Item[];
  votes: readonly { item: number | null }[];
}

/**
 * A part of the usual agenda that nobody wrote about or voted on does not belong in the minutes; where nothing was written, all parts
 * stand.
 */
export function writtenItems<Item extends { content: string; conclusion: string }>({ items, votes }: Business<Item>): readonly Item[] {
  const isVoted = (at: number) => votes.some((vote) => vote.item === at + 1);
  const written = items.filter((item, at) => item.content.trim() !== "" || item.conclusion.trim() !== "" || isVoted(at));
  return written.length > 0 ? written : items;
}

/** The part of the minutes that was made of each item of the record; null for one that is not written about. */
export function itemOrigins(business: Business): (string | null)[] {
  const written = writtenItems(business);
  const keys = keysOf(written.map((item) => item.title));
  return business.items.map((item) => (written.includes(item) ? `item.${keys[written.indexOf(item)]}` : null));
}

/** The part of a vote: below its item, so that it moves when the vote does. */
export function voteOrigin(item: string | null, key: string | undefined): string {
  return item === null ? `vote.${key}` : `${item}.vote.${key}`;
}

/** A part that an extract of an item holds: the item and its own votes. */
export function belongsTo(item: string, origin: string): boolean {
  return origin === item || origin.startsWith(`${item}.vote.`);
}

/** Voices for the minutes are of those who were there. */
export function checkApproval(how: ApprovalWay, inFavour: number | null, present: number): void {
  if (how === "assent") return;
  if (inFavour === null) throw ruleError("votes-missing", "inFavour", "Ghi số người tán thành, hoặc chọn nhất trí không cần đếm.");
  if (inFavour > present)
    throw ruleError("too-many-votes", "inFavour", `${inFavour} người tán thành nhiều hơn ${present} người có mặt. Kiểm tra lại.`);
  if (inFavour * 2 <= present)
    throw ruleError(
      "not-adopted",
      "inFavour",
      `${inFavour}/${present} chưa quá một nửa nên chưa thông qua. Sửa biên bản rồi biểu quyết lại.`,
    );
}

/** Lines of a list lettered the Party's way (a, b, c, d, đ, e …); those that carry a letter or dash of their own stay as they are. */
export function lettered(lines: readonly string[], letterOf: (at: number) => string): string[] {
  const isMarked = lines.some((line) => /^([a-zđ]\)|[-–•+]|\d+[.)])\s*/iu.test(line));
  return lines.length < 2 || isMarked ? [...lines] : lines.map((line, at) => `${letterOf(at)}) ${line}`);
}
