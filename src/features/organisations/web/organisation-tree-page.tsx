import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { lazy, Suspense, useCallback, useState } from "react";
import * as z from "zod/mini";
import { isRealDate } from "#contract/dates.ts";
import { formatDay, formatNumber } from "#web/format.ts";
import { useFilters, usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { SearchField } from "#web/ui/search-field.tsx";
import { useNeighbourhood } from "./hooks.ts";
import { OrganisationSearchTable } from "./organisation-search-table.tsx";
import { OrganisationTreePanel } from "./organisation-tree-panel.tsx";

const FoundOrganisationDialog = lazy(() =>
  import("./found-organisation-dialog.tsx").then((file) => ({ default: file.FoundOrganisationDialog })),
);
const Filters = z.object({ ngay: z._default(z.string(), ""), tim: z._default(z.string(), "") });

/** Path, siblings and children of one place on one day: the same small page for ten units or ten thousand. */
export function OrganisationTreePage() {
  const place = usePlaceId();
  const { today } = useSession();
  const [filters, change] = useFilters(Filters);
  const asOf = isRealDate(filters.ngay) ? filters.ngay : today;
  const [isFounding, setFounding] = useState(false);
  const setText = useCallback((tim: string) => change({ tim }), [change]);
  const { data, error, refetch } = useNeighbourhood(place, asOf === today ? {} : { asOf });
  const here = data?.path.at(-1);
  return (
    <Page
      title="Cây tổ chức đảng"
      subtitle={asOf === today ? "Theo ngày hôm nay" : <span className="warn">Cây tổ chức của ngày {formatDay(asOf)}</span>}
      actions={
        data?.can.includes("organisations.manage") && (
          <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setFounding(true)}>
            Thành lập đơn vị
          </Button>
        )
      }
    >
      <Panel flush>
        <div style={{ display: "flex", flexWrap: "wrap", gap: "0.75rem 1.25rem", alignItems: "end", padding: "0.75rem 1rem" }}>
          <SearchField label="Tìm đơn vị theo tên hoặc mã" value={filters.tim} onChange={setText} />
          <div style={{ width: "11rem" }}>
            <DateField
              label="Xem cây của ngày"
              value={asOf}
              onChange={(ngay) => change({ ngay: ngay === null || ngay === today ? "" : ngay })}
            />
          </div>
          {asOf !== today && (
            <Button variant="subtle" onClick={() => change({ ngay: "" })}>
              Về hôm nay
            </Button>
          )}
        </div>
      </Panel>
      {filters.tim !== "" ? (
        <Panel flush title={`Đơn vị khớp “${filters.tim}”`} aside="Tìm trong các đơn vị hiện nay">
          <OrganisationSearchTable text={filters.tim} />
        </Panel>
      ) : (
        <Panel flush title={here?.name ?? "Cây tổ chức"} aside={data && `${formatNumber(data.childCount)} đơn vị trực thuộc`}>
          {error && !data ? (
            <Failed error={error} onRetry={() => void refetch()} />
          ) : data ? (
            <OrganisationTreePanel tree={data} asOf={asOf} />
          ) : (
            <Waiting />
          )}
        </Panel>
      )}
      <Suspense>{isFounding && here && <FoundOrganisationDialog parent={here} onClose={() => setFounding(false)} />}</Suspense>
    </Page>
  );
}
