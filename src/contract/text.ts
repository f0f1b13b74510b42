/** Signs that show nothing: zero width, direction of writing, soft hyphens. They come along with pasted text and make two equal names differ. */
const invisible = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
/** What neither the database, XML nor a printer takes: control signs, halves of a surrogate pair, noncharacters. */
const unusable = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Word writes a line broken inside a paragraph as a vertical tab. */
const lineEnds = /\r\n?|[\v\f\u2028\u2029]/g;

/** Text as it is kept: accents composed (NFC), without invisible signs, lines ended by a line feed. */
export function plainText(text: string): string {
  return text.normalize("NFC").replace(invisible, "").replace(lineEnds, "\n");
}

/** For text from a person, who can be told. */
export function hasUnusableSigns(text: string): boolean {
  unusable.lastIndex = 0;
  return unusable.test(text);
}

/** For text from a file, which nobody retypes. */
export function withoutUnusableSigns(text: string): string {
  return text.replace(unusable, "");
}
