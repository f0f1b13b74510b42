// A text whose numbers stay tied to what they count: paragraphs of plain runs and figure chips.
//   { kind: "text", origin: "people.present", runs: ["Có mặt ", { figure: "people.present", form: "two" }, "."] }
// A chip holds the code of a figure and how to print it, never its value: the value comes from a catalogue when the text is read.
import * as z from "zod/mini";

const Code = z.string().check(z.maxLength(200), z.regex(/^[a-z][a-zA-Z0-9._#-]*$/, { error: "Mã số liệu viết chưa đúng." }));
const Emphasis = { bold: z.optional(z.boolean()), italic: z.optional(z.boolean()) };

/** Plain text, text with emphasis, or a figure with the form it is printed in. */
export const FigureRun = z.union([
  z.string(),
  z.object({ text: z.string(), ...Emphasis }),
  z.object({ figure: Code, form: z.string().check(z.maxLength(20)), ...Emphasis }),
]);
export type FigureRun = z.output<typeof FigureRun>;
export type FigureChip = Extract<FigureRun, { figure: string }>;

/** The kinds of paragraph: a part ("I- NỘI DUNG"), an item ("1. …"), running text. */
export const paragraphKinds = ["part", "item", "text"] as const;

export const FigureParagraph = z.object({
  kind: z.enum(paragraphKinds),
  /** Which part of the record it was made of; null was written by hand and goes with the paragraph before. */
  origin: z.nullable(z.string().check(z.maxLength(200))),
  runs: z.array(FigureRun).check(z.maxLength(1000)),
});
export type FigureParagraph = z.output<typeof FigureParagraph>;

const longest = 60_000;
export const FigureText = z.array(FigureParagraph).check(
  z.maxLength(1000, { error: "Nhiều nhất 1.000 đoạn." }),
  z.refine((paragraphs) => sizeOf(paragraphs) <= longest, { error: "Văn bản dài quá 60.000 ký tự. Chuyển bớt sang phụ lục." }),
);
export type FigureText = z.output<typeof FigureText>;

/** A figure of the catalogue with the texts it can be printed as, and the rows of its table when it is one. */
export const Figure = z.object({
  code: Code,
  /** For people: "Có mặt". */
  name: z.string(),
  /** What the catalogue lists it under: "Điểm danh". */
  group: z.string(),
  /** Ways to print it; the first is the usual one. */
  forms: z.array(z.object({ form: z.string(), text: z.string() })),
  table: z.optional(z.object({ columns: z.array(z.object({ title: z.string(), share: z.number() })), rows: z.array(z.array(z.string())) })),
});
export type Figure = z.output<typeof Figure>;

export function isChip(run: FigureRun): run is FigureChip {
  return typeof run !== "string" && "figure" in run;
}

/** What a chip prints; null when the catalogue does not have it any more. */
export function printChip(chip: Pick<FigureChip, "figure" | "form">, figures: readonly Figure[]): string | null {
  const figure = figures.find((one) => one.code === chip.figure);
  return figure?.forms.find((one) => one.form === chip.form)?.text ?? figure?.forms[0]?.text ?? null;
}

/** A paragraph that is nothing but a table figure prints as that table. */
export function tableOf(paragraph: FigureParagraph, figures: readonly Figure[]): Figure["table"] {
  const [run, more] = paragraph.runs.filter((one) => typeof one !== "string" || one.trim() !== "");
  if (!run || more || !isChip(run)) return undefined;
  return figures.find((figure) => figure.code === run.figure)?.table;
}

export interface PrintedRun {
  text: string;
  bold: boolean;
  italic: boolean;
  /** Set where the text came from a chip. */
  figure?: string;
}

/** The runs with every chip printed; one that has no value any more leaves dots to be filled by hand. */
export function printRuns(runs: readonly FigureRun[], figures: readonly Figure[]): PrintedRun[] {
  return runs.map((run) => {
    if (typeof run === "string") return { text: run, bold: false, italic: false };
    const emphasis = { bold: run.bold === true, italic: run.italic === true };
    return isChip(run) ? { text: printChip(run, figures) ?? "…", figure: run.figure, ...emphasis } : { text: run.text, ...emphasis };
  });
}

/** The text as it is read, one line per paragraph. */
export function plainFigureText(text: readonly FigureParagraph[], figures: readonly Figure[]): string {
  return text
    .map(({ runs }) =>
      printRuns(runs, figures)
        .map((run) => run.text)
        .join(""),
    )
    .join("\n");
}

/** Codes of all chips, each once, in their order. */
export function codesOf(text: readonly FigureParagraph[]): string[] {
  return [...new Set(text.flatMap(({ runs }) => runs.flatMap((run) => (isChip(run) ? [run.figure] : []))))];
}

/** Where chips stand that the catalogue does not know. */
export function unknownChips(text: readonly FigureParagraph[], known: ReadonlySet<string>): { paragraph: number; code: string }[] {
  return text.flatMap(({ runs }, paragraph) =>
    runs.flatMap((run) => (isChip(run) && !known.has(run.figure) ? [{ paragraph, code: run.figure }] : [])),
  );
}

/** Chips that print another text than before, with both texts. */
export function staleChips(
  text: readonly FigureParagraph[],
  before: readonly Figure[],
  now: readonly Figure[],
): { code: string; form: string; before: string; now: string | null }[] {
  const chips = new Map(text.flatMap(({ runs }) => runs.filter(isChip)).map((chip) => [`${chip.figure}|${chip.form}`, chip]));
  return [...chips.values()].flatMap((chip) => {
    const [was, is] = [printChip(chip, before), printChip(chip, now)];
    return was === null || was === is ? [] : [{ code: chip.figure, form: chip.form, before: was, now: is }];
  });
}

/** The same text in one way only: neighbours of one emphasis joined, empty runs gone. Two texts are equal when these are. */
export function tidyRuns(runs: readonly FigureRun[]): FigureRun[] {
  const tidy: FigureRun[] = [];
  for (const run of runs.map(asPlain)) {
    if (typeof run === "string" ? run === "" : !isChip(run) && run.text === "") continue;
    const last = tidy.at(-1);
    const joined = last === undefined ? null : join(last, run);
    if (joined === null) tidy.push(run);
    else tidy[tidy.length - 1] = joined;
  }
  return tidy;
}

export function sameRuns(one: readonly FigureRun[], other: readonly FigureRun[]): boolean {
  return JSON.stringify(tidyRuns(one)) === JSON.stringify(tidyRuns(other));
}

function asPlain(run: FigureRun): FigureRun {
  if (typeof run === "string") return run;
  const emphasis = { ...(run.bold && { bold: true }), ...(run.italic && { italic: true }) };
  if (isChip(run)) return { figure: run.figure, form: run.form, ...emphasis };
  return run.bold || run.italic ? { text: run.text, ...emphasis } : run.text;
}

function join(left: FigureRun, right: FigureRun): FigureRun | null {
  if (typeof left === "string" && typeof right === "string") return left + right;
  if (typeof left === "string" || typeof right === "string" || isChip(left) || isChip(right)) return null;
  return left.bold === right.bold && left.italic === right.italic ? { ...left, text: left.text + right.text } : null;
}

function sizeOf(text: readonly FigureParagraph[]): number {
  return text.reduce(
    (sum, { runs }) =>
      sum + runs.reduce((size, run) => size + (typeof run === "string" ? run.length : isChip(run) ? 4 : run.text.length), 0),
    0,
  );
}
