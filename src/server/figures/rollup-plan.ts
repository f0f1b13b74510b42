import { createHash } from "node:crypto";
import { readPeriod } from "#contract/periods.ts";
import type { Reader } from "../db/connect.ts";
import type { Catalogue, Relation } from "./definition.ts";
import type { Frame } from "./frame.ts";
import { narrowRelation } from "./relation.ts";
import { keyOf, relationTerms, type Term } from "./terms.ts";

/** How one relation is rolled up. */
export interface RollupPlan {
  readonly relation: Relation;
  readonly subject: "meetings" | "members";
  /** What each place of the sums adds up. */
  readonly terms: readonly Term[];
  /** Changes when a definition does: sums of another version of the program are never read. */
  readonly fingerprint: string;
}

/** The relations of a catalogue that are rolled up. */
export function rollupPlans(reader: Reader, catalogue: Catalogue): RollupPlan[] {
  const relations = new Set([...catalogue.values()].map(({ source }) => source.relation));
  return [...relations].flatMap((relation): RollupPlan[] => {
    if (!relation.rollUp) return [];
    const terms = relationTerms(catalogue, relation);
    const { sql } = narrowRelation(sample, relation, textsOf(relation, terms)).compile(reader);
    const fingerprint = createHash("sha256")
      .update([sql, ...terms.map(keyOf)].join("\n"))
      .digest("base64url");
    return [{ relation, subject: relation.rollUp.subject, terms, fingerprint }];
  });
}

/** The texts that tell which columns of the relation a roll-up needs. */
export function textsOf(relation: Relation, terms: readonly Term[]): string[] {
  return [...terms.map(keyOf), relation.rollUp?.knownOn ?? ""];
}

const sample: Frame = {
  organisationId: 1,
  below: true,
  places: [{ path: "1.", from: null, to: null }],
  everything: false,
  period: readPeriod("2000-01"),
  asOf: "2000-01-31",
  rules: [],
  rollups: [],
};
