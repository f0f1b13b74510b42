import { useElementSize } from "@mantine/hooks";
import { formatCount } from "#web/format.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { FigureParagraphs } from "#web/ui/figure-text/figure-paragraphs.tsx";
import type { MeetingDetail } from "../../contract.ts";
import type { TextDetail } from "../contract.ts";
import { type PaperKind, paperNames } from "../rules.ts";
import { useText } from "./hooks.ts";
import classes from "./sheet-panel.module.css";

/** A text as it will be printed: the same words as the .docx, in the measures of an A4 sheet. */
export function SheetPanel({ meeting, kind }: { meeting: MeetingDetail; kind: PaperKind }) {
  const { data, error, refetch } = useText(meeting, kind);
  const name = paperNames[kind].toLowerCase();
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const pages = pagesOf(width, height);
  return (
    <section className={classes.sheetPanel} aria-label={`Xem trước ${name}`}>
      <div className={classes.sheetHead}>
        <h2>Xem trước .docx</h2>
        <span className="quiet">
          thể thức {meeting.layoutName}
          {pages > 0 && <span className={classes.pages}> · khoảng {pages} trang</span>}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={classes.sheet} tabIndex={0} aria-label={`Trang ${name}`}>
        {data ? (
          <div ref={ref}>
            <Sheet text={data} />
          </div>
        ) : error ? (
          <Failed error={error} onRetry={() => void refetch()} />
        ) : (
          <Waiting />
        )}
      </section>
    </section>
  );
}

/** Pages of 297 × 210 mm with 20 mm free above and below, as the height of the text in one piece tells. */
function pagesOf(width: number, height: number): number {
  const margins = 40 / 210;
  return width > 0 ? Math.ceil((height / width - margins) / (297 / 210 - margins)) : 0;
}

function Sheet({ text }: { text: TextDetail }) {
  const { paper } = text;
  const [day, month] = [Number(paper.date.slice(8)), Number(paper.date.slice(5, 7))];
  const number = text.number || (text.kind === "resolution" ? "……-NQ/CB" : "");
  return (
    <div className={classes.paper}>
      <div className={classes.paperTop}>
        <div>
          {paper.above && <div className={classes.caps}>{paper.above}</div>}
          <div className={classes.caps}>
            <strong>{paper.issuer}</strong>
          </div>
          <div>*</div>
          {number && <div>Số {number}</div>}
        </div>
        <div>
          <span className={classes.party}>ĐẢNG CỘNG SẢN VIỆT NAM</span>
          <div>
            <i>
              {paper.place && `${paper.place}, `}ngày {formatCount(day)} tháng {month < 3 ? formatCount(month) : month} năm{" "}
              {paper.date.slice(0, 4)}
            </i>
          </div>
        </div>
      </div>
      <div className={classes.paperTitle}>
        <div>{paper.title.toUpperCase()}</div>
        <div style={{ whiteSpace: "pre-line" }}>{paper.subject}</div>
        <div>-----</div>
      </div>
      <FigureParagraphs text={text.body} figures={text.figures} />
      <div className={classes.signs}>
        {paper.recipients.length > 0 && (
          <div className={classes.recipients}>
            <u>Nơi nhận:</u>
            {paper.recipients.map((line) => (
              <div key={line}>- {line}</div>
            ))}
          </div>
        )}
        {paper.signatures.map(({ authority, position, name }) => (
          <div key={position}>
            {authority && <div className={classes.caps}>{authority}</div>}
            <div className={classes.caps}>{position}</div>
            <div className={classes.signName}>{name}</div>
          </div>
        ))}
      </div>
    </div>
  );
}
