import { type DOMOutputSpec, Schema } from "prosemirror-model";
import { paragraphKinds } from "#contract/figure-text.ts";

const blocks = "p,div,li,h1,h2,h3,h4,h5,h6,tr,blockquote,pre";

/** What a text may hold: paragraphs of plain, bold and italic text and of figure chips. What is pasted and fits nowhere is dropped. */
export const schema = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: {
      content: "inline*",
      attrs: { kind: { default: "text" }, origin: { default: null } },
      parseDOM: [
        {
          tag: blocks,
          getAttrs: (element) => {
            // A block around other blocks is no paragraph of its own.
            if (element.querySelector(blocks)) return false;
            const kind = element.dataset.kind ?? "";
            return { kind: paragraphKinds.some((one) => one === kind) ? kind : "text", origin: element.dataset.origin ?? null };
          },
        },
      ],
      toDOM: ({ attrs }): DOMOutputSpec => ["p", { "data-kind": attrs.kind, ...(attrs.origin && { "data-origin": attrs.origin }) }, 0],
    },
    text: { group: "inline" },
    figure: {
      group: "inline",
      inline: true,
      atom: true,
      draggable: true,
      attrs: { figure: {}, form: {} },
      parseDOM: [
        {
          tag: "span[data-figure]",
          getAttrs: (element) => ({ figure: element.dataset.figure ?? "", form: element.dataset.form ?? "" }),
        },
      ],
      toDOM: ({ attrs }): DOMOutputSpec => ["span", { "data-figure": attrs.figure, "data-form": attrs.form }],
    },
  },
  marks: {
    bold: {
      parseDOM: [
        { tag: "strong" },
        { tag: "b", getAttrs: (element) => (element.style.fontWeight === "normal" ? false : null) },
        { style: "font-weight", getAttrs: (value) => (/^(bold(er)?|[6-9]\d\d)$/.test(value) ? null : false) },
      ],
      toDOM: () => ["strong", 0],
    },
    italic: {
      parseDOM: [
        { tag: "em" },
        { tag: "i", getAttrs: (element) => (element.style.fontStyle === "normal" ? false : null) },
        { style: "font-style=italic" },
      ],
      toDOM: () => ["em", 0],
    },
  },
});
