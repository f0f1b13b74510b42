import type { ChangeKind } from "#contract/change-log.ts";
import { Panel } from "../ui/panel.tsx";
import { ChangeLines } from "./change-lines.tsx";
import { useObjectChanges } from "./hooks.ts";

/** The history of one object, on its own page. */
export function ChangePanel({ kind, objectId, title }: { kind: ChangeKind; objectId: number; title?: string }) {
  const changes = useObjectChanges(kind, objectId);
  return (
    <Panel flush {...(title && { title })}>
      <ChangeLines changes={changes} />
    </Panel>
  );
}
