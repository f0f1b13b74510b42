import { Button, Chip, Group } from "@mantine/core";
import { useState } from "react";
import * as z from "zod/mini";
import { formatNumber } from "#web/format.ts";
import { useFilters, useIdParam, usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { Page } from "#web/ui/page.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import { dueText } from "../rules.ts";
import { GridGroupTable } from "./grid-group-table.tsx";
import { GridTable, type Picked } from "./grid-table.tsx";
import { useDownloadReminder, useGrid } from "./hooks.ts";
import { OmissionDialog } from "./omission-dialog.tsx";

const Filters = z.object({
  nam: z._default(z.coerce.number().check(z.int(), z.positive()), 0),
  xem: z._default(z.enum(["all", "missing"]), "all"),
  /** The unit right below whose part is open. */
  donvi: z._default(z.coerce.number().check(z.int(), z.nonnegative()), 0),
  trang: z._default(z.coerce.number().check(z.int(), z.positive()), 1),
});
const pageSize = 100;

/** Units down, periods across: who is in, late, missing; the letter to those who are missing is one click away. */
export function GridPage() {
  const organisationId = usePlaceId();
  const { today } = useSession();
  const [{ nam, xem: show, donvi, trang: page }, change] = useFilters(Filters);
  const year = nam || Number(today.slice(0, 4));
  const dutyId = useIdParam("dutyId");
  const { data, error, refetch } = useGrid({ dutyId, year, show, under: donvi || null, page, pageSize });
  const [picked, setPicked] = useState<Picked | null>(null);
  const letter = useDownloadReminder();
  const behind = data?.periods.findLast((one) => one.missing > 0);
  const mayReview = data?.can.includes("reports.review") ?? false;
  return (
    <Page
      title={data ? data.duty.typeName : "Theo dõi báo cáo"}
      subtitle={data && `Hạn ${dueText(data.duty)}`}
      back={{ to: `/o/${organisationId}/che-do-bao-cao`, label: "Chế độ báo cáo" }}
      actions={
        <Group gap="xs">
          <Button variant="default" onClick={() => change({ nam: String(year - 1), trang: "" })}>
            Năm {year - 1}
          </Button>
          <strong>Năm {year}</strong>
          <Button variant="default" onClick={() => change({ nam: String(year + 1), trang: "" })}>
            Năm {year + 1}
          </Button>
          {behind && mayReview && donvi === 0 && (
            <SaveButton loading={letter.isPending} onClick={() => letter.mutate({ dutyId, period: behind.period })}>
              Công văn đôn đốc ({formatNumber(behind.missing)})
            </SaveButton>
          )}
        </Group>
      }
    >
      <FormErrors error={letter.error} />
      {data?.under && (
        <p style={{ margin: 0 }}>
          <button type="button" className="link" onClick={() => change({ donvi: "", trang: "" })}>
            Mọi đơn vị trực thuộc
          </button>{" "}
          / <strong>{data.under.name}</strong>
        </p>
      )}
      <Chip.Group value={show} onChange={(next) => change({ xem: String(next) as "all", trang: "" })}>
        <Group gap={6}>
          <Chip value="all">Mọi đơn vị</Chip>
          <Chip value="missing">Còn thiếu</Chip>
        </Group>
      </Chip.Group>
      <Panel flush>
        {!data && (error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />)}
        {data && data.groups.length > 0 && (
          <GridGroupTable
            periods={data.periods}
            groups={data.groups}
            onOpen={(unit, next) => change({ donvi: String(unit), xem: next, trang: "" })}
          />
        )}
        {data && data.groups.length === 0 && (
          <GridTable periods={data.periods} units={data.units} mayReview={mayReview} onPick={setPicked} />
        )}
      </Panel>
      {data && data.groups.length === 0 && data.count > pageSize && (
        <Pager page={page} pageSize={pageSize} count={data.count} onPage={(trang) => change({ trang })} />
      )}
      {picked && <OmissionDialog dutyId={dutyId} picked={picked} onClose={() => setPicked(null)} />}
    </Page>
  );
}
