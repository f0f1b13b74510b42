import { Button } from "@mantine/core";
import * as z from "zod/mini";
import { formatDay } from "#web/format.ts";
import { useFilters, usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { DataTable, Failed, Waiting } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { CommitteeForm } from "./committee-form.tsx";
import { useCommitteeMeeting, useCommitteeMeetings } from "./hooks.ts";

const Filters = z.object({
  /** The month that a new record prepares. */
  thang: z._default(z.string().check(z.regex(/^(\d{4}-(0[1-9]|1[0-2]))?$/)), ""),
  /** An older record that is opened. */
  so: z._default(z.string().check(z.regex(/^\d{0,12}$/)), ""),
});

/** The meetings of a cell's committee: the record of one, and those of the year. */
export function CommitteePage() {
  const place = usePlaceId();
  const { today } = useSession();
  const [{ thang, so }, change] = useFilters(Filters);
  const month = thang || today.slice(0, 7);
  const list = useCommitteeMeetings(place, Number(today.slice(0, 4)));
  // Without a number the last record of the month opens; where there is none a new one begins.
  const id = so ? Number(so) : (list.data?.rows.find((row) => row.month === month)?.id ?? null);
  const { data, error, refetch } = useCommitteeMeeting(place, { id, heldOn: today, month }, list.isSuccess);
  const failure = error ?? list.error;
  if (failure) return <Failed error={failure} onRetry={() => void refetch()} />;
  if (!data || !list.data) return <Waiting />;
  return (
    <Page
      title={data.people.length > 0 && !data.isCommittee ? "Họp bí thư, phó bí thư" : "Họp chi ủy"}
      subtitle={data.organisationName}
      back={{ to: `/o/${place}/chuan-bi`, label: "Chuẩn bị kỳ sinh hoạt" }}
    >
      <CommitteeForm key={id ?? "new"} meeting={data} onSaved={(saved) => change({ so: String(saved) })} />
      <Panel title="Các cuộc họp trong năm" flush>
        <DataTable
          caption="Các cuộc họp chi ủy trong năm"
          columns={[
            { key: "heldOn", title: "Ngày họp", phone: "title", cell: (row) => formatDay(row.heldOn) },
            { key: "month", title: "Chuẩn bị kỳ", phone: "plain", cell: (row) => `Tháng ${Number(row.month.slice(5))}` },
            { key: "present", title: "Dự", isNumber: true, cell: (row) => (row.total > 0 ? `${row.present}/${row.total}` : "") },
            {
              key: "open",
              title: "Biên bản",
              cell: (row) => (
                <Button
                  variant="subtle"
                  onClick={() => change({ so: String(row.id) })}
                  aria-label={`Mở biên bản ngày ${formatDay(row.heldOn)}`}
                >
                  Mở
                </Button>
              ),
            },
          ]}
          rows={list.data.rows}
          rowKey={(row) => row.id}
          empty={<Message title="Năm nay chưa có biên bản họp chi ủy nào">Ghi cuộc đầu tiên ở trên.</Message>}
        />
      </Panel>
    </Page>
  );
}
