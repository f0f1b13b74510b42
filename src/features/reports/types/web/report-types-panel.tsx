import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { NoteBadge } from "#web/ui/state-badge.tsx";
import type { ReportTypeLine } from "../contract.ts";
import { lengthNames } from "../rules.ts";
import { useEndReportType, useReportTypes } from "./hooks.ts";

const ReportTypeDialog = lazy(() => import("./report-type-dialog.tsx").then((file) => ({ default: file.ReportTypeDialog })));

/** The kinds of reports that may be written here. */
export function ReportTypesPanel({ organisationId }: { organisationId: number }) {
  const { data, error, refetch } = useReportTypes(organisationId);
  const [isAdding, setAdding] = useState(false);
  const end = useEndReportType();
  const columns: Column<ReportTypeLine>[] = [
    { key: "name", title: "Loại báo cáo", phone: "title", cell: (row) => row.type.name },
    { key: "lengths", title: "Kỳ", phone: "line", cell: (row) => row.type.lengths.map((length) => lengthNames[length]).join(", ") },
    { key: "parts", title: "Số mục", phone: "line", isNumber: true, cell: (row) => row.type.sections.length },
    { key: "by", title: "Nơi lập", phone: "line", cell: (row) => row.madeBy ?? "Có sẵn" },
    { key: "source", title: "Căn cứ", phone: "hide", cell: (row) => row.source },
    {
      key: "end",
      title: "",
      phone: "side",
      cell: (row) =>
        row.isEnded ? (
          <NoteBadge>Thôi dùng</NoteBadge>
        ) : (
          row.can.includes("end") && (
            <button type="button" className="link" onClick={() => end.mutate({ organisationId, code: row.code })}>
              Thôi dùng
            </button>
          )
        ),
    },
  ];
  return (
    <Panel
      title="Loại báo cáo"
      aside={
        data?.can.includes("regulations.manage") && (
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setAdding(true)}>
            Thêm loại báo cáo
          </Button>
        )
      }
      flush
    >
      <FormErrors error={end.error} />
      <DataTable
        caption="Loại báo cáo"
        columns={columns}
        rows={data?.rows}
        rowKey={(row) => row.code}
        error={error}
        onRetry={() => void refetch()}
        empty={null}
      />
      <Suspense>{isAdding && <ReportTypeDialog organisationId={organisationId} onClose={() => setAdding(false)} />}</Suspense>
    </Panel>
  );
}
