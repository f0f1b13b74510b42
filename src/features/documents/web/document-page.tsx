import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { download } from "#web/call.ts";
import { formatDay } from "#web/format.ts";
import { useIdParam, usePlaceId } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Page } from "#web/ui/page.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import type { DocumentDetail } from "../contract.ts";
import { downloadCopyBlock } from "../copies/contract.ts";
import { CopyDialog } from "../copies/web/copy-dialog.tsx";
import { FilesPanel } from "../files/web/files-panel.tsx";
import { CorrectDialog } from "./correct-dialog.tsx";
import { DocumentFactsPanel } from "./document-facts-panel.tsx";
import { DocumentMarks, kindWords } from "./document-table.tsx";
import { useDocument } from "./hooks.ts";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

type Asked = "correct" | "copy" | "withdraw";

/** One document: what the register says of it, its files, its copies. */
export function DocumentPage() {
  const place = usePlaceId();
  const { data, error, refetch } = useDocument(useIdParam("documentId"));
  const [asked, setAsked] = useState<Asked | null>(null);
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />;
  const close = () => setAsked(null);
  return (
    <Page
      title={`${kindWords(data)} ${data.reference}`.trim()}
      back={{ to: `/o/${place}/van-ban`, label: "Văn bản đi, đến" }}
      beside={<DocumentMarks document={data} />}
      subtitle={data.subject || `ngày ${formatDay(data.datedOn)}`}
      actions={<Actions document={data} onAsk={setAsked} />}
    >
      <DocumentFactsPanel document={data} place={place} />
      {data.secrecy === "none" && <FilesPanel document={data} />}
      {asked === "correct" && <CorrectDialog document={data} onClose={close} />}
      {asked === "copy" && <CopyDialog document={data} place={place} onClose={close} />}
      {asked === "withdraw" && <WithdrawDialog document={data} onClose={close} />}
    </Page>
  );
}

function Actions({ document, onAsk }: { document: DocumentDetail; onAsk: (asked: Asked) => void }) {
  const mayWrite = document.can.includes("documents.register") && !document.isWithdrawn;
  return (
    <Group gap="xs">
      {document.copyKind && (
        <SaveButton onClick={() => void download(downloadCopyBlock, { documentId: document.id })}>Thể thức sao (.docx)</SaveButton>
      )}
      {mayWrite && (
        <>
          {document.madeFrom?.what !== "report" && (
            <Button variant="default" onClick={() => onAsk("withdraw")}>
              Thôi đăng ký
            </Button>
          )}
          {document.secrecy === "none" && !document.copyKind && (
            <Button variant="default" onClick={() => onAsk("copy")}>
              Lập bản sao
            </Button>
          )}
          <Button onClick={() => onAsk("correct")}>Sửa</Button>
        </>
      )}
    </Group>
  );
}
