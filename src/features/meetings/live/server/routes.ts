import { handle, type Routes } from "#server/http/handle.ts";
import { handleStream } from "#server/streams/handle-stream.ts";
import type { AgendaSource } from "../../preparation/server/queries.ts";
import * as contract from "../contract.ts";
import { callOffLive } from "./call-off-live.ts";
import { closeLive } from "./close-live.ts";
import { getLive } from "./get-live.ts";
import { listLive } from "./list-live.ts";
import { openLive } from "./open-live.ts";
import { projectLive } from "./project-live.ts";
import { sayEntries } from "./say-entries.ts";
import { watchLive } from "./watch-live.ts";

/** `sources` are what higher slices put on the agenda of a sitting that nobody prepared. */
export function liveRoutes(routes: Routes, sources: readonly AgendaSource[]): void {
  handle(routes, contract.listLive, listLive);
  handle(routes, contract.openLive, (ctx, input) => openLive(ctx, input, sources));
  handle(routes, contract.getLive, getLive);
  handle(routes, contract.sayEntries, sayEntries);
  handleStream(routes, contract.watchLive, watchLive);
  handle(routes, contract.projectLive, projectLive);
  handle(routes, contract.closeLive, closeLive);
  handle(routes, contract.callOffLive, callOffLive);
}
