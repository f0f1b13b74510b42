import { Checkbox, Stack } from "@mantine/core";
import { periodName } from "#contract/periods.ts";
import { usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { AppendixTable } from "../contract.ts";
import { useAppendix, useChooseTables } from "./hooks.ts";

/** The tables that are printed behind the report, in the order in which they were chosen. */
export function AppendixTablesPanel({ reportId }: { reportId: number }) {
  const placeId = usePlaceId();
  const { data, error, refetch } = useAppendix(reportId);
  const choose = useChooseTables();
  if (!data) return <Panel title="Biểu in kèm">{error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />}</Panel>;
  const isOpen = data.can.includes("choose");
  // What was just ticked shows at once, not when the answer comes.
  const chosen = choose.isPending
    ? choose.variables.tableIds.map(Number)
    : data.rows.filter((row) => row.isChosen).map((row) => row.tableId);
  const shown = isOpen ? data.rows : data.rows.filter((row) => row.isChosen);
  const set = (tableId: number, isChosen: boolean) =>
    choose.mutate({
      reportId,
      version: data.version,
      tableIds: isChosen ? [...chosen, tableId] : chosen.filter((one) => one !== tableId),
    });
  return (
    <Panel
      title="Biểu in kèm"
      note={isOpen ? "Biểu đã chọn in sau chữ ký, theo thứ tự chọn; ký báo cáo thì các biểu này được chốt." : undefined}
    >
      <Stack gap="sm">
        <FormErrors error={choose.error} />
        {shown.length === 0 && (
          <p className="quiet">
            {isOpen ? "Nơi này chưa lập biểu nào." : "Báo cáo không kèm biểu nào."}{" "}
            <AppLink to={`/o/${placeId}/bieu`}>Biểu số liệu</AppLink>
          </p>
        )}
        {shown.map((row) =>
          isOpen ? (
            <Checkbox
              key={row.tableId}
              label={`${numberOf(chosen, row)}${row.name}, ${periodName(row.period)}`}
              description={row.isFrozen ? "Đã chốt" : "Đang nhập"}
              checked={chosen.includes(row.tableId)}
              disabled={choose.isPending}
              onChange={(event) => set(row.tableId, event.currentTarget.checked)}
            />
          ) : (
            <AppLink key={row.tableId} to={`/o/${placeId}/bieu/${row.tableId}`}>
              {`${numberOf(chosen, row)}${row.name}, ${periodName(row.period)}`}
            </AppLink>
          ),
        )}
      </Stack>
    </Panel>
  );
}

function numberOf(chosen: readonly number[], { tableId }: AppendixTable): string {
  return chosen.includes(tableId) ? `Biểu số ${chosen.indexOf(tableId) + 1}: ` : "";
}
