import { Alert, Button, Group } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useState } from "react";
import { periodName } from "#contract/periods.ts";
import { formatDay, formatMoment, formatNumber } from "#web/format.ts";
import { useIdParam, usePlaceId } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { ConflictAlert, FormErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import { PlainState, StateBadge } from "#web/ui/state-badge.tsx";
import type { TableDetail } from "../contract.ts";
import { cellKey, readCount } from "../rules.ts";
import { CellPanel } from "./cell-panel.tsx";
import { CellsTable } from "./cells-table.tsx";
import { FreezeDialog } from "./freeze-dialog.tsx";
import { useDownloadTable, useDownloadTableDocument, useSaveCells, useTable } from "./hooks.ts";
import { ImbalancesPanel } from "./imbalances-panel.tsx";

/** One table: the numbers, the cell chosen, what does not balance. */
export function TablePage() {
  const tableId = useIdParam("tableId");
  const { data, error, refetch } = useTable(tableId);
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />;
  return <Loaded table={data} onReload={() => void refetch()} />;
}

/** What was typed and not yet saved: text by cell. */
export type Drafts = Readonly<Record<string, string>>;

function Loaded({ table, onReload }: { table: TableDetail; onReload: () => void }) {
  const placeId = usePlaceId();
  const [drafts, setDrafts] = useState<Drafts>({});
  const [reasons, setReasons] = useState<Drafts>({});
  const [chosen, setChosen] = useState<string | null>(null);
  const [isFreezing, setFreezing] = useState(false);
  const save = useSaveCells();
  const [sheet, paper] = [useDownloadTable(), useDownloadTableDocument()];
  const changed = Object.keys({ ...reasons, ...drafts });
  const wrong = Object.values(drafts).some((text) => readCount(text) === undefined);
  const send = () =>
    save.mutate(
      { tableId: table.id, version: table.version, cells: changed.map((key) => asTyped(table, key, drafts, reasons)) },
      {
        onSuccess: () => {
          setDrafts({});
          setReasons({});
          void notify("Đã lưu biểu.");
        },
      },
    );
  const cell = table.cells.find((one) => cellKey(one.row, one.column) === chosen);
  return (
    <Page
      title={table.layout.name}
      beside={<State table={table} />}
      subtitle={`${table.organisationName}. ${periodName(table.period)}, có đến ngày ${formatDay(table.asOf)}. ${table.source}.`}
      back={{ to: `/o/${placeId}/bieu`, label: "Biểu số liệu" }}
      actions={
        <>
          <SaveButton loading={sheet.isPending} onClick={() => sheet.mutate({ tableId: table.id })}>
            Tải .xlsx
          </SaveButton>
          <Button
            variant="default"
            leftSection={<IconFileText size={18} aria-hidden="true" />}
            loading={paper.isPending}
            onClick={() => paper.mutate({ tableId: table.id })}
          >
            Tải .docx
          </Button>
          {table.can.includes("freeze") && (
            <Button variant="default" disabled={changed.length > 0} onClick={() => setFreezing(true)}>
              Chốt biểu
            </Button>
          )}
          {table.can.includes("write") && (
            <Button disabled={changed.length === 0 || wrong} loading={save.isPending} onClick={send}>
              {changed.length === 0 ? "Lưu" : `Lưu ${formatNumber(changed.length)} ô`}
            </Button>
          )}
        </>
      }
    >
      <FormErrors error={save.error ?? sheet.error ?? paper.error} />
      <ConflictAlert
        error={save.error}
        onKeepMine={() => {
          save.reset();
          onReload();
        }}
      >
        Bấm giữ bản của tôi để lấy số mới của các ô khác, rồi lưu lại.
      </ConflictAlert>
      <BelowLine table={table} />
      <Panel flush>
        <CellsTable
          table={table}
          drafts={drafts}
          chosen={chosen}
          onChoose={setChosen}
          onType={(typed) => setDrafts((before) => ({ ...before, ...typed }))}
        />
      </Panel>
      {cell && (
        <CellPanel
          key={chosen}
          table={table}
          cell={cell}
          draft={drafts[chosen ?? ""]}
          reason={reasons[chosen ?? ""] ?? cell.reason}
          onReason={(reason) => setReasons((before) => ({ ...before, [chosen ?? ""]: reason }))}
          onClose={() => setChosen(null)}
        />
      )}
      <div id="cho-chua-can">
        <ImbalancesPanel table={table} isBusy={changed.length > 0} onShow={setChosen} />
      </div>
      {isFreezing && <FreezeDialog table={table} onClose={() => setFreezing(false)} />}
    </Page>
  );
}

function State({ table }: { table: TableDetail }) {
  if (table.frozenAt) return <PlainState state="locked">Đã chốt {formatMoment(table.frozenAt)}</PlainState>;
  const open = table.imbalances.filter((one) => one.reason === null).length;
  return (
    <Group gap="xs">
      <StateBadge state="draft">Đang nhập</StateBadge>
      {open > 0 && (
        <a href="#cho-chua-can">
          <StateBadge state="missing">{formatNumber(open)} chỗ chưa cân</StateBadge>
        </a>
      )}
    </Group>
  );
}

function asTyped(table: TableDetail, key: string, drafts: Drafts, reasons: Drafts) {
  const cell = table.cells.find((one) => cellKey(one.row, one.column) === key);
  const [row = "", column = ""] = key.split("/");
  const draft = drafts[key];
  return {
    row,
    column,
    value: draft === undefined ? (cell?.value ?? null) : (readCount(draft) ?? null),
    reason: reasons[key] ?? cell?.reason ?? "",
  };
}

/** Whose frozen tables the typed cells are summed from, and who has none yet. */
function BelowLine({ table }: { table: TableDetail }) {
  const { units, missing } = table.below;
  if (units === 0 || table.state === "frozen" || !table.layout.columns.some((column) => column.isTyped)) return null;
  const frozen = `Ô nhập tay cộng từ ${formatNumber(units - missing.length)}/${formatNumber(units)} đơn vị trực thuộc đã chốt biểu này.`;
  return (
    <Alert color="stone" styles={{ message: { color: "var(--ink)" } }}>
      {frozen}
      {missing.length > 0 && (
        <details>
          <summary>Còn {formatNumber(missing.length)} đơn vị chưa chốt</summary>
          {missing.join("; ")}.
        </details>
      )}
    </Alert>
  );
}
