import type { WordLines } from "#contract/word-lines.ts";
import { formatNumber } from "../format.ts";
import { Message } from "./message.tsx";
import classes from "./word-text.module.css";

/** The words and tables of a Word file, with a line on what stands in the file only. `name` is the file's title, for who listens. */
export function WordText({ name, words }: { name: string; words: WordLines }) {
  if (words.lines.length === 0) return <Message title="Không đọc được chữ trong tệp này">Tải tệp về để xem bằng Word.</Message>;
  const pictures = words.pictures > 0 && `Tệp có ${formatNumber(words.pictures)} hình không hiện ở đây, tải tệp để xem.`;
  return (
    <>
      <section className={classes.words} aria-label={`Nội dung ${name}`}>
        {blocksOf(words.lines).map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text is read only and keeps its order
          <Block key={at} block={block} />
        ))}
      </section>
      {(pictures || !words.isWhole) && (
        <p className="meta">{[pictures, !words.isWhole && "Tệp dài, ở đây chỉ có phần đầu."].filter(Boolean).join(" ")}</p>
      )}
    </>
  );
}

/** Rows that follow each other are one table. */
function blocksOf(lines: WordLines["lines"]): (string | string[][])[] {
  const blocks: (string | string[][])[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if ("text" in line) blocks.push(line.text);
    else if (Array.isArray(last)) last.push(line.cells);
    else blocks.push([line.cells]);
  }
  return blocks;
}

function Block({ block }: { block: string | string[][] }) {
  if (typeof block === "string") return <p>{block}</p>;
  const isWide = block.some((cells) => cells.length > 3);
  return (
    // A table wider than the screen is scrolled by itself, by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section className={classes.table} data-wide={isWide || undefined} tabIndex={0} aria-label="Bảng">
      <table>
        <tbody>
          {block.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the text is read only and keeps its order
            <tr key={row}>
              {cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the text is read only and keeps its order
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
