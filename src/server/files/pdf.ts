import { createRequire } from "node:module";
import type { TDocumentDefinitions } from "pdfmake/interfaces";

export const pdfType = "application/pdf";

/** Lays a document out. Text is set in Roboto unless the document says otherwise. */
export async function pdfOf(document: TDocumentDefinitions): Promise<Buffer> {
  const { default: pdfmake } = await import("pdfmake"); // 27 MB of memory: taken when something is first printed
  pdfmake.setFonts({ Roboto: faces });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(faces).includes(path));
  return pdfmake.createPdf({ ...document, defaultStyle: { font: "Roboto", ...document.defaultStyle } }).getBuffer();
}

// Roboto comes with pdfmake and has the Vietnamese letters; nothing else may be read while a page is laid out.
const require = createRequire(import.meta.url);
const face = (name: string) => require.resolve(`pdfmake/fonts/Roboto/Roboto-${name}.ttf`);
const faces = { normal: face("Regular"), bold: face("Medium"), italics: face("Italic"), bolditalics: face("MediumItalic") };
