// What a slice's commands.ts gets: `export function register(program: Command, open: Open): void`.
import type { Command } from "commander";
import type { DayText } from "#contract/dates.ts";
import type { Config } from "./config.ts";
import type { Database } from "./db/connect.ts";

export interface CommandContext {
  readonly db: Database;
  readonly config: Config;
  readonly now: Date;
  readonly today: DayText;
  /** A line for the person, on standard output. */
  readonly print: (line: string) => void;
  /** A line about the work, on standard error, so that output can be piped. */
  readonly note: (line: string) => void;
}

/** Opens the database (or finds the running one), does the work, closes. An AppError becomes one line and exit code 1. */
export type Open = (work: (ctx: CommandContext) => Promise<void>) => Promise<void>;

export type RegisterCommands = (program: Command, open: Open) => void;
