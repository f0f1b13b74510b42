import { useState } from "react";
import { formatNumber } from "#web/format.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { ReasonField } from "#web/ui/reason-field.tsx";
import { useLeaveOut } from "../../duties/web/hooks.ts";
import type { UnitBelow } from "../contract.ts";
import { BelowCard } from "./below-card.tsx";

interface Props {
  dutyId: number;
  period: string;
  units: readonly UnitBelow[];
  onClose: () => void;
}

/** Going on without all that are still missing, for one reason. */
export function LeftOutDialog({ dutyId, period, units, onClose }: Props) {
  const [reason, setReason] = useState("");
  const out = useLeaveOut();
  const leave = () =>
    out.mutate(
      { dutyId, period, reason, unitIds: units.map((unit) => unit.organisationId) },
      {
        onSuccess: ({ count }) => {
          void notify(`Đã ghi không chờ ${formatNumber(count)} đơn vị, kèm lý do.`);
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      isOpen
      title={`Không chờ ${formatNumber(units.length)} đơn vị còn lại?`}
      confirm="Không chờ"
      isBusy={out.isPending}
      error={out.error}
      onClose={onClose}
      onConfirm={leave}
    >
      <BelowCard rows={units} />
      <p>Đơn vị nào có lý do riêng thì ghi ở bảng theo dõi. Lý do đứng trong hồ sơ của báo cáo đã ký.</p>
      <ReasonField label="Lý do chung" longest={500} value={reason} error={fieldErrors(out.error).reason} onChange={setReason} />
    </ConfirmDialog>
  );
}
