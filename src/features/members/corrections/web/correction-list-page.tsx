import { IconCheck } from "@tabler/icons-react";
import * as z from "zod/mini";
import { useBelow, useFilters, usePlaceId } from "#web/place.ts";
import { DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PlaceSwitch, Segments } from "#web/ui/place-switch.tsx";
import type { QueueLine } from "../contract.ts";
import { correctionColumns } from "./correction-table.tsx";
import { useCorrections } from "./hooks.ts";

const Filters = z.object({
  xem: z._default(z.enum(["cho", "tat-ca"]), "cho"),
  trang: z._default(z.coerce.number().check(z.int(), z.positive()), 1),
});
const pageSize = 50;

/** The requests of members of the place in the header that wait for a decision. */
export function CorrectionListPage() {
  const organisationId = usePlaceId();
  const [below] = useBelow();
  const [filters, change] = useFilters(Filters);
  const isOpen = filters.xem === "cho";
  const { data, error, refetch } = useCorrections({ organisationId, below, isOpen, page: filters.trang, pageSize });
  return (
    <Page
      title="Đề nghị sửa hồ sơ"
      subtitle="Đảng viên đề nghị sửa hồ sơ của mình; chấp nhận thì hồ sơ đổi theo, không chấp nhận thì ghi lý do"
      actions={
        <>
          <Segments
            label="Đề nghị nào"
            value={filters.xem}
            onChange={(xem) => change({ xem, trang: 1 })}
            data={[
              { value: "cho", label: "Đang chờ" },
              { value: "tat-ca", label: "Tất cả" },
            ]}
          />
          <PlaceSwitch />
        </>
      }
    >
      <Panel flush>
        <DataTable<QueueLine>
          caption="Đề nghị sửa hồ sơ"
          columns={correctionColumns(organisationId)}
          rows={data?.rows}
          rowKey={(line) => line.id}
          error={error}
          onRetry={() => void refetch()}
          empty={<Message icon={<IconCheck />} title={isOpen ? "Không còn đề nghị nào chờ xét" : "Chưa có đề nghị nào"} compact />}
          foot={<Pager page={filters.trang} pageSize={pageSize} count={data?.count ?? 0} onPage={(trang) => change({ trang })} />}
        />
      </Panel>
    </Page>
  );
}
