import { Group } from "@mantine/core";
import { useBelow, usePeriod, usePlaceId } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { PagePeriodPicker } from "#web/ui/period-picker.tsx";
import { PlaceSwitch } from "#web/ui/place-switch.tsx";
import { useOverview } from "./hooks.ts";
import { OverviewContent } from "./overview-page.tsx";

/** The tab "Tổng quan" of a unit: the same figures under the unit's own heading. */
export function UnitOverviewPage() {
  const organisationId = usePlaceId();
  const [period] = usePeriod();
  const [below] = useBelow();
  const { data, error, refetch } = useOverview({ organisationId, period, below });
  return (
    <>
      <Group gap="sm" justify="flex-end">
        <PlaceSwitch />
        <PagePeriodPicker />
      </Group>
      {data ? <OverviewContent overview={data} /> : error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />}
    </>
  );
}
