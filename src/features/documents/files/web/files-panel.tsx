import { Button, FileButton, Group } from "@mantine/core";
import { IconEye, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { download } from "#web/call.ts";
import { formatNumber } from "#web/format.ts";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { Message } from "#web/ui/message.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import type { DocumentDetail, DocumentFile } from "../../contract.ts";
import { downloadFile } from "../contract.ts";
import { useAttachFile } from "./hooks.ts";
import { PreviewDialog } from "./preview-dialog.tsx";
import { RemoveFileDialog } from "./remove-file-dialog.tsx";

const accepted = "application/pdf,image/png,image/jpeg,.docx";

/** The files of a document: look at them, fetch them, add one, take one out. */
export function FilesPanel({ document }: { document: DocumentDetail }) {
  const [shown, setShown] = useState<DocumentFile | null>(null);
  const [removing, setRemoving] = useState<DocumentFile | null>(null);
  const attach = useAttachFile();
  const mayWrite = document.can.includes("documents.register") && !document.isWithdrawn;
  const add = (file: File | null) =>
    file && attach.mutate({ documentId: document.id, version: document.version, file }, { onSuccess: () => void notify("Đã thêm tệp.") });
  return (
    <Panel
      title="Tệp kèm theo"
      flush
      aside={
        mayWrite && (
          <FileButton onChange={add} accept={accepted}>
            {(button) => (
              <Button {...button} variant="default" loading={attach.isPending} leftSection={<IconPlus size={18} aria-hidden="true" />}>
                Thêm tệp
              </Button>
            )}
          </FileButton>
        )
      }
    >
      <FormErrors error={attach.error} />
      <DataTable<DocumentFile>
        caption="Tệp kèm theo"
        columns={columns({ documentId: document.id, mayWrite, onShow: setShown, onRemove: setRemoving })}
        rows={document.attached}
        rowKey={(file) => file.id}
        empty={
          <Message title="Chưa có tệp" compact>
            {mayWrite && "Thêm bản PDF, Word (.docx) hoặc ảnh chụp; chữ trong tệp tìm được ở ô tìm của sổ."}
          </Message>
        }
      />
      {shown && <PreviewDialog documentId={document.id} file={shown} onClose={() => setShown(null)} />}
      {removing && <RemoveFileDialog document={document} file={removing} onClose={() => setRemoving(null)} />}
    </Panel>
  );
}

interface Shown {
  documentId: number;
  mayWrite: boolean;
  onShow: (file: DocumentFile) => void;
  onRemove: (file: DocumentFile) => void;
}

function columns({ documentId, mayWrite, onShow, onRemove }: Shown): Column<DocumentFile>[] {
  const actions = (file: DocumentFile) => (
    <Group gap={6} justify="flex-end">
      <Button size="compact-md" variant="default" leftSection={<IconEye size={16} aria-hidden="true" />} onClick={() => onShow(file)}>
        Xem
      </Button>
      <SaveButton size="compact-md" onClick={() => void download(downloadFile, { documentId, fileId: file.id })}>
        Tải
      </SaveButton>
      {mayWrite && (
        <Button size="compact-md" variant="default" onClick={() => onRemove(file)}>
          Gỡ
        </Button>
      )}
    </Group>
  );
  return [
    { key: "name", title: "Tệp", phone: "title", cell: (file) => <Name file={file} /> },
    { key: "actions", title: "Việc", phone: "plain", width: "19rem", cell: (file) => (file.removedWhy === null ? actions(file) : null) },
  ];
}

const stateWords = {
  waiting: "đang đọc chữ để tìm",
  read: "tìm được theo chữ trong tệp",
  "no-text": "ảnh hoặc bản quét, không đọc được chữ",
};

function Name({ file }: { file: DocumentFile }) {
  const size = `${formatNumber(Math.max(1, Math.round(file.size / 1024)))} KB`;
  return (
    <>
      {file.name}
      <div className="meta">{file.removedWhy === null ? `${size} · ${stateWords[file.state]}` : `đã gỡ: ${file.removedWhy}`}</div>
      <div className="meta">Mã kiểm tra {file.checksum.slice(0, 16)}…</div>
    </>
  );
}
