import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useImperativeHandle, useRef } from "react";
import type { ReportFigure } from "../contract.ts";
import { type ChipStyle, chipStyles, type Piece, printFigure, readBody, writeBody } from "../rules.ts";
import classes from "./body-editor-form.module.css";

export interface Editor {
  /** Puts a figure where the caret last stood. */
  insert(code: string, style: ChipStyle): void;
}

interface Props {
  label: string;
  /** Set anew only when the text comes from elsewhere; what is typed lives in the element. */
  body: string;
  figures: readonly ReportFigure[];
  editor: RefObject<Editor | null>;
  onWrite: (body: string) => void;
  onLeave: () => void;
  onPick: (code: string) => void;
}

/** Running text with figures as fixed chips inside it. Chips move, copy and go like a letter; their numbers follow the books. */
export function BodyEditor({ label, body, figures, editor, onWrite, onLeave, onPick }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const caret = useRef<Range | null>(null);
  const known = useRef(figures);
  known.current = figures;

  useEffect(() => {
    element.current?.replaceChildren(...nodesOf(readBody(body), known.current));
  }, [body]);
  useEffect(() => {
    for (const chip of element.current?.querySelectorAll<HTMLElement>("[data-code]") ?? []) print(chip, figures);
  }, [figures]);
  useEffect(() => {
    const remember = () => {
      const selection = document.getSelection();
      if (selection?.rangeCount && element.current?.contains(selection.anchorNode)) caret.current = selection.getRangeAt(0).cloneRange();
    };
    document.addEventListener("selectionchange", remember);
    return () => document.removeEventListener("selectionchange", remember);
  }, []);

  const tell = () => element.current && onWrite(bodyOf(element.current));
  const place = (nodes: Node[]) => {
    const home = element.current;
    if (!home) return;
    const range = caret.current && home.contains(caret.current.startContainer) ? caret.current : endOf(home);
    range.deleteContents();
    const last = nodes.at(-1);
    const fragment = document.createDocumentFragment();
    fragment.append(...nodes);
    range.insertNode(fragment);
    home.focus();
    if (last) range.setStartAfter(last);
    range.collapse(true);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    tell();
  };
  useImperativeHandle(editor, () => ({ insert: (code, style) => place(nodesOf([{ code, style }], known.current)) }));

  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    place(nodesOf(readBody(event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n")), known.current));
  };
  const copy = (event: ClipboardEvent) => {
    const range = document.getSelection()?.getRangeAt(0);
    if (!range) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", bodyOf(range.cloneContents()));
    if (event.type === "cut") {
      range.deleteContents();
      tell();
    }
  };
  const newLine = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    document.execCommand("insertLineBreak");
  };
  const pick = (event: MouseEvent) => {
    const code = event.target instanceof HTMLElement ? event.target.dataset.code : undefined;
    if (code) onPick(code);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a textarea cannot hold the figures inside the text
    <div
      ref={element}
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-label={label}
      contentEditable
      suppressContentEditableWarning
      spellCheck={false}
      className={classes.editor}
      data-placeholder="Viết lời của mục này."
      onInput={tell}
      onBlur={onLeave}
      onPaste={paste}
      onCopy={copy}
      onCut={copy}
      onKeyDown={newLine}
      onClick={pick}
    />
  );
}

function endOf(home: HTMLElement): Range {
  const range = document.createRange();
  range.selectNodeContents(home);
  range.collapse(false);
  return range;
}

function nodesOf(pieces: readonly Piece[], figures: readonly ReportFigure[]): Node[] {
  return pieces.map((piece) => {
    if ("text" in piece) return document.createTextNode(piece.text);
    const chip = document.createElement("span");
    chip.className = classes.chip ?? "";
    chip.contentEditable = "false";
    chip.dataset.code = piece.code;
    chip.dataset.style = piece.style;
    print(chip, figures);
    return chip;
  });
}

function print(chip: HTMLElement, figures: readonly ReportFigure[]): void {
  const figure = figures.find((one) => one.code === chip.dataset.code);
  const text = figure ? printFigure(figure.sum, styleOf(chip), figure) : "…";
  if (chip.textContent !== text) chip.textContent = text;
  chip.title = figure?.name ?? "Số liệu sẽ hiện sau khi lưu";
}

function styleOf(chip: HTMLElement): ChipStyle {
  const { style } = chip.dataset;
  return style !== undefined && Object.hasOwn(chipStyles, style) ? (style as ChipStyle) : "value"; // checked the moment before
}

/** What the element says as the text of a body: chips as {{code|style}}, line breaks as new lines. */
function bodyOf(home: Node): string {
  return writeBody([...home.childNodes].flatMap(piecesOf))
    .replace(/\u200b/g, "")
    .replace(/\n+$/, "");
}

function piecesOf(node: Node): Piece[] {
  if (node.nodeType === Node.TEXT_NODE) return [{ text: node.textContent ?? "" }];
  if (!(node instanceof HTMLElement)) return [];
  if (node.dataset.code) return [{ code: node.dataset.code, style: styleOf(node) }];
  if (node.tagName === "BR") return [{ text: "\n" }];
  const inside = [...node.childNodes].flatMap(piecesOf);
  return node.tagName === "DIV" || node.tagName === "P" ? [{ text: "\n" }, ...inside] : inside;
}
