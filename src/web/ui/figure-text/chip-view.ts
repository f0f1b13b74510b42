import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";
import { type Figure, printChip } from "#contract/figure-text.ts";
import classes from "./figure-text.module.css";

/** What the chips of one editor print: it changes while the chips stay. */
export interface Catalogue {
  figures: readonly Figure[];
  /** As they were at the last save. */
  before: readonly Figure[];
}

/** A figure inside the text: it is moved and deleted as a whole, and says in words what it is. */
export class ChipView implements NodeView {
  readonly dom = document.createElement("span");
  private node: Node;
  private readonly catalogue: () => Catalogue;

  constructor(node: Node, catalogue: () => Catalogue) {
    this.node = node;
    this.catalogue = catalogue;
    this.dom.className = classes.chip ?? "";
    this.dom.contentEditable = "false";
    this.dom.setAttribute("role", "img");
    this.print();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.print();
    return true;
  }

  print(): void {
    const chip = { figure: String(this.node.attrs.figure), form: String(this.node.attrs.form) };
    const { figures, before } = this.catalogue();
    const [text, was] = [printChip(chip, figures), printChip(chip, before)];
    const name = figures.find((figure) => figure.code === chip.figure)?.name ?? "không còn trong danh mục";
    const change = text !== null && was !== null && was !== text ? `, trước là ${was}` : "";
    this.dom.textContent = text ?? "?";
    this.dom.dataset.figure = chip.figure;
    this.dom.dataset.form = chip.form;
    this.dom.dataset.state = text === null ? "gone" : change ? "stale" : "fresh";
    this.dom.title = `${name}${change}`;
    this.dom.setAttribute("aria-label", `số liệu: ${name}${text === null ? "" : ` ${text}`}${change}`);
  }

  selectNode(): void {
    this.dom.dataset.selected = "";
  }

  deselectNode(): void {
    delete this.dom.dataset.selected;
  }
}
