import { randomInt } from "node:crypto";
import { syllables } from "../shipped.ts";

/** 0 and 1 look like letters on paper. */
const digits = "23456789";

/**
 * "hoa-song-lua-tre-4728": four syllables and four digits, to be typed from paper once.
 * Entropy 4 · log2(724) + 4 · log2(8) = 50 bits at least, and the first sign-in asks for another.
 */
export function firstPassword(): string {
  const words = Array.from({ length: 4 }, () => syllables[randomInt(syllables.length)]);
  const number = Array.from({ length: 4 }, () => digits.charAt(randomInt(digits.length))).join("");
  return [...words, number].join("-");
}
