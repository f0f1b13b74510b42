import { Button, Group } from "@mantine/core";
import { IconDeviceFloppy, IconReload } from "@tabler/icons-react";
import { useState } from "react";
import { FigureTextEditor } from "#web/ui/figure-text/editor.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { SaveState } from "#web/ui/save-state.tsx";
import type { MeetingDetail } from "../../contract.ts";
import type { TextDetail } from "../contract.ts";
import { paperNames, sources } from "../rules.ts";
import { ChangesPanel } from "./changes-panel.tsx";
import { ConflictPanel } from "./conflict-panel.tsx";
import { useWriting } from "./hooks.ts";
import { RenewDialog } from "./renew-dialog.tsx";
import classes from "./text-panel.module.css";

interface Props {
  meeting: MeetingDetail;
  text: TextDetail;
  onDone: () => void;
}

/** Writes the text: chips follow the record, parts that the record changed are shown beside the own words. */
export function EditPanel({ meeting, text: opened, onDone }: Props) {
  const [isRenewing, setRenewing] = useState(false);
  const writing = useWriting(meeting, opened);
  const { text } = writing;
  const labelOf = (origin: string) => {
    const part = text.parts.find((one) => one.origin === origin);
    return part && sources[part.source];
  };
  return (
    <div className={classes.edit}>
      <Group justify="space-between" gap="xs" mb="xs">
        <SaveState state={writing.state} savedAt={text.editedAt} />
        <Group gap="xs">
          <Button variant="default" leftSection={<IconReload size={18} aria-hidden="true" />} onClick={() => setRenewing(true)}>
            Lập lại từ bản ghi
          </Button>
          <Button variant="default" onClick={onDone}>
            {writing.state === "changed" ? "Để đó, xem văn bản" : "Xong"}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDeviceFloppy size={18} aria-hidden="true" />}
            loading={writing.state === "saving"}
            onClick={writing.save}
          >
            Lưu
          </Button>
        </Group>
      </Group>
      <FormErrors error={writing.error} />
      <ConflictPanel writing={writing} />
      <ChangesPanel text={text} changes={writing.changes} onSettle={writing.settle} />
      <FigureTextEditor
        label={paperNames[text.kind]}
        start={writing.start}
        figures={text.figures}
        figuresBefore={text.figuresBefore}
        labelOf={labelOf}
        onChange={writing.change}
        handle={writing.editor}
      />
      {isRenewing && <RenewDialog text={text} body={writing.body()} onRenew={writing.renew} onClose={() => setRenewing(false)} />}
    </div>
  );
}
