import { type RefObject, useEffect, useId, useImperativeHandle, useRef, useState } from "react";
import type { Figure, FigureRun, FigureText } from "#contract/figure-text.ts";
import { FigureMenu, findFigures } from "./figure-menu.tsx";
import classes from "./figure-text.module.css";
import { Toolbar } from "./toolbar.tsx";
import { useEditorView } from "./use-editor-view.ts";

export interface EditorHandle {
  /** Puts another text in the place of this one; it can be undone. */
  replace(text: FigureText): void;
  /** Puts text and figures where the cursor last stood. */
  insert(runs: readonly FigureRun[]): void;
  /** Puts a figure in the place of letters of a paragraph, where they still read so; a figure counts as one letter. */
  replaceWords(where: { paragraph: number; from: number; to: number; phrase: string }, chip: { figure: string; form: string }): void;
}

interface Props {
  label: string;
  /** What the text begins with; later changes of this value are not taken, see `replace`. */
  start: FigureText;
  figures: readonly Figure[];
  /** The figures at the last save: chips that print something else now are marked. */
  figuresBefore: readonly Figure[];
  /** Where a part comes from, in a few words: "từ điểm danh". */
  labelOf?: (origin: string) => string | undefined;
  /** Letters of a paragraph to underline; a figure counts as one letter. */
  marksIn?: (text: string) => readonly { from: number; to: number }[];
  /** Without bold and italic. */
  isPlain?: boolean;
  /** A figure was clicked. */
  onPick?: (code: string) => void;
  /** The cursor left the text. */
  onLeave?: () => void;
  onChange: (text: FigureText) => void;
  handle?: RefObject<EditorHandle | null>;
}

/** Writes a text with figures in it: `@` opens the catalogue, a figure is moved and deleted as a whole. */
export function FigureTextEditor(props: Props) {
  const { label, start, figures, figuresBefore, onChange, handle } = props;
  const { labelOf = noLabel, marksIn = noMarks, isPlain = false, onPick = nothing, onLeave = nothing } = props;
  const menuId = useId();
  const host = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const editor = useEditorView({
    host,
    label,
    start,
    catalogue: { figures, before: figuresBefore },
    labelOf,
    marksIn,
    isPlain,
    onPick,
    onLeave,
    onChange,
    onKey: (key) => keys.current(key),
  });
  const { asked } = editor;
  const isOpen = asked !== null && asked.from !== dismissed;
  const found = isOpen ? findFigures(figures, asked.query) : [];
  const at = Math.min(active, Math.max(found.length - 1, 0));
  const pick = (figure: Figure) => {
    if (asked) editor.insert(asked, { figure: figure.code, form: figure.forms[0]?.form ?? "" });
    setActive(0);
  };
  const keys = useRef<(key: string) => boolean>(() => false);
  keys.current = (key) => {
    if (!isOpen) return false;
    const chosen = found[at];
    if (key === "ArrowDown") setActive((at + 1) % Math.max(found.length, 1));
    else if (key === "ArrowUp") setActive((at - 1 + found.length) % Math.max(found.length, 1));
    else if ((key === "Enter" || key === "Tab") && chosen) pick(chosen);
    else if (key === "Escape") setDismissed(asked.from);
    else return false;
    return true;
  };
  useImperativeHandle(handle, () => ({ replace: editor.replace, insert: editor.insertRuns, replaceWords: editor.replaceWords }));
  useEffect(() => {
    const box = host.current?.querySelector("[role=textbox]");
    if (isOpen && found.length > 0) box?.setAttribute("aria-activedescendant", `${menuId}-${at}`);
    else box?.removeAttribute("aria-activedescendant");
    if (isOpen) box?.setAttribute("aria-controls", menuId);
    else box?.removeAttribute("aria-controls");
    document.getElementById(`${menuId}-${at}`)?.scrollIntoView({ block: "nearest" });
  });
  return (
    <div className={classes.host}>
      <Toolbar editor={editor} figures={figures} isPlain={isPlain} />
      <div ref={host} />
      {isOpen && editor.place && <FigureMenu id={menuId} found={found} active={at} style={editor.place} onPick={pick} />}
    </div>
  );
}

const noLabel = () => undefined;
const noMarks = () => [];
const nothing = () => {};
