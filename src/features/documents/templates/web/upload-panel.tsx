import { Button, FileButton, Group, NativeSelect, Stack } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useState } from "react";
import { useSession } from "#web/session.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { FamilyCode } from "../rules.ts";
import { CheckedPanel } from "./checked-panel.tsx";
import { useAddTemplate, useCheckTemplate } from "./hooks.ts";
import { ReportPicker } from "./report-picker.tsx";

interface Props {
  place: number;
  family: FamilyCode;
  reportTypes: { code: string; name: string }[];
  reports: { id: number; name: string }[];
}

/** Brings a template back from Word: what is wrong with it comes first, then from which day it is used. */
export function UploadPanel({ place, family, reportTypes, reports }: Props) {
  const { today } = useSession();
  const [file, setFile] = useState<File | null>(null);
  const [from, setFrom] = useState<string | null>(today);
  const [reportType, setReportType] = useState("");
  const [reportId, setReportId] = useState<number | null>(null);
  const check = useCheckTemplate();
  const add = useAddTemplate();
  const errors = fieldErrors(add.error);
  const look = (chosen: File | null, withReport: number | null) => {
    if (!chosen) return;
    setFile(chosen);
    setReportId(withReport);
    add.reset();
    check.mutate({ organisationId: place, family, reportId: withReport, file: chosen });
  };
  const send = () =>
    file &&
    add.mutate(
      { organisationId: place, family, reportType: reportType || null, from: from ?? "", file },
      {
        onSuccess: () => {
          void notify("Đã dùng mẫu mới.");
          setFile(null);
          check.reset();
        },
      },
    );
  return (
    <Panel title="Đưa mẫu lên" note="Tệp Word (.docx), nhiều nhất 3 MB.">
      <Stack gap="md">
        <Group gap="sm">
          {/* Chosen again after a correction, the same name counts as a new choice. */}
          <FileButton key={check.submittedAt} onChange={(chosen) => look(chosen, reportId)} accept=".docx">
            {(button) => (
              <Button {...button} variant="default" loading={check.isPending} leftSection={<IconUpload size={18} aria-hidden="true" />}>
                {file ? "Chọn tệp khác" : "Chọn tệp Word"}
              </Button>
            )}
          </FileButton>
          {file && <span>{file.name}</span>}
        </Group>
        {file && reports.length > 0 && family === "report" && (
          <ReportPicker
            reports={reports}
            value={reportId}
            error={fieldErrors(check.error).reportId}
            isBusy={check.isPending}
            onChange={(chosen) => look(file, chosen)}
          />
        )}
        <FormErrors error={check.error} />
        {file && check.data && <CheckedPanel checked={check.data} />}
        {file && check.data?.example && (
          <>
            <Group gap="md" align="flex-start">
              <DateField label="Dùng từ ngày" value={from} error={errors.from} onChange={setFrom} />
              {family === "report" && (
                <NativeSelect
                  label="Cho loại báo cáo"
                  value={reportType}
                  error={errors.reportType}
                  data={[{ value: "", label: "Mọi loại báo cáo" }, ...reportTypes.map(({ code, name }) => ({ value: code, label: name }))]}
                  onChange={(event) => setReportType(event.currentTarget.value)}
                />
              )}
            </Group>
            <FormErrors error={add.error} />
            <Button onClick={send} loading={add.isPending} style={{ alignSelf: "start" }}>
              Dùng mẫu này
            </Button>
          </>
        )}
      </Stack>
    </Panel>
  );
}
