import { searchKey } from "#contract/names.ts";

/** The text with what was sought marked, found the way the server finds: without accents, đ as d. */
export function Found({ text, sought }: { text: string; sought: string }) {
  const ranges = foundRanges(text, sought);
  if (ranges.length === 0) return <>{text}</>;
  const pieces = ranges.map(([from, to], at) => ({
    before: text.slice(at === 0 ? 0 : ranges[at - 1]?.[1], from),
    match: text.slice(from, to),
    from,
  }));
  return (
    <>
      {pieces.map((piece) => (
        <span key={piece.from}>
          {piece.before}
          <mark>{piece.match}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.[1])}
    </>
  );
}

/** Where words of `sought` begin words of `text`, as pairs of positions in `text`. */
export function foundRanges(text: string, sought: string): [number, number][] {
  const words = searchKey(sought).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const ranges: [number, number][] = [];
  for (const match of text.normalize("NFC").matchAll(/[\p{L}\p{N}]+/gu)) {
    const key = searchKey(match[0]);
    const longest = words.filter((word) => key.startsWith(word)).sort((a, b) => b.length - a.length)[0];
    // A folded word has as many letters as the composed one, so positions carry over.
    if (longest) ranges.push([match.index, match.index + longest.length]);
  }
  return ranges;
}
