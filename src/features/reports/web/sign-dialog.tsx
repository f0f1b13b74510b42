import { Stack } from "@mantine/core";
import { useState } from "react";
import { type NumberChoice, NumberPicker, nextNumber, numberInput } from "#features/documents/numbers/web/number-picker.tsx";
import { useSession } from "#web/session.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { ReportDetail } from "../contract.ts";
import { issuingBody } from "../rules.ts";
import { useSignReport } from "./hooks.ts";

/** The one question before a report is kept for good. */
export function SignDialog({ report, onClose }: { report: ReportDetail; onClose: () => void }) {
  const { today } = useSession();
  const sign = useSignReport();
  const [numbering, setNumbering] = useState<NumberChoice>(nextNumber);
  const [datedOn, setDatedOn] = useState<string | null>(report.datedOn ?? today);
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
      confirm="Ký báo cáo"
      cancel="Quay lại soạn"
      onConfirm={confirm}
      onClose={onClose}
      isBusy={sign.isPending}
      error={sign.error}
    >
      <p style={{ marginTop: 0 }}>
        Sau khi ký chỉ có thể lập báo cáo bổ sung. Người ký:{" "}
        {report.signerName ? `${report.signerPosition} ${report.signerName}` : "chưa ghi, xem phần Thể thức"}.
      </p>
      <Stack gap="md">
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
