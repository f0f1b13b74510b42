/** Numbers that look random and are the same on every run and machine: each part of the demo data draws from its own stream. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  /** The same, more often near the middle. */
  around(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Picks by weight; the weights need not add up to anything. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
  /** A copy in another order. */
  shuffle<T>(list: readonly T[]): T[];
}

/** A stream of its own for each name: adding draws to one part changes no other. */
export function randomFrom(name: string): Random {
  const next = mulberry(hash(name));
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    around: (low, high) => low + Math.round(((next() + next() + next()) / 3) * (high - low)),
    chance: (share) => next() < share,
    pick: (list) => at(list, between(0, list.length - 1)),
    weighted: (list) => weighted(list, next()),
    shuffle(list) {
      const copy = [...list];
      for (let last = copy.length - 1; last > 0; last--) {
        const other = between(0, last);
        [copy[last], copy[other]] = [at(copy, other), at(copy, last)];
      }
      return copy;
    },
  };
}

/** The element that is there for sure. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`);
  return found;
}

function weighted<T>(list: readonly (readonly [T, number])[], draw: number): T {
  let left = draw * list.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of list) {
    left -= weight;
    if (left < 0) return value;
  }
  return at(list, list.length - 1)[0];
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 2_166_136_261;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 16_777_619);
  return value >>> 0;
}

/** mulberry32: small, fast, good enough for invented people. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
