// The paragraphs of a part of a Word file with their words and the tags among them. Word cuts a line into runs as it likes; a paragraph is whole.
import { decodeText } from "./docx-read.ts";

export interface WordParagraph {
  /** Where it begins and ends in the XML. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What stands between braces, as written, without the spaces around. */
  readonly tags: readonly string[];
  /** A brace without its other half. */
  readonly isBroken: boolean;
  /** Instructions of fields: "PAGE", "INCLUDETEXT …". */
  readonly fields: string;
}

// A tag never reaches over the next one: where it is not closed, each beginning would be sought to the end of the file.
const token =
  /(?<begin><w:p(?:\s[^<>]*)?(?<!\/)>)|(?<end><\/w:p>)|<w:t(?:\s[^<>]*)?>(?<text>[^<]*)<\/w:t>|(?<space><w:(?:tab|br|cr)(?:\s[^<>]*)?\/>)|<w:instrText(?:\s[^<>]*)?>(?<typed>[^<]*)<\/w:instrText>|<w:fldSimple\s[^<>]*w:instr="(?<field>[^"]*)"/g;

interface Open {
  start: number;
  text: string;
  fields: string;
}

/** In the order in which they end; a text box inside a paragraph has paragraphs of its own. */
export function readParagraphs(xml: string): WordParagraph[] {
  const found: WordParagraph[] = [];
  const open: Open[] = [];
  for (const match of xml.matchAll(token)) {
    const { begin, end, ...words } = match.groups ?? {};
    const current = open.at(-1);
    if (begin) open.push({ start: match.index, text: "", fields: "" });
    else if (end) {
      const done = open.pop();
      if (done) found.push({ ...done, end: match.index + end.length, ...tagsOf(done.text) });
    } else if (current) addWords(current, words);
  }
  return found;
}

function addWords(paragraph: Open, { text = "", space, typed = "", field = "" }: Record<string, string | undefined>): void {
  paragraph.text += space ? " " : decodeText(text);
  paragraph.fields += decodeText(typed + field);
}

function tagsOf(text: string): Pick<WordParagraph, "tags" | "isBroken"> {
  const pair = /\{([^{}]*)\}/g;
  return { tags: [...text.matchAll(pair)].map(([, inside]) => (inside ?? "").trim()), isBroken: /[{}]/.test(text.replace(pair, "")) };
}
