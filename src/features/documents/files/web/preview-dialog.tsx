import { Modal } from "@mantine/core";
import { useEffect, useState } from "react";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { WordText } from "#web/ui/word-text.tsx";
import type { DocumentFile } from "../../contract.ts";
import { useFileContent, useFileWords } from "./hooks.ts";
import classes from "./preview-dialog.module.css";

interface Props {
  documentId: number;
  file: DocumentFile;
}

/** A look at a file without leaving the page: a PDF or a picture as it is, a Word file as its words and tables. */
export function PreviewDialog({ documentId, file, onClose }: Props & { onClose: () => void }) {
  const isDrawn = file.type === "application/pdf" || file.type.startsWith("image/");
  return (
    <Modal opened onClose={onClose} title={file.name} size={1100}>
      {isDrawn ? <Drawn documentId={documentId} file={file} /> : <Written documentId={documentId} file={file} />}
    </Modal>
  );
}

function Drawn({ documentId, file }: Props) {
  const { data, error, refetch } = useFileContent({ documentId, fileId: file.id }, file.type);
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!data) return;
    const made = URL.createObjectURL(data);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!address) return <Waiting />;
  if (file.type === "application/pdf") return <iframe className={classes.frame} title={file.name} src={address} />;
  return <img className={classes.picture} alt={file.name} src={address} />;
}

function Written({ documentId, file }: Props) {
  const { data, error, refetch } = useFileWords({ documentId, fileId: file.id });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  return data ? <WordText name={file.name} words={data} /> : <Waiting />;
}
