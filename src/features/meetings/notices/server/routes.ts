import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { listMyNotices } from "./list-my-notices.ts";
import { readMyNotices } from "./read-my-notices.ts";

export function noticeRoutes(routes: Routes): void {
  handle(routes, contract.listMyNotices, listMyNotices);
  handle(routes, contract.readMyNotices, readMyNotices);
}
