import { download } from "#web/call.ts";
import { formatDay } from "#web/format.ts";
import { useBelow, usePeriod, usePlaceId } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PagePeriodPicker } from "#web/ui/period-picker.tsx";
import { PlaceSwitch } from "#web/ui/place-switch.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import { exportOverview, type Overview } from "../contract.ts";
import { ClassPanel } from "./class-panel.tsx";
import { GapsChart } from "./gaps-chart.tsx";
import { useOverview } from "./hooks.ts";
import { KeyFiguresPanel } from "./key-figures-panel.tsx";
import { NothingYetPanel } from "./nothing-yet-panel.tsx";
import classes from "./overview-page.module.css";
import { ToDoPanel } from "./to-do-panel.tsx";
import { UnitTable } from "./unit-table.tsx";

/** The one page that tells the truth about a place: four figures with both terms, what to do, the gaps, the units. */
export function OverviewPage() {
  const organisationId = usePlaceId();
  const [period] = usePeriod();
  const [below] = useBelow();
  const asked = { organisationId, period, below };
  const { data, error, refetch } = useOverview(asked);
  return (
    <Page
      title="Tổng quan"
      subtitle={data && subtitle(data)}
      actions={
        <>
          <PlaceSwitch />
          <PagePeriodPicker />
          <SaveButton onClick={() => void download(exportOverview, asked)} />
        </>
      }
    >
      {data ? (
        <OverviewContent overview={data} />
      ) : (
        <Panel>{error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />}</Panel>
      )}
    </Page>
  );
}

/** What stands under the title, here and on the unit's own tab. */
export function OverviewContent({ overview }: { overview: Overview }) {
  const isCell = overview.span.isCell;
  if (overview.sums["org.cells"]?.value === 0) return <NothingYetPanel can={overview.can} />;
  return (
    <>
      <KeyFiguresPanel overview={overview} />
      <ToDoPanel overview={overview} />
      <div className={classes.columns}>
        <GapsChart overview={overview} />
        <ClassPanel overview={overview} />
      </div>
      {!isCell && overview.span.below && <UnitTable overview={overview} />}
    </>
  );
}

function subtitle({ span }: Overview): string {
  return `${span.name} · số liệu đến ${formatDay(span.asOf)}`;
}
