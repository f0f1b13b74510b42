import { Modal } from "@mantine/core";
import type { OrganisationLine } from "../contract.ts";
import { FoundOrganisationForm } from "./found-organisation-form.tsx";

/** Founding a unit below the one that the tree page shows. */
export function FoundOrganisationDialog({ parent, onClose }: { parent: OrganisationLine; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={`Thành lập đơn vị thuộc ${parent.name}`} size={640}>
      <FoundOrganisationForm parent={parent} onDone={onClose} />
    </Modal>
  );
}
