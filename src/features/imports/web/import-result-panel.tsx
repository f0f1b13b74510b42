import { Button, Group } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconDownload } from "@tabler/icons-react";
import { fileUrl } from "#web/call.ts";
import { formatNumber } from "#web/format.ts";
import { usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { DataTable } from "#web/ui/data-table.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { Message } from "#web/ui/message.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { downloadRefused, type ImportDetail } from "../contract.ts";
import { useCommit } from "./hooks.ts";
import { goodText, refusedTitle } from "./messages.ts";

interface Props {
  detail: ImportDetail;
  onMapping: () => void;
}

/** What the check found or what was written, the refused rows with their reasons, and what to do now. */
export function ImportResultPanel({ detail, onMapping }: Props) {
  return (
    <>
      <Panel>{detail.state === "committed" ? <Committed detail={detail} /> : <Checked detail={detail} onMapping={onMapping} />}</Panel>
      <RowsTable title="Các dòng chưa nhập được" why="Lý do" rows={detail.bad} more="Chỉ hiện 500 chỗ đầu; tệp tải về có đủ." />
      <RowsTable title="Nhập được, nhưng nên xem lại" why="Điều cần xem" rows={detail.warnings} more="Chỉ hiện 500 chỗ đầu." />
    </>
  );
}

interface RowsProps {
  title: string;
  /** Title of the column of reasons. */
  why: string;
  rows: ImportDetail["bad"];
  /** Said when there are more. */
  more: string;
}

function RowsTable({ title, why, rows, more }: RowsProps) {
  if (rows.length === 0) return null;
  return (
    <Panel title={title} flush>
      <DataTable<ImportDetail["bad"][number]>
        caption={title}
        columns={[
          { key: "row", title: "Dòng", cell: ({ row }) => `Dòng ${row}`, phone: "title", width: "6rem" },
          { key: "column", title: "Cột", cell: ({ column }) => column.replaceAll(" › ", ", ") },
          { key: "value", title: "Trong tệp", cell: ({ value }) => value && `“${value}”` },
          { key: "reason", title: why, cell: ({ reason }) => reason, phone: "plain" },
        ]}
        rows={rows}
        rowKey={(row) => `${row.row} ${row.column} ${row.reason}`}
        empty={null}
        foot={rows.length >= 500 && more}
      />
    </Panel>
  );
}

const tick = <IconCircleCheck size={32} color="var(--ok)" />;
const warning = <IconAlertTriangle size={32} color="var(--warn)" />;

function Committed({ detail }: { detail: ImportDetail }) {
  const place = usePlaceId();
  const next = {
    organisations: ["cay-to-chuc", "Xem cây tổ chức"],
    members: ["dang-vien", "Xem đảng viên"],
    meetings: ["tong-quan", "Xem tổng quan"],
  } as const;
  const [path, label] = next[detail.kind];
  const actions = (
    <>
      <AppLink to={`/o/${place}/${path}`}>{label}</AppLink>
      {detail.rowsBad > 0 && <RefusedFile detail={detail} />}
    </>
  );
  return (
    <Message icon={tick} title={`Đã nhập ${formatNumber(detail.rowsGood)} dòng vào sổ`} heading="h2" actions={actions} compact>
      {goodText(detail)} {detail.rowsBad > 0 && `${refusedTitle(detail)}, đã bỏ qua.`}
    </Message>
  );
}

function Checked({ detail, onMapping }: Props) {
  const commit = useCommit();
  const isClean = detail.rowsBad === 0;
  const write = () => commit.mutate({ importId: detail.id, skipBad: !isClean });
  const good = formatNumber(detail.rowsGood);
  const actions = (
    <Group>
      {!isClean && <RefusedFile detail={detail} filled />}
      {detail.rowsGood > 0 && (
        <Button variant={isClean ? "filled" : "default"} onClick={write} loading={commit.isPending}>
          {isClean ? `Ghi ${good} dòng vào sổ` : `Chỉ nhập ${good} dòng đúng`}
        </Button>
      )}
      <Button variant="default" onClick={onMapping}>
        Sửa các cột
      </Button>
    </Group>
  );
  return (
    <>
      <FormErrors error={commit.error} />
      <Message
        icon={isClean ? tick : warning}
        title={isClean ? `${formatNumber(detail.rowsRead)} dòng đều đúng` : refusedTitle(detail)}
        heading="h2"
        actions={actions}
        compact
      >
        {goodText(detail)} Chưa ghi dòng nào vào sổ.
      </Message>
    </>
  );
}

/** Put right at home and brought in again. */
function RefusedFile({ detail, filled = false }: { detail: ImportDetail; filled?: boolean }) {
  return (
    <Button
      component="a"
      href={fileUrl(downloadRefused, { importId: detail.id })}
      download
      variant={filled ? "filled" : "default"}
      leftSection={<IconDownload size={18} aria-hidden="true" />}
    >
      Tải {formatNumber(detail.rowsBad)} dòng để sửa
    </Button>
  );
}
