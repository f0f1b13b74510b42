import { Modal } from "@mantine/core";
import type { OrganisationDetail } from "../contract.ts";
import { DissolveOrganisationForm } from "./dissolve-organisation-form.tsx";
import { FoundOrganisationForm } from "./found-organisation-form.tsx";
import { MoveOrganisationForm } from "./move-organisation-form.tsx";
import { RenameOrganisationForm } from "./rename-organisation-form.tsx";

export type OrganisationTask = "found" | "rename" | "move" | "kind" | "dissolve";

const titles: Record<OrganisationTask, string> = {
  found: "Thành lập đơn vị trực thuộc",
  rename: "Đổi tên, ký hiệu, đơn vị",
  move: "Chuyển sang cấp trên khác",
  kind: "Đổi loại hình",
  dissolve: "Giải thể, kết thúc hoạt động",
};

/** The dialog with the form of the chosen change; each change has its day and its decision. */
export function ChangeOrganisationDialog({
  task,
  unit,
  onClose,
}: {
  task: OrganisationTask;
  unit: OrganisationDetail;
  onClose: () => void;
}) {
  return (
    <Modal opened onClose={onClose} title={`${titles[task]}: ${unit.name}`} size={640}>
      {task === "found" && <FoundOrganisationForm parent={unit} onDone={onClose} />}
      {task === "rename" && <RenameOrganisationForm unit={unit} onDone={onClose} />}
      {(task === "move" || task === "kind") && <MoveOrganisationForm unit={unit} what={task} onDone={onClose} />}
      {task === "dissolve" && <DissolveOrganisationForm unit={unit} onDone={onClose} />}
    </Modal>
  );
}
