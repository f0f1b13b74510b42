// Reads references to documents as people type them: "36 – CT/TW, ngày 30/5/2014", "Quy định số 294-QĐ/TW ngày 26 tháng 5 năm 2025".
import { type DayText, isRealDate } from "#contract/dates.ts";
import { tidyText } from "#contract/names.ts";
import { codesOf, type DocumentKind, documentKinds, referenceText } from "../rules.ts";

export interface Reference {
  number: number;
  /** A letter behind an old number: "a" of 12a. */
  suffix: string;
  letters: string;
  /** "BTCTW"; of a State document all behind the first slash: "2020/NĐ-CP". */
  symbol: string;
  /** The kinds it can be: two for QĐ unless the kind was written out, `other` for letters nobody knows. At least one. */
  kinds: [DocumentKind, ...DocumentKind[]];
  datedOn: DayText | null;
  /** What was written beside: mostly the trích yếu. */
  rest: string;
}

/** What was typed as a reference; null when it holds no number with a symbol. Never throws, whatever is typed. */
export function readReference(typed: string): Reference | null {
  const text = tidyText(typed.slice(0, 2000)).replace(/[‐-―−]/gu, "-");
  const dated = findDate(text);
  const { without } = dated;
  const party = partyShape.exec(without);
  if (party) {
    const [whole, number = "", suffix = "", letters = "", symbol = ""] = party;
    const read = { number: Number(number), suffix: suffix.toLowerCase(), letters: asPrinted(letters), symbol: symbolAsPrinted(symbol) };
    return complete(read, kindsOf(read.letters, without), { dated, whole });
  }
  const state = stateShape.exec(without);
  if (!state) return null;
  const [whole, number = "", symbol = ""] = state;
  const read = { number: Number(number), suffix: "", letters: "", symbol: symbolAsPrinted(symbol) };
  return complete(read, ["other"], { dated, whole });
}

/** "36-CT/TW", "36 - ct / tw", "36CT/TW", "12a-HD/BTCTW". */
const partyShape = /(?<![\p{L}\d/])(\d{1,5})(?:([a-eg-z])(?=\s*-))?\s*-?\s*(\p{L}{2,4})\s*\/\s*(\p{L}[\p{L}\d]*(?:[/-][\p{L}\d]+)*)/iu;
/** "30/2020/NĐ-CP", "67/NQ-HĐND". */
const stateShape = /(?<![\p{L}\d])(\d{1,5})\s*\/\s*((?:(?:19|20)\d{2}\s*\/\s*)?\p{L}[\p{L}\d]*(?:[/-][\p{L}\d]+)*)/iu;

interface Found {
  dated: { day: DayText | null; without: string };
  whole: string;
}

function complete(
  read: Pick<Reference, "number" | "suffix" | "letters" | "symbol">,
  kinds: [DocumentKind, ...DocumentKind[]],
  { dated, whole }: Found,
): Reference | null {
  if (read.number === 0) return null;
  return { ...read, kinds, datedOn: dated.day, rest: restOf(dated.without, whole, kinds) };
}

const dateShape = /(?:,?\s*ngày\s*)?(?<!\d)(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})(?!\d)/iu;

function findDate(text: string): Found["dated"] {
  const match = dateShape.exec(text);
  if (!match) return { day: null, without: text };
  const [whole, day = "", month = "", year = ""] = match;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isRealDate(written) ? { day: written, without: text.replace(whole, " ") } : { day: null, without: text };
}

/** The case of letters is fixed: CTr and TTr beside CT and TT. Unknown letters in capitals. */
function asPrinted(letters: string): string {
  const upper = letters.toUpperCase();
  return (
    codesOf(documentKinds)
      .map((code) => documentKinds[code].letters)
      .find((known) => known.toUpperCase() === upper) ?? upper
  );
}

/** Capitals, but what somebody wrote in both cases stays: "VPTW/nb". */
function symbolAsPrinted(symbol: string): string {
  const tight = symbol.replace(/\s*([/-])\s*/gu, "$1");
  return tight === tight.toLowerCase() ? tight.toUpperCase() : tight;
}

function kindsOf(letters: string, text: string): [DocumentKind, ...DocumentKind[]] {
  const [first, ...others] = codesOf(documentKinds).filter((code) => letters !== "" && documentKinds[code].letters === letters);
  if (!first) return ["other"];
  const written = [first, ...others].find((code) => text.toLowerCase().includes(documentKinds[code].name.toLowerCase()));
  return written ? [written] : [first, ...others];
}

function restOf(text: string, whole: string, kinds: readonly DocumentKind[]): string {
  const names = kinds.map((kind) => documentKinds[kind].name);
  const without = names.reduce((left, name) => left.replace(new RegExp(`^\\s*${name}\\s*`, "iu"), " "), text.replace(whole, " "));
  return tidyText(without.replace(/(?<!\p{L})số\s*:?(?=\s|$)/iu, " ")).replace(/^[\s,.;:-]+|[\s,;:-]+$/gu, "");
}

/** What makes a document the same as another: issuer, kind, number and date, not the number alone. */
export interface Known {
  kind: DocumentKind;
  number: number | null;
  suffix: string;
  letters: string;
  symbol: string;
  datedOn: DayText;
}

/**
 * The documents a reference can mean: those of that number and symbol, newest first; with a date only those of that day. "12-HD/BTCTW" alone
 * means three documents of 2012, 2018 and 2022, for numbers begin anew with each term.
 */
export function resolveReference<Document extends Known>(reference: Reference, known: readonly Document[]): Document[] {
  return known
    .filter((one) => one.number === reference.number && one.suffix === reference.suffix && reference.kinds.includes(one.kind))
    .filter((one) => one.symbol.toLowerCase() === reference.symbol.toLowerCase() && one.letters === reference.letters)
    .filter((one) => reference.datedOn === null || one.datedOn === reference.datedOn)
    .sort((one, other) => (one.datedOn < other.datedOn ? 1 : -1));
}

/** "12-HD/BTCTW, ngày 06/7/2018" */
export function fullReference(document: Known): string {
  const [year, month, day] = document.datedOn.split("-");
  const short = Number(month) < 3 ? month : String(Number(month));
  return `${referenceText(document)}, ngày ${day}/${short}/${year}`;
}
