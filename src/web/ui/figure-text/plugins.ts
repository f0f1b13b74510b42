import { baseKeymap, toggleMark } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import type { Node } from "prosemirror-model";
import { type EditorState, NodeSelection, Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import classes from "./figure-text.module.css";
import { cleanHtml, withoutEmphasis } from "./paste.ts";
import { schema } from "./schema.ts";

/** What was typed behind an @, and where it stands. */
export interface Asked {
  query: string;
  from: number;
  to: number;
}

interface Given {
  labelOf: (origin: string) => string | undefined;
  marksIn: (text: string) => readonly { from: number; to: number }[];
  isPlain: boolean;
}

/** Undo, emphasis and the keys of every editor; Word's markup is cleaned; parts of the record are named at their first paragraph. */
export function plugins({ labelOf, marksIn, isPlain }: Given): Plugin[] {
  const bold = toggleMark(schema.marks.bold);
  const italic = toggleMark(schema.marks.italic);
  return [
    history(),
    keymap({ "Mod-z": undo, "Mod-y": redo, "Shift-Mod-z": redo, ...(!isPlain && { "Mod-b": bold, "Mod-i": italic }) }),
    keymap(baseKeymap),
    new Plugin({
      props: {
        transformPastedHTML: (html) => (isPlain ? withoutEmphasis(cleanHtml(html)) : cleanHtml(html)),
        decorations: (state) => DecorationSet.create(state.doc, [...partLabels(state, labelOf), ...marked(state, marksIn)]),
      },
    }),
  ];
}

/** The words behind the last @ before the cursor, up to 30 letters; null when there is none. */
export function askedAt(state: EditorState): Asked | null {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock) return null;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 32), $from.parentOffset, undefined, "\ufffc");
  const match = /(?:^|[\s(\ufffc])@([^@\ufffc]{0,30})$/u.exec(before);
  if (!match) return null;
  const query = match[1] ?? "";
  return { query, from: $from.pos - query.length - 1, to: $from.pos };
}

/** The chip that is selected as a whole, with its place. */
export function selectedChip(state: EditorState): { figure: string; form: string; at: number } | null {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type !== schema.nodes.figure) return null;
  const { figure, form } = selection.node.attrs;
  return { figure: String(figure), form: String(form), at: selection.from };
}

/** The letters of a paragraph; a figure is one letter, so that places in the text are places in the document. */
export function lettersOf(paragraph: Node): string {
  return paragraph.textBetween(0, paragraph.content.size, undefined, "\ufffc");
}

function marked(state: EditorState, marksIn: Given["marksIn"]): Decoration[] {
  const decorations: Decoration[] = [];
  state.doc.forEach((paragraph, at) => {
    for (const { from, to } of marksIn(lettersOf(paragraph)))
      decorations.push(Decoration.inline(at + 1 + from, at + 1 + to, { class: classes.marked ?? "" }));
  });
  return decorations;
}

function partLabels(state: EditorState, labelOf: (origin: string) => string | undefined): Decoration[] {
  const decorations: Decoration[] = [];
  const seen = new Set<string>();
  state.doc.forEach((paragraph, at) => {
    const origin: unknown = paragraph.attrs.origin;
    if (typeof origin !== "string" || seen.has(origin)) return;
    seen.add(origin);
    const label = labelOf(origin);
    if (label) decorations.push(Decoration.node(at, at + paragraph.nodeSize, { "data-from": label }));
  });
  return decorations;
}
