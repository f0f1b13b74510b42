import { toggleMark } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { type Command, EditorState, Selection, type Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { FigureParagraph, FigureRun, FigureText } from "#contract/figure-text.ts";
import { type Catalogue, ChipView } from "./chip-view.ts";
import { fromDocument, toDocument, toNodes } from "./document.ts";
import classes from "./figure-text.module.css";
import { type Asked, askedAt, lettersOf, plugins, selectedChip } from "./plugins.ts";
import { schema } from "./schema.ts";

interface Given {
  host: RefObject<HTMLDivElement | null>;
  label: string;
  start: readonly FigureParagraph[];
  catalogue: Catalogue;
  labelOf: (origin: string) => string | undefined;
  marksIn: (text: string) => readonly { from: number; to: number }[];
  isPlain: boolean;
  onPick: (code: string) => void;
  onLeave: () => void;
  onChange: (text: FigureText) => void;
  /** True when the key was used up by the catalogue. */
  onKey: (key: string) => boolean;
}

interface Seen {
  asked: Asked | null;
  /** Under the @, inside the host. */
  place: { left: number; top: number } | null;
  chip: ReturnType<typeof selectedChip>;
}

export interface FigureEditor extends Seen {
  insert(where: Asked, chip: { figure: string; form: string }): void;
  insertRuns(runs: readonly FigureRun[]): void;
  replaceWords(where: { paragraph: number; from: number; to: number; phrase: string }, chip: { figure: string; form: string }): void;
  setForm(form: string): void;
  removeChip(): void;
  askForFigure(): void;
  toggle(mark: "bold" | "italic"): void;
  undo(): void;
  redo(): void;
  replace(text: readonly FigureParagraph[]): void;
}

/** Mounts the editor once and keeps what React must know of it: the open @, the selected chip. */
export function useEditorView(given: Given): FigureEditor {
  const latest = useRef(given);
  latest.current = given;
  const view = useRef<EditorView | null>(null);
  const chips = useRef(new Set<ChipView>());
  const [seen, setSeen] = useState<Seen>({ asked: null, place: null, chip: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: mounted once; what changes is read through `latest`
  useEffect(() => {
    const home = given.host.current;
    if (!home) return;
    const mounted = mount(home, latest, chips.current, (state) => setSeen(look(mounted, home, state)));
    view.current = mounted;
    return () => mounted.destroy();
  }, []);
  const { figures, before } = given.catalogue;
  // biome-ignore lint/correctness/useExhaustiveDependencies: chips print anew when the catalogue changes
  useEffect(() => {
    for (const chip of chips.current) chip.print();
  }, [figures, before]);
  const { marksIn } = given;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words to underline are looked for at once
  useEffect(() => view.current?.dispatch(view.current.state.tr), [marksIn]);
  return { ...seen, ...actions(() => view.current) };
}

function mount(home: HTMLElement, latest: RefObject<Given>, chips: Set<ChipView>, onState: (state: EditorState) => void): EditorView {
  const doc = toDocument(latest.current.start);
  const view: EditorView = new EditorView(home, {
    // Before anybody chose a place, what is put in goes to the end.
    state: EditorState.create({ doc, selection: Selection.atEnd(doc), plugins: plugins(lively(latest)) }),
    attributes: {
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": latest.current.label,
      class: classes.editor ?? "",
      spellcheck: "false",
    },
    nodeViews: {
      figure: (node) => {
        const chip = new ChipView(node, () => latest.current.catalogue);
        chips.add(chip);
        return Object.assign(chip, { destroy: () => chips.delete(chip) });
      },
    },
    handleKeyDown: (_, event) => latest.current.onKey(event.key),
    handleClickOn: (_, __, node) => {
      if (node.type === schema.nodes.figure) latest.current.onPick(String(node.attrs.figure));
      return false;
    },
    handleDOMEvents: { blur: () => latest.current.onLeave() },
    dispatchTransaction: (transaction: Transaction) => {
      const state = view.state.apply(transaction);
      view.updateState(state);
      if (transaction.docChanged) latest.current.onChange(fromDocument(state.doc));
      onState(state);
    },
  });
  return view;
}

/** What the plugins ask for is looked up when they ask. */
function lively(latest: RefObject<Given>): Parameters<typeof plugins>[0] {
  return {
    labelOf: (origin) => latest.current.labelOf(origin),
    marksIn: (text) => latest.current.marksIn(text),
    isPlain: latest.current.isPlain,
  };
}

function look(view: EditorView, home: HTMLElement, state: EditorState): Seen {
  const asked = askedAt(state);
  return { asked, place: asked && placeOf(view, home, asked), chip: selectedChip(state) };
}

function placeOf(view: EditorView, home: HTMLElement, asked: Asked): { left: number; top: number } {
  const [at, around] = [view.coordsAtPos(asked.from), (home.parentElement ?? home).getBoundingClientRect()];
  const widest = Math.min(384, around.width);
  return { left: Math.max(0, Math.min(at.left - around.left, around.width - widest)), top: at.bottom - around.top + 4 };
}

function actions(current: () => EditorView | null): Omit<FigureEditor, keyof Seen> {
  const run = (command: Command) => {
    const view = current();
    if (!view) return;
    command(view.state, view.dispatch);
    view.focus();
  };
  const change = (make: (state: EditorState) => Transaction | null) =>
    run((state, dispatch) => {
      const transaction = make(state);
      if (transaction) dispatch?.(transaction.scrollIntoView());
      return transaction !== null;
    });
  return {
    insert: (where, chip) => change(({ tr }) => tr.replaceWith(where.from, where.to, [schema.node("figure", chip)])),
    insertRuns: (runs) =>
      change(({ tr, selection: { $to, to } }) => {
        // A paragraph does not begin with a space.
        const own = $to.parentOffset > 0 ? runs : runs.map((run, at) => (at === 0 && typeof run === "string" ? run.trimStart() : run));
        return tr.replaceWith(to, to, own.flatMap(toNodes));
      }),
    replaceWords: ({ paragraph, from, to, phrase }, chip) =>
      change((state) => {
        const node = state.doc.maybeChild(paragraph);
        if (!node || lettersOf(node).slice(from, to) !== phrase) return null;
        const start = state.doc.children.slice(0, paragraph).reduce((size, one) => size + one.nodeSize, 1);
        return state.tr.replaceWith(start + from, start + to, [schema.node("figure", chip)]);
      }),
    setForm: (form) =>
      change((state) => {
        const chip = selectedChip(state);
        return chip && state.tr.setNodeMarkup(chip.at, null, { figure: chip.figure, form });
      }),
    removeChip: () => change(({ tr }) => tr.deleteSelection()),
    askForFigure: () =>
      change((state) => {
        const { $from } = state.selection;
        const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, undefined, " ");
        return state.tr.insertText(/^\s?$/.test(before) ? "@" : " @");
      }),
    toggle: (mark) => run(toggleMark(schema.marks[mark])),
    undo: () => run(undo),
    redo: () => run(redo),
    replace: (text) => change((state) => state.tr.replaceWith(0, state.doc.content.size, toDocument(text).content)),
  };
}
