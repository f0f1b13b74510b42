import * as z from "zod/mini";
import { useFilters, useMonth, usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { MonthField } from "#web/ui/month-field.tsx";
import { Page } from "#web/ui/page.tsx";
import { PagePeriodPicker } from "#web/ui/period-picker.tsx";
import { PlaceSwitch, Segments } from "#web/ui/place-switch.tsx";
import { BulletinPanel } from "./bulletin-panel.tsx";
import { DigestPanel } from "./digest-panel.tsx";
import { type View, views } from "./messages.ts";
import { OwnStatementsPanel } from "./own-statements-panel.tsx";
import { ProposalsPanel } from "./proposals-panel.tsx";

const Filters = z.object({ xem: z._default(z.enum(["", "own", "digest", "proposals", "bulletin"]), "") });

/** What units say in short about a period, and how the committee above brings it together. */
export function StatementPage() {
  const organisationId = usePlaceId();
  const { permissions } = useSession();
  const [{ xem }, change] = useFilters(Filters);
  const [month, setMonth] = useMonth();
  const merges = permissions.includes("statements.merge");
  const view: View = xem || (merges ? "digest" : "own");
  const shown: View[] = merges ? ["digest", "own", "proposals", "bulletin"] : ["own", "proposals", "bulletin"];
  return (
    <Page
      title="Ý kiến các đơn vị"
      actions={
        <>
          {view !== "digest" && view !== "bulletin" && <PlaceSwitch />}
          {(view === "own" || view === "digest") && <PagePeriodPicker />}
          {view === "bulletin" && <MonthField label="Tháng của bản tin" value={month} onChange={setMonth} />}
        </>
      }
    >
      <Segments
        label="Phần xem"
        value={view}
        onChange={(next) => change({ xem: next })}
        data={shown.map((value) => ({ value, label: views[value] }))}
      />
      {view === "own" && <OwnStatementsPanel key={organisationId} organisationId={organisationId} />}
      {view === "digest" && <DigestPanel key={organisationId} organisationId={organisationId} />}
      {view === "proposals" && <ProposalsPanel organisationId={organisationId} />}
      {view === "bulletin" && <BulletinPanel organisationId={organisationId} />}
    </Page>
  );
}
