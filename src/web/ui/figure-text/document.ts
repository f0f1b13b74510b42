// A figure text as the editor's document, and back.
import type { Mark, Node } from "prosemirror-model";
import * as z from "zod/mini";
import { FigureParagraph, type FigureRun, type FigureText, isChip, tidyRuns } from "#contract/figure-text.ts";
import { schema } from "./schema.ts";

export function toDocument(text: readonly FigureParagraph[]): Node {
  const paragraphs = text.map(({ kind, origin, runs }) => schema.node("paragraph", { kind, origin }, runs.flatMap(toNodes)));
  return schema.node("doc", null, paragraphs.length > 0 ? paragraphs : [schema.node("paragraph")]);
}

export function fromDocument(document: Node): FigureText {
  const paragraphs = document.children.map(({ attrs, children }) => ({
    kind: attrs.kind,
    origin: attrs.origin,
    runs: tidyRuns(children.map(toRun)),
  }));
  return z.parse(z.array(FigureParagraph), paragraphs);
}

export function toNodes(run: FigureRun): Node[] {
  if (typeof run === "string") return run === "" ? [] : [schema.text(run)];
  const marks = [...(run.bold ? [schema.mark("bold")] : []), ...(run.italic ? [schema.mark("italic")] : [])];
  if (isChip(run)) return [schema.node("figure", { figure: run.figure, form: run.form }, undefined, marks)];
  return run.text === "" ? [] : [schema.text(run.text, marks)];
}

function toRun(node: Node): FigureRun {
  const has = (name: string) => node.marks.some((mark: Mark) => mark.type.name === name);
  const emphasis = { ...(has("bold") && { bold: true }), ...(has("italic") && { italic: true }) };
  if (node.type.name === "figure") return { figure: String(node.attrs.figure), form: String(node.attrs.form), ...emphasis };
  return { text: node.text ?? "", ...emphasis };
}
