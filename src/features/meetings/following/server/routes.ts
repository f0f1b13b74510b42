import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { exportWarnings } from "./export-warnings.ts";
import { listWarnings } from "./list-warnings.ts";
import type { WarningSource } from "./queries.ts";

/** `sources` are the warnings that higher slices know of. */
export function followingRoutes(routes: Routes, sources: readonly WarningSource[]): void {
  handle(routes, contract.listWarnings, (ctx, input) => listWarnings(ctx, input, sources));
  handle(routes, contract.exportWarnings, (ctx, input) => exportWarnings(ctx, input, sources));
}
