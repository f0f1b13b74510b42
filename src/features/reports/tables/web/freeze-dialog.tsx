import { formatDay, formatNumber } from "#web/format.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { TableDetail } from "../contract.ts";
import { useFreeze } from "./hooks.ts";

/** Freezing is not taken back: what it keeps, and what is still empty, is said first. */
export function FreezeDialog({ table, onClose }: { table: TableDetail; onClose: () => void }) {
  const freeze = useFreeze();
  const open = table.imbalances.filter((one) => one.reason === null).length;
  const blank = table.cells.filter((cell) => cell.value === null).length;
  const { missing } = table.below;
  return (
    <ConfirmDialog
      isOpen
      title="Chốt biểu này?"
      confirm="Chốt biểu"
      isBusy={freeze.isPending}
      error={freeze.error}
      onClose={onClose}
      onConfirm={() =>
        freeze.mutate(
          { tableId: table.id, version: table.version },
          {
            onSuccess: () => {
              void notify("Đã chốt biểu.");
              onClose();
            },
          },
        )
      }
    >
      <p>
        Biểu giữ nguyên mọi số có đến ngày {formatDay(table.asOf)} và các dòng tính nên số. Sổ sửa về sau hiện “khác với số đã chốt”, đưa
        vào kỳ sau.
      </p>
      {open > 0 && <p className="bad">Còn {formatNumber(open)} chỗ chưa cân và chưa giải trình.</p>}
      {blank > 0 && <p>Còn {formatNumber(blank)} ô để trống.</p>}
      {missing.length > 0 && (
        <p>
          {formatNumber(missing.length)} đơn vị trực thuộc chưa chốt biểu này{missing.length <= 5 && `: ${missing.join("; ")}`}.
        </p>
      )}
    </ConfirmDialog>
  );
}
