import { Button } from "@mantine/core";
import { useState } from "react";
import * as z from "zod/mini";
import { useFilters, usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { Segments } from "#web/ui/place-switch.tsx";
import { certaintyNames } from "../../web/messages.ts";
import type { HolidayYear } from "../contract.ts";
import { HolidayTable } from "./holiday-table.tsx";
import { HolidaysForm } from "./holidays-form.tsx";
import { useHolidays } from "./hooks.ts";

const Filters = z.object({ nam: z._default(z.string().check(z.regex(/^(20\d\d)?$/)), "") });

/** The days of a year that are not worked, and the Saturdays that are; standing dates and deadlines follow them. */
export function HolidaysPage() {
  const place = usePlaceId();
  const { today } = useSession();
  const [filters, change] = useFilters(Filters);
  const thisYear = Number(today.slice(0, 4));
  const year = Number(filters.nam) || thisYear;
  const { data, error, refetch } = useHolidays(place, year);
  const [writing, setWriting] = useState<number | null>(null);
  const years = [...new Set([thisYear - 1, thisYear, thisYear + 1, year])].sort();
  return (
    <Page
      title={`Lịch nghỉ lễ năm ${year}`}
      subtitle={
        <>
          Ngày sinh hoạt theo lịch chuẩn và các thời hạn tránh những ngày này.{" "}
          <AppLink to={`/o/${place}/quy-dinh`}>Quy định áp dụng</AppLink>
        </>
      }
      actions={
        <>
          <Segments
            label="Năm"
            value={String(year)}
            onChange={(nam) => change({ nam })}
            data={years.map((one) => ({ value: String(one), label: String(one) }))}
          />
          {data?.can.includes("save") && writing !== year && <Button onClick={() => setWriting(year)}>Ghi lịch nghỉ {year}</Button>}
        </>
      }
    >
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && writing === year && <HolidaysForm key={`${place} ${year}`} place={place} holidays={data} onDone={() => setWriting(null)} />}
      {data && writing !== year && <Year holidays={data} />}
    </Page>
  );
}

function Year({ holidays }: { holidays: HolidayYear }) {
  const { year, source, certainty, note, organisationName, fixedSource } = holidays;
  return (
    <Panel
      flush
      title={`Ngày nghỉ, ngày làm bù năm ${year}`}
      note={
        <>
          {organisationName ? `Lịch của ${organisationName}` : "Lịch kèm chương trình"}: {source}.{" "}
          {certainty !== "confirmed" && <span className="warn">{certaintyNames[certainty]}. </span>}
          {note && `${note} `}Ngày cố định: {fixedSource}.
        </>
      }
    >
      <HolidayTable holidays={holidays} />
    </Panel>
  );
}
