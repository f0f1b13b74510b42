import { Group } from "@mantine/core";
import { usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { PagePeriodPicker } from "#web/ui/period-picker.tsx";
import { useCellYear } from "./hooks.ts";
import { MeetingListPanel } from "./meeting-list-panel.tsx";
import { MeetingsOfCellPanel } from "./meetings-of-cell-panel.tsx";

/** The tab of a unit: a cell's year, or the sittings of all cells below. */
export function UnitMeetingsPage() {
  const place = usePlaceId();
  const { today } = useSession();
  const { data, error, refetch } = useCellYear(place, Number(today.slice(0, 4)));
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  if (data.isCell) return <MeetingsOfCellPanel key={place} place={place} />;
  return (
    <>
      <Group justify="flex-end" mb="sm">
        <PagePeriodPicker />
      </Group>
      <MeetingListPanel place={place} below showsCell />
    </>
  );
}
