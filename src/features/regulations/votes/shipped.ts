import { type ShippedRule, ship } from "../rules.ts";

const votes2025 = "Quy định 294-QĐ/TW, 26/5/2025, mục 9.3; Hướng dẫn 06-HD/TW, 09/6/2025, mục 4";
const vote = { from: null, to: null, source: votes2025, certainty: "confirmed" } as const;
const twoThirds = { numerator: 2, denominator: 3, above: false };

/** What a vote must reach. */
export const voteRules: readonly ShippedRule[] = [
  ship({ ...vote, key: "vote.share.resolution", value: { numerator: 1, denominator: 2, above: true } }),
  ship({ ...vote, key: "vote.share.admission", value: twoThirds }),
  ship({ ...vote, key: "vote.share.recognition", value: twoThirds }),
  ship({ ...vote, key: "vote.share.removal", value: twoThirds }),
  ship({ ...vote, key: "vote.share.expulsion", value: twoThirds }),
];
