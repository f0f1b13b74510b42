// A Word file to be read on a phone: its paragraphs and the rows of its tables, as plain text. Nothing in it is run or fetched.
import { withoutUnusableSigns } from "#contract/text.ts";
import type { WordLines } from "#contract/word-lines.ts";
import { decodeText, xmlOfDocx } from "./docx-read.ts";

const mostLines = 5000;
const mostSigns = 400_000;

/** In their order; no lines when the file cannot be read. What was struck out or moved away in a reviewed draft is left out. */
export function linesOfDocx(content: Buffer): WordLines {
  const counted = { pictures: 0, signs: 0, skipped: 0, tables: 0 };
  const reading: Reading = { ...counted, lines: [], isTabStop: false, words: [], cell: null, row: null };
  for (const [, close, name, single, text] of xmlOfDocx(content).matchAll(mark)) {
    if (reading.lines.length >= mostLines || reading.signs >= mostSigns) return { ...told(reading), isWhole: false };
    if (name !== undefined) take(reading, { name, isEnd: close === "/" || single === "/", isStart: close !== "/", text: text ?? "" });
  }
  return { ...told(reading), isWhole: true };
}

/** A tag that says something of the text, and the text behind it. Of a drawing Word keeps a second copy for old programs: the fallback. */
const mark = /<(\/?)(w:p|w:t|w:tab|w:tabs|w:br|w:cr|w:numPr|w:tbl|w:tr|w:tc|w:moveFrom|mc:Fallback|pic:pic)(?:\s[^<>]*?)?(\/?)>([^<]*)/g;

const tableTags: ReadonlySet<string> = new Set(["w:tbl", "w:tr", "w:tc"]);

interface Reading {
  lines: WordLines["lines"];
  pictures: number;
  signs: number;
  /** How deep in what is left out. */
  skipped: number;
  /** How deep in tables: one inside another is text of its cell. */
  tables: number;
  isTabStop: boolean;
  /** The paragraphs that are open, for a text box stands inside of one. */
  words: { text: string; isListed: boolean }[];
  cell: string[] | null;
  row: string[] | null;
}

interface Tag {
  name: string;
  isStart: boolean;
  isEnd: boolean;
  text: string;
}

function told({ lines, pictures }: Reading): Pick<WordLines, "lines" | "pictures"> {
  return { lines, pictures };
}

function take(reading: Reading, tag: Tag): void {
  const { name, isStart, isEnd } = tag;
  if (name === "w:moveFrom" || name === "mc:Fallback") {
    reading.skipped += Number(isStart) - Number(isEnd);
    return;
  }
  if (reading.skipped > 0) return;
  if (name === "w:tabs") reading.isTabStop = isStart && !isEnd;
  else if (name === "pic:pic") reading.pictures += Number(isStart);
  else if (name === "w:p") takeParagraph(reading, tag);
  else if (tableTags.has(name)) takeTable(reading, tag);
  else if (isStart) takeRun(reading, tag);
}

function takeRun({ words, isTabStop }: Reading, { name, text }: Tag): void {
  const open = words.at(-1);
  if (!open) return;
  if (name === "w:t") open.text += withoutUnusableSigns(decodeText(text));
  else if (name === "w:numPr") open.isListed = true;
  else if (name === "w:tab") open.text += isTabStop ? "" : " ";
  else open.text += "\n";
}

function takeParagraph(reading: Reading, { isStart, isEnd }: Tag): void {
  if (isStart) reading.words.push({ text: "", isListed: false });
  if (!isEnd) return;
  const { text = "", isListed = false } = reading.words.pop() ?? {};
  const line = text.replace(/[^\S\n]+/g, " ").trim();
  if (line === "") return;
  const shown = isListed ? `• ${line}` : line; // Word's own numbers stand elsewhere in the file
  reading.signs += shown.length;
  if (reading.cell) reading.cell.push(shown);
  else reading.lines.push({ text: shown });
}

function takeTable(reading: Reading, { name, isStart, isEnd }: Tag): void {
  if (name === "w:tbl") reading.tables += Number(isStart) - Number(isEnd);
  if (reading.tables !== 1) return;
  if (name === "w:tr" && isStart) reading.row = [];
  if (name === "w:tc" && isStart) reading.cell = [];
  if (name === "w:tc" && isEnd) {
    reading.row?.push((reading.cell ?? []).join("\n"));
    reading.cell = null;
  }
  if (name !== "w:tr" || !isEnd) return;
  if (reading.row?.some((cell) => cell !== "")) reading.lines.push({ cells: reading.row });
  reading.row = null;
}
