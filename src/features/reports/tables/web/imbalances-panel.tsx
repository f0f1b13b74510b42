import { Button, Group, Stack, TextInput } from "@mantine/core";
import { IconAlertCircle, IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { formatNumber } from "#web/format.ts";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { TableDetail, TableImbalance } from "../contract.ts";
import { useExplain } from "./hooks.ts";
import classes from "./imbalances-panel.module.css";

interface Props {
  table: TableDetail;
  /** Something typed is not saved yet: explanations wait for it. */
  isBusy: boolean;
  onShow: (cell: string) => void;
}

/** Everything that does not balance, each with its explanation or a line for it. */
export function ImbalancesPanel({ table, isBusy, onShow }: Props) {
  const open = table.imbalances.filter((one) => one.reason === null).length;
  const note = open > 0 ? `Còn ${formatNumber(open)} chỗ phải sửa hoặc giải trình trước khi chốt` : undefined;
  return (
    <Panel title="Chỗ chưa cân" note={note}>
      {table.imbalances.length === 0 && <p className="quiet">Các ô đã cân với nhau.</p>}
      <ul className={classes.list}>
        {table.imbalances.map((one) => (
          <Line key={one.key} table={table} found={one} isBusy={isBusy} onShow={onShow} />
        ))}
      </ul>
    </Panel>
  );
}

function Line({ table, found, isBusy, onShow }: Props & { found: TableImbalance }) {
  const [reason, setReason] = useState("");
  const explain = useExplain();
  const send = () =>
    explain.mutate(
      { tableId: table.id, version: table.version, key: found.key, reason },
      { onSuccess: () => void notify("Đã giữ lời giải trình.") },
    );
  const Icon = found.reason === null ? IconAlertCircle : IconCheck;
  return (
    <li className={classes.line} data-open={found.reason === null || undefined}>
      <Icon size={20} stroke={1.75} aria-hidden="true" />
      <Stack gap="xs">
        <FormErrors error={explain.error} />
        <button type="button" className="link" onClick={() => onShow(found.cells[0] ?? "")}>
          {found.sentence}
        </button>
        {found.reason !== null && <p className="quiet">Giải trình: {found.reason}</p>}
        {found.reason === null && table.can.includes("write") && (
          <Group gap="xs" align="end">
            <TextInput
              label="Giải trình"
              aria-label={`Giải trình: ${found.sentence}`}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button variant="default" disabled={isBusy || reason.trim() === ""} loading={explain.isPending} onClick={send}>
              Giữ lời giải trình
            </Button>
          </Group>
        )}
      </Stack>
    </li>
  );
}
