import { Button, Group } from "@mantine/core";
import { IconArrowBackUp, IconCheck } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { AppLink } from "#web/ui/app-link.tsx";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { MeetingDetail } from "../../contract.ts";
import { ScoresPanel } from "../../scores/web/scores-panel.tsx";
import { useMeeting } from "../../web/hooks.ts";
import { addressOf } from "../../web/meeting-table.tsx";
import classes from "./check-panel.module.css";
import { RemarkForm } from "./remark-form.tsx";
import { ReturnDialog } from "./return-dialog.tsx";
import { WordsPanel } from "./words-panel.tsx";

interface Props {
  meetingId: number;
  isChecked: boolean;
  onCheck: () => void;
}

/** One of the queue: the minutes in the words that will be frozen, room for a remark at each item, and the score beside them. */
export function CheckPanel({ meetingId, isChecked, onCheck }: Props) {
  const { data, error, refetch } = useMeeting(meetingId);
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />;
  return <Check meeting={data} isChecked={isChecked} onCheck={onCheck} />;
}

function Check({ meeting, isChecked, onCheck }: Omit<Props, "meetingId"> & { meeting: MeetingDetail }) {
  const [texts, setTexts] = useState<Readonly<Record<number, string>>>({});
  const [isReturning, setReturning] = useState(false);
  const scores = useRef<HTMLElement>(null);
  const remarks = Object.entries(texts).flatMap(([position, text]) => (text.trim() ? [{ position: Number(position), text }] : []));
  return (
    <div className={classes.check}>
      <Panel title={meeting.organisationName} note={meeting.parentName} aside={<AppLink to={addressOf(meeting)}>Mở kỳ họp</AppLink>} flush>
        {meeting.warnings.map((warning) => (
          <p key={warning} className={classes.warning}>
            {warning}
          </p>
        ))}
        <WordsPanel
          meeting={meeting}
          onScores={() => scores.current?.focus()}
          under={(position) => (
            <RemarkForm position={position} text={texts[position] ?? ""} onChange={(text) => setTexts({ ...texts, [position]: text })} />
          )}
        />
        <Group gap="xs" p="md">
          <Button variant={isChecked ? "default" : "filled"} leftSection={<IconCheck size={18} aria-hidden="true" />} onClick={onCheck}>
            {isChecked ? "Bỏ dấu đã kiểm tra" : "Đã kiểm tra, sang bản sau"}
          </Button>
          <Button variant="default" leftSection={<IconArrowBackUp size={18} aria-hidden="true" />} onClick={() => setReturning(true)}>
            Trả lại{remarks.length > 0 && ` kèm ${remarks.length} góp ý`}
          </Button>
        </Group>
      </Panel>
      <section ref={scores} className={classes.score} tabIndex={-1} aria-label="Chấm điểm">
        <Panel title="Phiếu chấm điểm" flush>
          <ScoresPanel meetingId={meeting.id} />
        </Panel>
      </section>
      {isReturning && <ReturnDialog meeting={meeting} remarks={remarks} onClose={() => setReturning(false)} />}
    </div>
  );
}
