import { useState } from "react";
import { useSession } from "#web/session.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { Duty } from "../contract.ts";
import { useEndDuty } from "./hooks.ts";

/** The last day a duty holds; periods that end later are owed no more. */
export function EndDutyDialog({ duty, onClose }: { duty: Duty; onClose: () => void }) {
  const { today } = useSession();
  const [lastDay, setLastDay] = useState<string | null>(today);
  const end = useEndDuty();
  return (
    <ConfirmDialog
      isOpen
      title={`Thôi yêu cầu “${duty.typeName}”?`}
      confirm="Thôi yêu cầu"
      isBusy={end.isPending}
      error={end.error}
      onClose={onClose}
      onConfirm={() =>
        end.mutate(
          { dutyId: duty.id, version: duty.version, lastDay: lastDay ?? "" },
          {
            onSuccess: () => {
              void notify("Đã thôi chế độ báo cáo.");
              onClose();
            },
          },
        )
      }
    >
      Kỳ kết thúc sau ngày này không phải báo cáo nữa; báo cáo đã có giữ nguyên.
      <DateField label="Ngày cuối" value={lastDay} error={fieldErrors(end.error).lastDay} onChange={setLastDay} />
    </ConfirmDialog>
  );
}
