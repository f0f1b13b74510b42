// What every kind of import shares: what it works with, what it answers with, and how the cells of a row are read.
import type { DayText } from "#contract/dates.ts";
import type { ScopedOrganisation } from "#server/access/scope.ts";
import type { Recorder } from "#server/history.ts";
import { type Cell, cellText, type Read } from "../cells/rules.ts";
import type { FoundColumn } from "../headers/rules.ts";
import type { BadRow } from "../rules.ts";
import type { SheetRecord } from "./read-sheet.ts";

export interface ImportRun extends Recorder {
  readonly today: DayText;
  /** Everything lands here or below; null for the whole installation (command line). */
  readonly place: ScopedOrganisation | null;
  readonly asOf: DayText | null;
  /** Year that the title rows name, for months without one. */
  readonly year: number | null;
  readonly columns: readonly FoundColumn[];
  readonly write: boolean;
  readonly skipBad: boolean;
  /** Rows that an earlier check counted; 0 without one. */
  readonly rowsKnown: number;
  readonly tell: (done: number, total: number) => Promise<void>;
}

export interface ImportOutcome {
  read: number;
  added: number;
  changed: number;
  same: number;
  refused: number;
  bad: BadRow[];
  /** Good rows with something unusual in them; they are written all the same. */
  warnings: BadRow[];
  /** Whether anything was written: not in a preview, and not while there are refused rows that nobody agreed to leave out. */
  written: boolean;
}

/** Rows of a kind, all checked. */
export interface Plan {
  read: number;
  added: number;
  changed: number;
  same: number;
  bad: BadRow[];
  warnings?: BadRow[];
  /** Writes the good rows; left out where they were written as they were read. */
  write?(): Promise<void>;
}

/** Whether rows may be written although those were refused. */
export function isAgreed({ write, skipBad }: ImportRun, refused: readonly BadRow[]): boolean {
  return write && (skipBad || refused.length === 0);
}

/** Collects why a row cannot be taken, or what is unusual in it, while its cells are read. */
export interface RowReader {
  readonly problems: BadRow[];
  readonly warnings: BadRow[];
  value<Value>(field: string, read: Read<Value>): Value | null;
  refuse(field: string, kind: string, reason: string): void;
  warn(field: string, kind: string, reason: string): void;
}

export function rowReader(run: ImportRun, record: SheetRecord): RowReader {
  const problems: BadRow[] = [];
  const warnings: BadRow[] = [];
  const noteIn = (list: BadRow[]) => (field: string, kind: string, reason: string) => {
    const column = run.columns.find((one) => one.field === field)?.title ?? "";
    list.push({ row: record.row, column, value: cellText(record.cells[field]), reason, kind });
  };
  const refuse = noteIn(problems);
  return {
    problems,
    warnings,
    refuse,
    warn: noteIn(warnings),
    value(field, read) {
      if (read.problem === undefined) return read.value ?? null;
      refuse(field, `not-understood-${field}`, read.problem);
      return null;
    },
  };
}

/** Text of a cell; null when there is none. */
export function textOf(cell: Cell, longest = 200): string | null {
  return cellText(cell).slice(0, longest) || null;
}

/** One copy of each text that comes again and again in a list. */
export function interner(): <Text extends string | null>(text: Text) => Text {
  const known = new Map<string, string>();
  return (text) => {
    if (text === null) return text;
    const copy = known.get(text);
    if (copy !== undefined) return copy as typeof text; // equal to it
    if (known.size < 20_000) known.set(text, text);
    return text;
  };
}
