import type { Insertable } from "kysely";
import type { VoteShare } from "#features/regulations/rules.ts";
import type { DB } from "../db/tables.ts";
import { itemsOf, resolutionOf, voteOf } from "./contents.ts";
import type { Sitting } from "./sittings.ts";

type Row<Table extends keyof DB> = Insertable<DB[Table]>;

/** Rows of what recorded sittings talked about and decided. */
export interface ContentRows {
  items: Row<"meeting_items">[];
  votes: Row<"meeting_votes">[];
  resolutions: Row<"meeting_resolutions">[];
}

export function contentRows(sittings: readonly Sitting[], share: VoteShare, seed: string): ContentRows {
  const rows: ContentRows = { items: [], votes: [], resolutions: [] };
  const resolved = new Map<number, number>();
  for (const sitting of sittings) {
    if (!sitting.recorded) continue;
    const items = itemsOf(sitting, seed).map((item, index) => ({ meeting_id: sitting.id, position: index + 1, ...item }));
    rows.items.push(...items);
    const vote = voteOf(sitting, share, seed);
    if (!vote) continue;
    const { inFavour, ...known } = vote;
    const voted = { meeting_id: sitting.id, decision: "resolution", is_secret: false, in_favour: inFavour, ...known };
    const topic = items.find((item) => item.session === "thematic");
    if (topic) rows.votes.push({ ...voted, position: 1, item_position: topic.position, subject: `Thông qua kết luận: ${topic.title}` });
    rows.votes.push({ ...voted, position: topic ? 2 : 1, item_position: null });
    if (!vote.passed) continue;
    const number = (resolved.get(sitting.cell.id) ?? 0) + 1;
    resolved.set(sitting.cell.id, number);
    const { reviewPolitics, reviewWork, ...resolution } = resolutionOf(sitting, number, seed);
    // The writer turns whole rows into JSON, so that the tasks need no encoding of their own.
    rows.resolutions.push({ meeting_id: sitting.id, review_politics: reviewPolitics, review_work: reviewWork, ...resolution });
  }
  return rows;
}
