import { useBelow, usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { Page } from "#web/ui/page.tsx";
import { PagePeriodPicker } from "#web/ui/period-picker.tsx";
import { PlaceSwitch } from "#web/ui/place-switch.tsx";
import { useCellYear } from "./hooks.ts";
import { MeetingListPanel } from "./meeting-list-panel.tsx";
import { RecordButton } from "./record-button-panel.tsx";

/** The minutes of the place in the header: all, or those that wait for review. */
export function MeetingListPage() {
  const place = usePlaceId();
  const [below] = useBelow();
  const { today } = useSession();
  const { data: unit } = useCellYear(place, Number(today.slice(0, 4)));
  return (
    <Page
      title="Biên bản, nghị quyết"
      subtitle={unit?.name}
      actions={
        <>
          <PlaceSwitch />
          <PagePeriodPicker />
          {unit?.isCell && unit.can.includes("meetings.record") && <RecordButton place={place} />}
        </>
      }
    >
      <MeetingListPanel place={place} below={below} showsCell={unit?.isCell !== true} />
    </Page>
  );
}
