import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Figure } from "#contract/figure-text.ts";
import { type EditorHandle, FigureTextEditor } from "#web/ui/figure-text/editor.tsx";
import { ConflictAlert, FormErrors } from "#web/ui/form-errors.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { SaveState } from "#web/ui/save-state.tsx";
import type { ReportDetail, ReportSection } from "../contract.ts";
import { codesIn } from "../rules.ts";
import type { Writing } from "../writing/contract.ts";
import { bodyToText, findVague, textToBody, toEditorFigure } from "../writing/rules.ts";
import { VaguePanel } from "../writing/web/vague-panel.tsx";
import { useSectionSaving } from "./hooks.ts";
import { SignedTextCard } from "./signed-text-card.tsx";

interface Props {
  report: ReportDetail;
  section: ReportSection;
  writing: Writing;
  /** Figures put into the text that the catalogue has not told yet. */
  taken: readonly Figure[];
  editor: RefObject<EditorHandle | null>;
  picked: string;
  onPick: (code: string) => void;
}

/** One part being written. It saves itself; two people on one part are told of each other. */
export function SectionEditorForm({ report, section, writing, taken, editor, picked, onPick }: Props) {
  const [isComparing, setComparing] = useState(false);
  const saving = useSectionSaving(report.id, section.code, section.body);
  const [body, setBody] = useState(section.body);
  const { figures, before, known } = useEditorFigures(section, writing, taken);
  const marksIn = useCallback((text: string) => findVague(text, writing.vagueWords), [writing.vagueWords]);
  useTakeOver(editor, saving.shown);
  const heading = section.heading.split("\n").at(-1) ?? "";
  return (
    <Panel title={heading} aside={<SaveState state={saving.state} savedAt={saving.savedAt ?? report.updatedAt} />}>
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
        <FigureTextEditor
          label={`Lời của mục ${heading}`}
          start={bodyToText(section.body)}
          figures={figures}
          figuresBefore={before}
          marksIn={marksIn}
          isPlain
          handle={editor}
          onChange={(text) => {
            const written = textToBody(text);
            setBody(written);
            saving.write(written);
          }}
          onLeave={() => void saving.send()}
          onPick={onPick}
        />
        <VaguePanel
          body={body}
          words={writing.vagueWords}
          figures={known}
          onReplace={(paragraph, { from, to, phrase, code, style }) =>
            editor.current?.replaceWords({ paragraph, from, to, phrase }, { figure: code, form: style })
          }
        />
        <p className="meta" style={{ margin: 0 }}>
          {codesIn([body]).length > 0
            ? "Số liệu còn thay đổi theo sổ cho đến khi ký. Khi ký, mọi con số được giữ nguyên cùng các dòng của nó."
            : "Mục này chưa có số liệu nào. Gõ @ để đưa một con số vào bài."}
        </p>
      </div>
    </Panel>
  );
}

/** The catalogue as the editor prints it: of now, and as it was when the part was last saved. */
function useEditorFigures(section: ReportSection, writing: Writing, taken: readonly Figure[]) {
  return useMemo(() => {
    const known = new Map(writing.figures.map((figure) => [figure.code, figure]));
    const figures = [...writing.figures.map(toEditorFigure), ...taken.filter(({ code }) => !known.has(code))];
    const before = Object.entries(section.seen).flatMap(([code, sum]) => {
      const figure = known.get(code);
      return figure ? [toEditorFigure({ ...figure, sum })] : [];
    });
    return { known, figures, before };
  }, [writing.figures, taken, section.seen]);
}

/** What somebody else wrote, and nothing of one's own stands against, comes into the editor. */
function useTakeOver(editor: RefObject<EditorHandle | null>, shown: string): void {
  const last = useRef(shown);
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    editor.current?.replace(bodyToText(shown));
  }, [shown, editor]);
}
