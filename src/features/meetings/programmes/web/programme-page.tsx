import { Alert, Group, List } from "@mantine/core";
import * as z from "zod/mini";
import { useFilters, usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PlaceSwitch, Segments } from "#web/ui/place-switch.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import { CalendarLinksPanel } from "../../calendars/web/calendar-links-panel.tsx";
import type { Programme } from "../contract.ts";
import { CellProgrammesPanel } from "./cell-programmes-panel.tsx";
import { useDownloadProgramme, useProgramme } from "./hooks.ts";
import { ProgrammeForm } from "./programme-form.tsx";
import { ProgrammeMark, ProgrammeStepsPanel } from "./programme-steps-panel.tsx";
import { ProgrammeTable } from "./programme-table.tsx";
import { TopicsForm } from "./topics-form.tsx";
import { YearCalendarPanel } from "./year-calendar-panel.tsx";

const Filters = z.object({
  nam: z._default(z.string().check(z.regex(/^(20\d\d)?$/)), ""),
  xem: z._default(z.string(), ""),
  trang: z._default(z.coerce.number().check(z.int(), z.positive()), 1),
});

/** The year of a cell before it happens; above cells, who has planned it and who has not. */
export function ProgrammePage() {
  const place = usePlaceId();
  const { today } = useSession();
  const [filters, change] = useFilters(Filters);
  const thisYear = Number(today.slice(0, 4));
  const year = Number(filters.nam) || thisYear;
  const { data, error, refetch } = useProgramme(place, year);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const years = [thisYear - 1, thisYear, thisYear + 1].map((one) => ({ value: String(one), label: String(one) }));
  const choose = <Segments label="Năm" value={String(year)} onChange={(nam) => change({ nam, trang: 1 })} data={years} />;
  if (!data.isCell)
    return (
      <Page
        title="Chương trình sinh hoạt năm"
        subtitle={data.name}
        actions={
          <>
            <PlaceSwitch />
            {choose}
          </>
        }
      >
        <CellProgrammesPanel place={place} year={year} />
        <TopicsForm key={`${place} ${year}`} place={place} year={year} />
      </Page>
    );
  const isCalendar = filters.xem === "lich";
  return (
    <Page
      title={`Chương trình sinh hoạt năm ${year}`}
      beside={<ProgrammeMark state={data.state} />}
      subtitle={`${data.name} · Lịch chuẩn: ${data.dateRule}`}
      actions={
        <>
          {choose}
          {data.entries.length > 0 && <Print programme={data} />}
        </>
      }
    >
      <Notes programme={data} />
      <ProgrammeStepsPanel programme={data} />
      {data.entries.length > 0 && (
        <Group className="no-print">
          <Segments
            label="Cách xem"
            value={isCalendar ? "lich" : "bang"}
            onChange={(xem) => change({ xem: xem === "lich" ? xem : "" })}
            data={[
              { value: "bang", label: "Bảng" },
              { value: "lich", label: "Lịch" },
            ]}
          />
        </Group>
      )}
      {isCalendar && data.entries.length > 0 ? (
        <YearCalendarPanel programme={data} />
      ) : data.can.includes("save") ? (
        <ProgrammeForm key={`${place} ${year}`} programme={data} />
      ) : (
        <Panel flush title="Các kỳ trong năm">
          <ProgrammeTable programme={data} />
        </Panel>
      )}
      {(data.can.includes("save") || data.can.includes("change")) && <CalendarLinksPanel place={place} />}
    </Page>
  );
}

function Print({ programme: { organisationId, year } }: { programme: Programme }) {
  const save = useDownloadProgramme();
  return (
    <>
      <SaveButton loading={save.isPending} onClick={() => save.mutate({ organisationId, year })}>
        Tải bản in .docx
      </SaveButton>
      <FormErrors error={save.error} />
    </>
  );
}

function Notes({ programme: { warnings, topics } }: { programme: Programme }) {
  return (
    <>
      {warnings.length > 0 && (
        <Alert color="warn" title="Còn thiếu so với định mức" styles={{ title: { color: "var(--ink)" }, message: { color: "var(--ink)" } }}>
          <List size="sm">
            {warnings.map((one) => (
              <List.Item key={one}>{one}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {topics.length > 0 && (
        <Panel title="Chuyên đề cấp trên gợi ý">
          <List size="sm">
            {topics.map((one) => (
              <List.Item key={`${one.quarter} ${one.topic}`}>
                Quý {one.quarter}: {one.topic} <span className="meta">({one.from})</span>
              </List.Item>
            ))}
          </List>
        </Panel>
      )}
    </>
  );
}
