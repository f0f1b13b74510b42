import { AppError } from "#contract/errors.ts";

/** What we said on purpose is one sentence; anything else comes with its stack, so that it can be found. */
export function tellFailure(error: unknown): void {
  const onPurpose = error instanceof AppError || (error instanceof Error && error.constructor === Error);
  const text = onPurpose ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${text}\n`);
}
