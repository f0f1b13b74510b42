import { useIdParam } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import type { LiveSheet } from "../contract.ts";
import { ClosedPanel } from "./closed-panel.tsx";
import { useLive, useLiveSheet } from "./hooks.ts";
import { SittingPanel } from "./sitting-panel.tsx";

/** A sitting while it goes on: one page for chair and secretary, on any number of machines. */
export function LivePage() {
  usePageTitle("Đang sinh hoạt");
  const { data: sheet, error, refetch } = useLiveSheet(useIdParam("plannedMeetingId"));
  if (sheet) return <Sitting key={sheet.plannedMeetingId} sheet={sheet} />;
  return <main id="main">{error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />}</main>;
}

/** Also for a sitting that is over: entries of this machine that came too late are shown there. */
function Sitting({ sheet }: { sheet: LiveSheet }) {
  const live = useLive(sheet);
  return sheet.state === "open" ? <SittingPanel live={live} /> : <ClosedPanel live={live} />;
}
