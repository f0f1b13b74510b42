import { Modal, Stack } from "@mantine/core";
import { ChangePanel } from "#web/change-log/change-panel.tsx";
import type { RegulationLine } from "../contract.ts";
import { EndRegulationForm } from "./end-regulation-form.tsx";
import { RegulationForm } from "./regulation-form.tsx";
import { RegulationHistoryPanel } from "./regulation-history-panel.tsx";

export type RegulationTask = { kind: "set" | "end" | "history"; line: RegulationLine };

interface Props {
  task: RegulationTask;
  organisationId: number;
  all: RegulationLine[];
  onClose: () => void;
}

/** Setting an own value, ending it, or seeing all values of one rule. */
export function RegulationDialog({ task, organisationId, all, onClose }: Props) {
  const { kind, line } = task;
  const lines = all.filter((other) => other.key === line.key);
  return (
    <Modal
      opened
      onClose={onClose}
      title={kind === "end" ? `Thôi áp dụng mức riêng: ${line.title}` : line.title}
      size={line.key === "documents.layout" && kind === "set" ? 1080 : 640}
    >
      {kind === "set" && (
        <RegulationForm line={line} own={lines.filter((other) => other.isOwn)} organisationId={organisationId} onDone={onClose} />
      )}
      {kind === "end" && <EndRegulationForm line={line} onDone={onClose} />}
      {kind === "history" && (
        <Stack gap="md">
          <RegulationHistoryPanel lines={lines} />
          <ChangePanel kind="regulation" objectId={line.id} title="Ai đã đổi" />
        </Stack>
      )}
    </Modal>
  );
}
