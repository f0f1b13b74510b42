import { handle, type Routes } from "#server/http/handle.ts";
import { noteMissingMonth as declared } from "../contract.ts";
import { noteMissingMonth } from "./note-missing-month.ts";

export function gapRoutes(routes: Routes): void {
  handle(routes, declared, noteMissingMonth);
}
