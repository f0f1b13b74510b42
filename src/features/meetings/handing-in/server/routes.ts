import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { listHandedIn } from "./list-handed-in.ts";

export function handingInRoutes(routes: Routes): void {
  handle(routes, contract.listHandedIn, listHandedIn);
}
