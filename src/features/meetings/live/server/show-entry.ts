// Who may see what of the log: whoever records sees it all, but for grounds of health; others see no notes and no reasons.
import { permissionsAt } from "#server/access/can.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { withoutGrounds } from "../../rules.ts";
import type { LogEntry, SaidOf } from "../entries/contract.ts";
import type { LiveRow } from "./queries.ts";

export type View = "whole" | "recorder" | "watcher";

export function viewOf(ctx: Pick<ActionContext, "person">, { orgPath, dissolvedOn }: Pick<LiveRow, "orgPath" | "dissolvedOn">): View {
  const held = ctx.person ? permissionsAt(ctx.person, { path: orgPath, dissolvedOn }) : [];
  if (!held.includes("meetings.record")) return "watcher";
  return held.includes("members.health") ? "whole" : "recorder";
}

/** What of the sitting's texts everybody in the hall hears; the others are notes of whoever writes. */
const heardByAll: readonly SaidOf<"text">["field"][] = ["content", "conclusion", "guests"];

/** An entry as a view may see it; null when nothing of it. */
export function showEntry(entry: LogEntry, view: View): LogEntry | null {
  const { said } = entry;
  if (view === "whole") return entry;
  if (said.kind === "roll") return { ...entry, said: view === "recorder" ? withoutGrounds(said) : { ...said, reason: null } };
  if (view === "watcher" && said.kind === "text" && !heardByAll.includes(said.field)) return null;
  return entry;
}
