import { Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { download } from "#web/call.ts";
import { formatNumber } from "#web/format.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import { getPaper, type Paper } from "../contract.ts";
import { usePaperWords } from "./hooks.ts";
import classes from "./paper-dialog.module.css";

interface Props {
  plannedMeetingId: number;
  paper: Paper;
}

/** A Word paper read at once, on a phone on the whole screen: its words and tables; the file itself a tap away. */
export function PaperDialog({ plannedMeetingId, paper, onClose }: Props & { onClose: () => void }) {
  const isPhone = useMediaQuery("(max-width: 47.99em)", undefined, { getInitialValueInEffect: false });
  return (
    <Modal opened onClose={onClose} title={paper.title} size={820} fullScreen={isPhone ?? false}>
      <Words plannedMeetingId={plannedMeetingId} paper={paper} />
      <div className={classes.foot}>
        <SaveButton onClick={() => void download(getPaper, { plannedMeetingId, paperId: paper.id })}>Tải tệp Word</SaveButton>
      </div>
    </Modal>
  );
}

function Words({ plannedMeetingId, paper }: Props) {
  const { data, error, refetch } = usePaperWords({ plannedMeetingId, paperId: paper.id });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  if (data.lines.length === 0) return <Message title="Không đọc được chữ trong tệp này">Tải tệp về để xem bằng Word.</Message>;
  const pictures = data.pictures > 0 && `Tệp có ${formatNumber(data.pictures)} hình không hiện ở đây, tải tệp để xem.`;
  return (
    <>
      <section className={classes.words} aria-label={`Nội dung ${paper.title}`}>
        {blocksOf(data.lines).map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text is read only and keeps its order
          <Block key={at} block={block} />
        ))}
      </section>
      {(pictures || !data.isWhole) && (
        <p className="meta">{[pictures, !data.isWhole && "Tệp dài, ở đây chỉ có phần đầu."].filter(Boolean).join(" ")}</p>
      )}
    </>
  );
}

type Line = { text: string } | { cells: string[] };

/** Rows that follow each other are one table. */
function blocksOf(lines: readonly Line[]): (string | string[][])[] {
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
