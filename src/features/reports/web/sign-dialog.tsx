import { Alert, Stack } from "@mantine/core";
import { useState } from "react";
import { type NumberChoice, NumberPicker, nextNumber, numberInput } from "#features/documents/numbers/web/number-picker.tsx";
import { formatNumber } from "#web/format.ts";
import { useSession } from "#web/session.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { ReportDetail } from "../contract.ts";
import { BelowCard } from "../handing-in/web/below-card.tsx";
import { useWaitingBelow } from "../handing-in/web/hooks.ts";
import { issuingBody } from "../rules.ts";
import { useSignReport } from "./hooks.ts";
import { LettersCard } from "./letters-card.tsx";

/** The one question before a report is kept for good. */
export function SignDialog({ report, onClose }: { report: ReportDetail; onClose: () => void }) {
  const { today } = useSession();
  const sign = useSignReport();
  const [numbering, setNumbering] = useState<NumberChoice>(nextNumber);
  const [datedOn, setDatedOn] = useState<string | null>(report.datedOn ?? today);
  const open = useWaitingBelow(report.id).data?.rows.filter((row) => !row.isSettled) ?? [];
  const problems = fieldErrors(sign.error);
  const confirm = () =>
    sign.mutate(
      { reportId: report.id, version: report.version, datedOn: datedOn ?? "", ...numberInput(numbering) },
      {
        onSuccess: ({ number }) => {
          onClose();
          void notify(`Đã ký báo cáo số ${number}. Lời văn, số liệu và các dòng được giữ nguyên.`);
        },
      },
    );
  return (
    <ConfirmDialog
      isOpen
      title="Ký báo cáo và giữ nguyên số liệu?"
      confirm={open.length > 0 ? `Ký báo cáo (còn ${formatNumber(open.length)} đơn vị)` : "Ký báo cáo"}
      cancel="Quay lại soạn"
      onConfirm={confirm}
      onClose={onClose}
      isBusy={sign.isPending}
      isBlocked={open.length > 0}
      error={sign.error}
    >
      <p style={{ marginTop: 0 }}>
        Sau khi ký chỉ có thể lập báo cáo bổ sung. Người ký:{" "}
        {report.signerName ? `${report.signerPosition} ${report.signerName}` : "chưa ghi, xem phần Thể thức"}.
      </p>
      {open.length > 0 && (
        <Alert color="warn" title="Chưa nhận đủ báo cáo cấp dưới" mb="md" styles={{ title: { color: "var(--ink)" } }}>
          <BelowCard rows={open} />
          Nhận báo cáo, hoặc ghi “không chờ” kèm lý do ở phần Báo cáo cấp dưới của trang này.
        </Alert>
      )}
      <Stack gap="md">
        <LettersCard report={report} />
        <DateField label="Ngày ký" value={datedOn} latest={today} error={problems.datedOn} onChange={setDatedOn} />
        <NumberPicker
          {...{ place: report.organisationId, body: issuingBody(report), kind: "report", day: datedOn }}
          value={numbering}
          error={sign.error}
          onChange={setNumbering}
        />
      </Stack>
    </ConfirmDialog>
  );
}
