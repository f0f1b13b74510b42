import { Modal, Stack } from "@mantine/core";
import { useState } from "react";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import type { TemplateLine, Templates } from "../contract.ts";
import classes from "./example-dialog.module.css";
import { useExample } from "./hooks.ts";
import { ReportPicker } from "./report-picker.tsx";

interface Example {
  words: string;
  file: string;
}

/** The words of a document printed in a template; its look is in the file. */
export function ExampleDialog({ example, onClose }: { example: Example; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Bản in thử" size={900}>
      <Words example={example} />
    </Modal>
  );
}

interface KeptProps {
  place: number;
  template: TemplateLine;
  reports: Templates["reports"];
  onClose: () => void;
}

/** The same of a template that is kept. */
export function KeptExampleDialog({ place, template, reports, onClose }: KeptProps) {
  const [reportId, setReportId] = useState<number | null>(null);
  const { data, error, refetch } = useExample({ organisationId: place, templateId: template.id, reportId });
  return (
    <Modal opened onClose={onClose} title={`In thử: ${template.fileName}`} size={900}>
      {template.family === "report" && reports.length > 0 && (
        <div style={{ marginBottom: "1rem" }}>
          <ReportPicker reports={reports} value={reportId} onChange={setReportId} />
        </div>
      )}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && <Words example={data} />}
    </Modal>
  );
}

function Words({ example: { words, file } }: { example: Example }) {
  return (
    <Stack gap="md">
      <SaveButton onClick={() => saveExample(file)} style={{ alignSelf: "start" }}>
        Tải về để xem trong Word
      </SaveButton>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={classes.words} tabIndex={0} aria-label="Chữ của bản in thử">
        {words}
      </section>
    </Stack>
  );
}

/** Hands a file that came as base64 to the browser. */
export function saveExample(file: string): void {
  const bytes = Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes]));
  link.download = "In thử.docx";
  link.click();
  URL.revokeObjectURL(link.href);
}
