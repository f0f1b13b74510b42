import { Button, Chip, Group } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import * as z from "zod/mini";
import type { Why } from "#features/members/readings/contract.ts";
import { WithPurpose } from "#features/members/readings/web/purpose-picker.tsx";
import { formatNumber } from "#web/format.ts";
import { useBelow, useFilters, usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PlaceSwitch } from "#web/ui/place-switch.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import type { Warning } from "../contract.ts";
import { warningCodes, warningKinds } from "../rules.ts";
import { useExportWarnings, useWarnings } from "./hooks.ts";
import { warningColumns, warningKey } from "./warning-table.tsx";

const Filters = z.object({
  nam: z._default(z.coerce.number().check(z.int(), z.minimum(1930), z.maximum(2200)), 0),
  loai: z._default(z.enum(["", ...warningCodes]), ""),
  trang: z._default(z.coerce.number().check(z.int(), z.positive()), 1),
});
const pageSize = 50;

/** What the rules warn of at a place: it tells, and leaves the deciding to people. */
export function WarningsPage() {
  const place = usePlaceId();
  const { permissions } = useSession();
  if (!permissions.includes("members.see")) return <Warnings why={null} line={null} />;
  return (
    <WithPurpose place={place} what="cảnh báo">
      {(why, line) => <Warnings why={why} line={line} />}
    </WithPurpose>
  );
}

function Warnings({ why, line }: { why: Why | null; line: ReactNode }) {
  const place = usePlaceId();
  const [below] = useBelow();
  const { today } = useSession();
  const [filters, change] = useFilters(Filters);
  const year = filters.nam || Number(today.slice(0, 4));
  const asked = { organisationId: place, below, year, ...(filters.loai && { kind: filters.loai }), ...why };
  const { data, error, refetch } = useWarnings({ ...asked, page: filters.trang, pageSize });
  const save = useExportWarnings();
  return (
    <Page
      title="Cảnh báo sinh hoạt"
      subtitle={`Năm ${year}. Chỉ để biết và xem lại; chương trình không tự đổi gì.`}
      actions={
        <>
          <PlaceSwitch />
          <Years year={year} latest={Number(today.slice(0, 4))} onYear={(nam) => change({ nam, trang: "" })} />
          <SaveButton loading={save.isPending} onClick={() => save.mutate(asked)} />
        </>
      }
    >
      {line}
      <Panel flush>
        <Chip.Group value={filters.loai} onChange={(loai) => change({ loai: String(loai) as "", trang: "" })}>
          <Group gap={6} p="sm">
            <Chip value="">Tất cả</Chip>
            {warningCodes.map((kind) => (
              <Chip key={kind} value={kind}>
                {warningKinds[kind]}
                {data && data.counts[kind] > 0 ? ` (${formatNumber(data.counts[kind])})` : ""}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <DataTable<Warning>
          caption={`Cảnh báo sinh hoạt năm ${year}`}
          columns={warningColumns}
          rows={data?.rows}
          rowKey={warningKey}
          error={error}
          onRetry={() => void refetch()}
          empty={<Message icon={<IconCircleCheck />} title={`Không có cảnh báo nào trong năm ${year}`} />}
          foot={<Pager page={filters.trang} pageSize={pageSize} count={data?.count ?? 0} onPage={(trang) => change({ trang })} />}
        />
      </Panel>
    </Page>
  );
}

function Years({ year, latest, onYear }: { year: number; latest: number; onYear: (year: number) => void }) {
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => onYear(year - 1)}>
        Năm {year - 1}
      </Button>
      {year < latest && (
        <Button variant="default" onClick={() => onYear(year + 1)}>
          Năm {year + 1}
        </Button>
      )}
    </Group>
  );
}
