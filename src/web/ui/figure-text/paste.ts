/** Comments of Office, removed words and what was hidden on the page: nobody who copied the text saw them in it. */
const unseen =
  "style,script,title,xml,template,del,img,.msocomanchor,[style*='mso-element:comment'],[style*='mso-hide'],[style*='display:none']";
const blocks = "p,div,h1,h2,h3,h4,h5,h6,li,blockquote,pre";

/**
 * What Word and web pages put around a text is dropped before it is read. Signs of lists become words, as in a typed paper: "- ", "1. ";
 * a row of a table is one paragraph with a space between its cells; lines without words go, hard spaces become plain ones.
 */
export function cleanHtml(html: string): string {
  // Only read: a document made so runs no script and loads no picture.
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const element of body.querySelectorAll(unseen)) element.remove();
  for (const mark of body.querySelectorAll("[style*='mso-list:Ignore' i]")) mark.replaceWith(signOf(mark));
  for (const list of body.querySelectorAll("ul,ol")) writeSigns(list);
  for (const row of body.querySelectorAll("tr")) joinCells(row);
  for (const line of body.querySelectorAll("br")) line.replaceWith(line.previousElementSibling?.matches(blocks) ? "" : " ");
  for (const paragraph of body.querySelectorAll("p")) if (isEmpty(paragraph)) paragraph.remove();
  return body.innerHTML.replace(/<!--[^>]*-->/g, "").replace(/(&nbsp;|\u00a0)+/g, " ");
}

/** Where a text has no emphasis, pasted words leave theirs behind. */
export function withoutEmphasis(html: string): string {
  return html.replace(/<\/?(b|strong|i|em)\b[^>]*>/gi, "").replace(/font-(weight|style)\s*:[^;"']*/gi, "");
}

/** Word writes the sign of a list as text, in a font of signs: there "·", "o" and "§" are dots. */
function signOf(mark: Element): string {
  const sign = mark.textContent.trim();
  const isDot = !/[\p{L}\p{N}]/u.test(sign) || /Symbol|Wingdings|Courier/i.test(`${fontOf(mark)}${fontOf(mark.parentElement)}`);
  return isDot ? "- " : `${sign} `;
}

function fontOf(element: Element | null): string {
  return element?.getAttribute("style") ?? "";
}

function writeSigns(list: Element): void {
  let number = list instanceof HTMLOListElement ? list.start : null;
  for (const item of list.children) {
    if (item.localName !== "li") continue;
    (firstBlock(item) ?? item).prepend(number === null ? "- " : `${number++}. `);
  }
}

/** The paragraph inside an item that begins with one. */
function firstBlock(item: Element): Element | null {
  return item.firstElementChild?.matches("p,div") ? item.firstElementChild : null;
}

function isEmpty(paragraph: Element): boolean {
  return paragraph.textContent.trim() === "" && !paragraph.querySelector("[data-figure]");
}

function joinCells(row: Element): void {
  for (const block of row.querySelectorAll(blocks)) block.replaceWith(...block.childNodes, " ");
  for (const cell of row.children) cell.append(" ");
}
