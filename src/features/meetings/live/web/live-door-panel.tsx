import { Button } from "@mantine/core";
import { IconBroadcast } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { formatTime } from "#web/format.ts";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { monthName } from "../../web/meeting-table.tsx";
import { useOpenLive, useOpenSittings } from "./hooks.ts";

interface Props {
  place: number;
  /** Opens this planned sitting; without it, today's of the cell. */
  plannedMeetingId?: number | null;
}

/** The way to a sitting that is going on. */
export function LiveDoorPanel({ place }: { place: number }) {
  const { data } = useOpenSittings(place);
  const navigate = useNavigate();
  return data?.rows.map((row) => (
    <Panel
      key={row.plannedMeetingId}
      title={`Đang họp kỳ ${monthName(row.month).toLowerCase()}`}
      aside={`mở lúc ${formatTime(row.openedAt)}`}
    >
      <Button
        leftSection={<IconBroadcast size={18} aria-hidden="true" />}
        onClick={() => void navigate({ to: `/o/${row.organisationId}/truc-tiep/${row.plannedMeetingId}` })}
      >
        Vào trang đang họp
      </Button>
    </Panel>
  ));
}

/** Opens the live page; while it is open, the way there stands in the panel above instead. */
export function BeginButton({ place, plannedMeetingId = null }: Props) {
  const { data } = useOpenSittings(place);
  const open = useOpenLive();
  const navigate = useNavigate();
  if (!data || data.rows.length > 0) return null;
  const begin = () =>
    open.mutate(
      { organisationId: place, plannedMeetingId },
      { onSuccess: (sheet) => void navigate({ to: `/o/${place}/truc-tiep/${sheet.plannedMeetingId}` }) },
    );
  return (
    <>
      <FormErrors error={open.error} />
      <Button leftSection={<IconBroadcast size={18} aria-hidden="true" />} loading={open.isPending} onClick={begin}>
        Bắt đầu sinh hoạt
      </Button>
    </>
  );
}
