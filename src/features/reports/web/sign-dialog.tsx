import { SimpleGrid, TextInput } from "@mantine/core";
import { useState } from "react";
import { useSession } from "#web/session.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { ReportDetail } from "../contract.ts";
import { useSignReport } from "./hooks.ts";

/** The one question before a report is kept for good. */
export function SignDialog({ report, onClose }: { report: ReportDetail; onClose: () => void }) {
  const { today } = useSession();
  const sign = useSignReport();
  const [number, setNumber] = useState(report.number);
  const [datedOn, setDatedOn] = useState<string | null>(report.datedOn ?? today);
  const problems = fieldErrors(sign.error);
  const confirm = () =>
    sign.mutate(
      { reportId: report.id, version: report.version, number, datedOn: datedOn ?? "" },
      {
        onSuccess: () => {
          onClose();
          void notify("Đã ký báo cáo. Lời văn, số liệu và các dòng được giữ nguyên.");
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
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <TextInput
          label="Số, ký hiệu"
          placeholder="214-BC/ĐUK"
          value={number}
          error={problems.number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <DateField label="Ngày ký" value={datedOn} latest={today} error={problems.datedOn} onChange={setDatedOn} />
      </SimpleGrid>
    </ConfirmDialog>
  );
}
