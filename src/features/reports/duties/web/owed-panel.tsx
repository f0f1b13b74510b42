import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { periodName } from "#contract/periods.ts";
import { formatDay, formatDue } from "#web/format.ts";
import { useSession } from "#web/session.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PlainState, StateBadge } from "#web/ui/state-badge.tsx";
import { useCreateReport } from "../../web/hooks.ts";
import type { Owed } from "../contract.ts";
import { standingNames } from "../rules.ts";
import { useOwed } from "./hooks.ts";

/** What this place must report, the nearest day first; nothing where nobody asks. */
export function OwedPanel({ organisationId }: { organisationId: number }) {
  const { today } = useSession();
  const { data } = useOwed(organisationId);
  if (!data || data.rows.length === 0) return null;
  const columns: Column<Owed>[] = [
    {
      key: "name",
      title: "Báo cáo phải nộp",
      phone: "title",
      cell: ({ reportId, typeName, period }) =>
        reportId ? (
          <AppLink to={`/o/${organisationId}/bao-cao/${reportId}`}>{`${typeName}, ${periodName(period)}`}</AppLink>
        ) : (
          `${typeName}, ${periodName(period)}`
        ),
    },
    { key: "to", title: "Nơi nhận", phone: "line", cell: (row) => row.askedBy },
    {
      key: "due",
      title: "Hạn",
      phone: "line",
      cell: ({ dueOn, standing }) => (
        <>
          {formatDay(dueOn)}
          {standing !== "signed" && standing !== "accepted" && standing !== "submitted" && (
            <div className="meta">{formatDue(dueOn, today)}</div>
          )}
        </>
      ),
    },
    { key: "standing", title: "Tình trạng", phone: "side", cell: (row) => <StandingMark row={row} /> },
    {
      key: "open",
      title: "",
      phone: "plain",
      cell: (row) =>
        row.reportId === null && data.can.includes("reports.write") && <OpenButton row={row} organisationId={organisationId} />,
    },
  ];
  return (
    <Panel title="Phải nộp lên cấp trên" flush>
      <DataTable
        caption="Báo cáo phải nộp"
        columns={columns}
        rows={data.rows}
        rowKey={(row) => `${row.dutyId} ${row.period}`}
        empty={null}
      />
    </Panel>
  );
}

function StandingMark({ row: { standing } }: { row: Owed }) {
  const words = standingNames[standing];
  if (standing === "missing") return <StateBadge state="missing">{words}</StateBadge>;
  if (standing === "returned") return <StateBadge state="returned">{words}</StateBadge>;
  if (standing === "submitted") return <StateBadge state="waiting">{words}</StateBadge>;
  if (standing === "signed" || standing === "accepted") return <PlainState state="done">{words}</PlainState>;
  return <StateBadge state="draft">{words}</StateBadge>;
}

function OpenButton({ row, organisationId }: { row: Owed; organisationId: number }) {
  const create = useCreateReport();
  const navigate = useNavigate();
  return (
    <>
      <FormErrors error={create.error} />
      <Button
        size="compact-md"
        variant="default"
        loading={create.isPending}
        onClick={() =>
          create.mutate(
            { organisationId, kind: row.typeCode, period: row.period },
            { onSuccess: ({ id }) => void navigate({ to: `/o/${organisationId}/bao-cao/${id}` }) },
          )
        }
      >
        Soạn ngay
      </Button>
    </>
  );
}
