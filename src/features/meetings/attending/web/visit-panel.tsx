import { Alert, Button, Group } from "@mantine/core";
import { IconCheck, IconUserCheck } from "@tabler/icons-react";
import type { MeetingDetail } from "../../contract.ts";
import { useFollowed, useVisit } from "./hooks.ts";

/** On the page of a sitting of a cell that the person follows: said there, or not yet. */
export function VisitPanel({ meeting }: { meeting: MeetingDetail }) {
  const { data } = useFollowed(meeting.month);
  const sitting = data?.rows.flatMap((cell) => cell.sittings).find(({ meetingId }) => meetingId === meeting.id);
  if (!sitting) return null;
  return (
    <Alert color="stone" icon={<IconUserCheck />} styles={{ message: { color: "var(--ink)" } }}>
      <Group gap="sm">
        <span>Đồng chí theo dõi chi bộ này.</span>
        <VisitButton meetingId={meeting.id} attended={sitting.attended} />
      </Group>
    </Alert>
  );
}

export function VisitButton({ meetingId, attended }: { meetingId: number; attended: boolean }) {
  const visit = useVisit();
  const change = () => visit.mutate({ meetingId, attended: !attended });
  return (
    <div>
      {attended ? (
        <Group gap="xs">
          <span>
            <IconCheck size={16} aria-hidden="true" style={{ verticalAlign: "-2px" }} /> Đã dự
          </span>
          <Button variant="subtle" loading={visit.isPending} onClick={change}>
            Bỏ ghi đã dự
          </Button>
        </Group>
      ) : (
        <Button variant="default" loading={visit.isPending} onClick={change}>
          Tôi đã dự
        </Button>
      )}
      {visit.error && <div role="alert">{visit.error.message}</div>}
    </div>
  );
}
