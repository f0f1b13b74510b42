import { useParams } from "@tanstack/react-router";
import * as z from "zod/mini";
import { periodName } from "#contract/periods.ts";
import type { Why } from "#features/members/readings/contract.ts";
import { usePurpose, WithPurpose } from "#features/members/readings/web/purpose-picker.tsx";
import { download } from "#web/call.ts";
import { formatNumber } from "#web/format.ts";
import { useBelow, useFilters, usePeriod, usePlaceId } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PagePeriodPicker } from "#web/ui/period-picker.tsx";
import { PlaceSwitch } from "#web/ui/place-switch.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import { SearchField } from "#web/ui/search-field.tsx";
import { exportFigureRows, type FigureDetail } from "../contract.ts";
import classes from "./figure-page.module.css";
import { FractionPanel } from "./fraction-panel.tsx";
import { useFigureDetail } from "./hooks.ts";
import { MeaningPanel } from "./meaning-panel.tsx";
import { RowTable } from "./row-table.tsx";
import { ShareTable } from "./share-table.tsx";

/** What the address holds: the cut, the words looked for, the page and the order. */
const Filters = z.object({
  muc: z._default(z.enum(["don-vi", "chi-bo", "dong"]), "don-vi"),
  tim: z._default(z.string(), ""),
  trang: z._default(z.coerce.number(), 1),
  giam: z._default(z.string(), ""),
  phan: z._default(z.enum(["counted", "all"]), "counted"),
});
export type FigureFilters = z.output<typeof Filters>;

/** One figure: its two terms, what it means, and the rows behind it cut in four ways. */
export function FigurePage() {
  const organisationId = usePlaceId();
  const { code = "" } = useParams({ strict: false }) as { code?: string }; // only this route has it
  const [period] = usePeriod();
  const [below] = useBelow();
  const asked = { organisationId, code, period, below };
  const { data, error, refetch } = useFigureDetail(asked);
  if (!data) {
    return (
      <Page title="Chỉ số" back={{ to: `/o/${organisationId}/tong-quan`, label: "Tổng quan" }}>
        <Panel>{error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />}</Panel>
      </Page>
    );
  }
  const { name } = data.definition;
  return (
    <Page
      title={name}
      subtitle={data.span.name}
      back={{ to: `/o/${organisationId}/tong-quan`, label: `Tổng quan, ${periodName(period).toLowerCase()}` }}
      actions={
        <>
          <PlaceSwitch />
          <PagePeriodPicker />
          {data.canOpenRows && (data.definition.namesPeople ? <ExportPeople asked={asked} /> : <ExportRows asked={asked} />)}
        </>
      }
    >
      <div className={classes.top}>
        <FractionPanel detail={data} />
        <MeaningPanel detail={data} />
      </div>
      <Cuts detail={data} asked={asked} />
    </Page>
  );
}

/** People's names leave the program for a purpose: the one chosen when their rows were opened. */
function ExportPeople({ asked }: { asked: Asked }) {
  const { why } = usePurpose(asked.organisationId);
  return why && <ExportRows asked={{ ...asked, ...why }} />;
}

function ExportRows({ asked }: { asked: Asked & Partial<Why> }) {
  return <SaveButton onClick={() => void download(exportFigureRows, { ...asked, part: "all" })} />;
}

interface Asked {
  organisationId: number;
  code: string;
  period: string;
  below: boolean;
}

function Cuts({ detail, asked }: { detail: FigureDetail; asked: Asked }) {
  const [filters, change] = useFilters(Filters);
  const tabs = [
    ...(detail.units > 0 ? [{ key: "don-vi", label: `Theo đơn vị (${formatNumber(detail.units)})` } as const] : []),
    ...(detail.cells > 1 ? [{ key: "chi-bo", label: `Theo chi bộ (${formatNumber(detail.cells)})` } as const] : []),
    ...(detail.canOpenRows ? [{ key: "dong", label: "Các dòng" } as const] : []),
  ];
  const open = tabs.find((tab) => tab.key === filters.muc)?.key ?? tabs[0]?.key;
  return (
    <Panel flush>
      <div className={classes.tabs}>
        <div role="tablist" aria-label="Các cách tách chỉ số" className={classes.tabList}>
          {tabs.map((tab) => (
            <button
              key={tab.key}
              type="button"
              role="tab"
              id={`tab-${tab.key}`}
              aria-selected={tab.key === open}
              aria-controls="tab-content"
              className={classes.tab}
              onClick={() => change({ muc: tab.key, trang: 1 })}
            >
              {tab.label}
            </button>
          ))}
        </div>
        <div className={classes.tools}>
          <SearchField label="Tìm đơn vị, chi bộ" value={filters.tim} onChange={(tim) => change({ tim, trang: 1 })} width="14rem" />
        </div>
      </div>
      <div role="tabpanel" id="tab-content" aria-labelledby={`tab-${open}`}>
        {open === "dong" && !detail.definition.namesPeople && (
          <RowTable detail={detail} asked={asked} filters={filters} onChange={change} />
        )}
        {open === "dong" && detail.definition.namesPeople && (
          <WithPurpose place={asked.organisationId} what="danh sách đảng viên này" isPart>
            {(why, line) => (
              <>
                <div className={classes.purpose}>{line}</div>
                <RowTable detail={detail} asked={{ ...asked, ...why }} filters={filters} onChange={change} />
              </>
            )}
          </WithPurpose>
        )}
        {(open === "don-vi" || open === "chi-bo") && (
          <ShareTable
            key={open}
            by={open === "don-vi" ? "unit" : "cell"}
            detail={detail}
            asked={asked}
            filters={filters}
            onChange={change}
          />
        )}
      </div>
    </Panel>
  );
}
