import { Alert, Button, Group } from "@mantine/core";
import { IconCheck, IconPencil, IconReload, IconVolume } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { AppLink } from "#web/ui/app-link.tsx";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import type { MeetingDetail } from "../../contract.ts";
import { type PaperKind, paperNames } from "../rules.ts";
import { AdoptionNote } from "./adoption-panel.tsx";
import { EditionsPanel } from "./editions-panel.tsx";
import { useText } from "./hooks.ts";
import { PartsPanel } from "./parts-panel.tsx";
import classes from "./text-panel.module.css";

// The editor and its library come when somebody writes.
const EditPanel = lazy(() => import("./edit-panel.tsx").then((file) => ({ default: file.EditPanel })));
const ApproveDialog = lazy(() => import("./approve-dialog.tsx").then((file) => ({ default: file.ApproveDialog })));

interface Props {
  meeting: MeetingDetail;
  kind: PaperKind;
  /** Opens what a figure was counted from. */
  onFigure: (code: string) => void;
}

/** The minutes or the resolution in words: read, edited, adopted. */
export function TextPanel({ meeting, kind, onFigure }: Props) {
  const { data: text, error, refetch } = useText(meeting, kind);
  const [isEditing, setEditing] = useState(false);
  const [isApproving, setApproving] = useState(false);
  if (!text) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />;
  const may = (what: string) => text.can.includes(what);
  if (isEditing && may("edit"))
    return (
      <Suspense fallback={<Waiting />}>
        <EditPanel meeting={meeting} text={text} onDone={() => setEditing(false)} />
      </Suspense>
    );
  return (
    <>
      <div className={classes.head}>
        <span>{text.number ? `Số ${text.number}` : <span className="quiet">Số được lấy khi nộp lần đầu.</span>}</span>
        <Group gap="xs">
          <AppLink to={`/o/${meeting.organisationId}/sinh-hoat/${meeting.id}/doc?loai=${kind}`}>
            <IconVolume size={18} stroke={1.75} aria-hidden="true" /> Đọc thông qua
          </AppLink>
          {may("approve") && !text.approval && (
            <Button variant="default" leftSection={<IconCheck size={18} aria-hidden="true" />} onClick={() => setApproving(true)}>
              Đã thông qua
            </Button>
          )}
          {may("edit") && (
            <Button variant="default" leftSection={<IconPencil size={18} aria-hidden="true" />} onClick={() => setEditing(true)}>
              Sửa lời văn
            </Button>
          )}
        </Group>
      </div>
      <div className={classes.notes}>
        <AdoptionNote meeting={meeting} text={text} />
        {text.changes.length > 0 && (
          <Alert color="warn" icon={<IconReload />} styles={{ message: { color: "var(--ink)" } }}>
            {text.changes.map((change) => change.name).join("; ")}: bản ghi đã đổi sau khi sửa {paperNames[kind].toLowerCase()}. Bấm Sửa lời
            văn để xem cả hai và chọn.
          </Alert>
        )}
      </div>
      <PartsPanel meeting={meeting} text={text} onFigure={onFigure} />
      <EditionsPanel meeting={meeting} text={text} />
      <Suspense>{isApproving && <ApproveDialog meeting={meeting} text={text} onClose={() => setApproving(false)} />}</Suspense>
    </>
  );
}
