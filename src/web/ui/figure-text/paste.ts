/**
 * What Word and web pages put around a text is dropped before it is read: comments that carry styles, style sheets, fields of Office.
 * Cells of a table keep a space between them; hard spaces become plain ones.
 */
export function cleanHtml(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<!\[[\s\S]*?\]>/g, "")
    .replace(/<(style|script|xml|head|title|meta|link)\b[\s\S]*?(<\/\1>|\/?>)/gi, "")
    .replace(/<\/?(o|w|m|v|st1):[^>]*>/gi, "")
    .replace(/<\/t[dh]>/gi, " </td>")
    .replace(/(&nbsp;|\u00a0)+/g, " ");
}

/** Where a text has no emphasis, pasted words leave theirs behind. */
export function withoutEmphasis(html: string): string {
  return html.replace(/<\/?(b|strong|i|em)\b[^>]*>/gi, "").replace(/font-(weight|style)\s*:[^;"']*/gi, "");
}
