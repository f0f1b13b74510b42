import { Modal } from "@mantine/core";
import type { ChangeKind } from "#contract/change-log.ts";
import { ChangeLines } from "./change-lines.tsx";
import { useObjectChanges } from "./hooks.ts";

interface Props {
  kind: ChangeKind;
  objectId: number;
  title: string;
  onClose: () => void;
}

/** The history of one object over the page or list on which it stands. */
export function ChangeDialog({ kind, objectId, title, onClose }: Props) {
  const changes = useObjectChanges(kind, objectId);
  return (
    <Modal opened onClose={onClose} title={title} size={640}>
      <ChangeLines changes={changes} />
    </Modal>
  );
}
