import { useState } from "react";
import { formatNumber } from "#web/format.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { notify } from "#web/ui/notices.tsx";
import { useAcceptMeeting } from "../../web/hooks.ts";
import type { HandedIn } from "../contract.ts";

/** Takes the checked minutes one after another; one that somebody changed meanwhile stops the row and says so. */
export function AcceptDialog({ rows, onClose }: { rows: readonly HandedIn[]; onClose: () => void }) {
  const accept = useAcceptMeeting();
  const [stoppedAt, setStoppedAt] = useState<string | null>(null);
  const acceptAll = async () => {
    for (const { id, version, organisationName } of rows) {
      setStoppedAt(organisationName);
      await accept.mutateAsync({ meetingId: id, version });
    }
    void notify(`Đã nhận ${formatNumber(rows.length)} biên bản.`);
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={`Nhận ${formatNumber(rows.length)} biên bản?`}
      confirm="Nhận biên bản"
      // A refusal stands in `accept.error`.
      onConfirm={() => void acceptAll().catch(() => undefined)}
      onClose={onClose}
      isBusy={accept.isPending}
      error={accept.error}
    >
      {accept.error && stoppedAt ? (
        <p>Dừng ở {stoppedAt}; các bản trước đó đã nhận.</p>
      ) : (
        "Sau khi nhận, biên bản giữ nguyên, không sửa nữa."
      )}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>{row.organisationName}</li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}
