import * as z from "zod/mini";
import { useFilters, usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { Page } from "#web/ui/page.tsx";
import { Segments } from "#web/ui/place-switch.tsx";
import { MadePanel } from "./made-panel.tsx";
import { OwedPanel } from "./owed-panel.tsx";

const Filters = z.object({
  xem: z._default(z.enum(["", "owed", "made"]), ""),
  trang: z._default(z.coerce.number().check(z.int(), z.positive()), 1),
});

/** What is asked of this place, and what it asks of the units below. */
export function RequestsPage() {
  const organisationId = usePlaceId();
  const { permissions } = useSession();
  const [{ xem, trang }, change] = useFilters(Filters);
  const mayAsk = permissions.includes("reports.review");
  const view = xem || (mayAsk ? "made" : "owed");
  const shown = { organisationId, page: trang, onPage: (page: number) => change({ trang: page }) };
  return (
    <Page title="Yêu cầu, khảo sát">
      {mayAsk && (
        <Segments
          label="Phần xem"
          value={view}
          onChange={(next) => change({ xem: next, trang: "" })}
          data={[
            { value: "made", label: "Gửi các đơn vị" },
            { value: "owed", label: "Phải trả lời" },
          ]}
        />
      )}
      {view === "made" ? <MadePanel {...shown} /> : <OwedPanel {...shown} />}
    </Page>
  );
}
