import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { lazy, Suspense, useRef, useState } from "react";
import { ConflictAlert, FormErrors } from "#web/ui/form-errors.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { SaveState } from "#web/ui/save-state.tsx";
import type { ReportDetail, ReportSection } from "../contract.ts";
import { readBody } from "../rules.ts";
import { BodyEditor, type Editor } from "./body-editor-form.tsx";
import { useSectionSaving } from "./hooks.ts";
import { SignedTextCard } from "./signed-text-card.tsx";

const InsertFigureDialog = lazy(() => import("./insert-figure-dialog.tsx").then((file) => ({ default: file.InsertFigureDialog })));

interface Props {
  report: ReportDetail;
  section: ReportSection;
  picked: string;
  onPick: (code: string) => void;
}

/** One part being written. It saves itself; two people on one part are told of each other. */
export function SectionEditorForm({ report, section, picked, onPick }: Props) {
  const editor = useRef<Editor>(null);
  const [isInserting, setInserting] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const saving = useSectionSaving(report.id, section.code, section.body);
  const heading = section.heading.split("\n").at(-1) ?? "";
  return (
    <Panel
      title={heading}
      aside={
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setInserting(true)}>
          Chèn số liệu
        </Button>
      }
    >
      <div style={{ display: "grid", gap: "0.75rem" }}>
        <ConflictAlert error={saving.error} onKeepMine={saving.keepMine} onCompare={() => setComparing(!isComparing)}>
          Sửa lời của mình cho khớp rồi giữ bản của mình, hoặc chép phần cần từ bản kia.
        </ConflictAlert>
        {isComparing && saving.theirs !== null && (
          <Panel title="Bản vừa được lưu">
            <SignedTextCard body={saving.theirs} figures={report.figures} first="signed" picked={picked} onPick={onPick} />
          </Panel>
        )}
        <FormErrors error={saving.error} />
        <BodyEditor
          label={`Lời của mục ${heading}`}
          body={saving.shown}
          figures={report.figures}
          editor={editor}
          onWrite={saving.write}
          onLeave={() => void saving.send()}
          onPick={onPick}
        />
        <SaveState state={saving.state} savedAt={saving.savedAt ?? report.updatedAt} />
        <p className="meta" style={{ margin: 0 }}>
          {hasFigures(section.body)
            ? "Số liệu còn thay đổi theo sổ cho đến khi ký. Khi ký, mọi con số được giữ nguyên cùng các dòng của nó."
            : "Mục này chưa có số liệu nào."}
        </p>
      </div>
      {isInserting && (
        <Suspense>
          <InsertFigureDialog
            figures={report.figures}
            onInsert={(code, style) => editor.current?.insert(code, style)}
            onClose={() => setInserting(false)}
          />
        </Suspense>
      )}
    </Panel>
  );
}

function hasFigures(body: string): boolean {
  return readBody(body).some((piece) => "code" in piece);
}
