import { Alert, Button, FileButton, Group, NativeSelect, Progress, Stack } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { AppError } from "#contract/errors.ts";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { type ImportKind, importKindNames, importKinds } from "../rules.ts";
import { useUploadFile } from "./hooks.ts";
import { kindHelp } from "./messages.ts";

/** Chooses a file and sends it; the next page shows what was found in it. */
export function UploadForm({ place }: { place: number }) {
  const [kind, setKind] = useState<ImportKind | "">("");
  const [share, setShare] = useState(0);
  const navigate = useNavigate();
  const sent = useUploadFile(setShare);

  function send(file: File | null): void {
    if (!file) return;
    setShare(0);
    sent.mutate(
      { organisationId: place, kind: kind || null, file },
      { onSuccess: (detail) => void navigate({ to: `/o/${place}/nhap-du-lieu/${detail.id}` }) },
    );
  }

  return (
    <Stack gap="md">
      <Group align="flex-end">
        <NativeSelect
          label="Danh sách gì"
          value={kind}
          onChange={(event) => setKind(importKinds.find((one) => one === event.currentTarget.value) ?? "")}
          data={[{ value: "", label: "Tự nhận theo tên cột" }, ...importKinds.map((one) => ({ value: one, label: importKindNames[one] }))]}
        />
        <FileButton onChange={send} accept=".xlsx" inputProps={{ "aria-label": "Tệp .xlsx" }}>
          {(props) => (
            <Button {...props} loading={sent.isPending} leftSection={<IconUpload size={18} aria-hidden="true" />}>
              Chọn tệp .xlsx
            </Button>
          )}
        </FileButton>
      </Group>
      {sent.isPending && share > 0 && <Progress value={share * 100} aria-label="Đang gửi tệp lên" />}
      {sent.error && (
        <Alert
          role="alert"
          color="bad"
          title="Chưa nhận được tệp"
          styles={{ title: { color: "var(--ink)" }, message: { color: "var(--ink)" } }}
        >
          {fieldErrors(sent.error).file ?? (sent.error instanceof AppError ? sent.error.message : "Gửi lại sau ít phút.")}
        </Alert>
      )}
      <ul className="meta" style={{ margin: 0, paddingInlineStart: "1.25rem" }}>
        {importKinds.map((one) => (
          <li key={one}>
            {importKindNames[one]}: {kindHelp[one]}
          </li>
        ))}
      </ul>
    </Stack>
  );
}
