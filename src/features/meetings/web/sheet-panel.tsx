import { formatCount } from "#web/format.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import type { MeetingDetail } from "../contract.ts";
import type { MinutesPreview } from "../papers/contract.ts";
import { useMinutesPreview } from "./hooks.ts";
import classes from "./meeting-page.module.css";

/** The minutes as they will be printed: the same text as the .docx, in the measures of an A4 sheet. */
export function SheetPanel({ meeting }: { meeting: MeetingDetail }) {
  const { data, error, refetch } = useMinutesPreview(meeting);
  return (
    <section className={classes.sheetPanel} aria-label="Xem trước biên bản">
      <div className={classes.sheetHead}>
        <h2>Xem trước .docx</h2>
        <span className="quiet">thể thức {meeting.layoutName}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={classes.sheet} tabIndex={0} aria-label="Trang biên bản">
        {data ? (
          <Paper preview={data} heldOn={meeting.heldOn} />
        ) : error ? (
          <Failed error={error} onRetry={() => void refetch()} />
        ) : (
          <Waiting />
        )}
      </section>
    </section>
  );
}

function Paper({ preview, heldOn }: { preview: MinutesPreview; heldOn: string }) {
  const [day, month] = [Number(heldOn.slice(8)), Number(heldOn.slice(5, 7))];
  return (
    <div className={classes.paper}>
      <div className={classes.paperTop}>
        <div>
          {preview.above && <div className={classes.caps}>{preview.above}</div>}
          <div className={classes.caps}>
            <strong>{preview.issuer}</strong>
          </div>
          <div>*</div>
        </div>
        <div>
          <span className={classes.party}>ĐẢNG CỘNG SẢN VIỆT NAM</span>
          <div>
            <i>
              ngày {formatCount(day)} tháng {month < 3 ? formatCount(month) : month} năm {heldOn.slice(0, 4)}
            </i>
          </div>
        </div>
      </div>
      <div className={classes.paperTitle}>
        <div>BIÊN BẢN</div>
        <div style={{ whiteSpace: "pre-line" }}>{preview.subject}</div>
        <div>-----</div>
      </div>
      {preview.paragraphs.map((paragraph, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a printed text never reorders
        <p key={at} data-heading={paragraph.isHeading || undefined}>
          {paragraph.runs.map((run, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a printed text never reorders
            <Piece key={place} run={run} />
          ))}
        </p>
      ))}
      <div className={classes.signs}>
        <div>
          NGƯỜI GHI BIÊN BẢN
          <div className={classes.signName}>{preview.secretary}</div>
        </div>
        <div>
          CHỦ TRÌ
          <div className={classes.signName}>{preview.chair}</div>
        </div>
      </div>
    </div>
  );
}

function Piece({ run }: { run: MinutesPreview["paragraphs"][number]["runs"][number] }) {
  if (typeof run === "string") return run;
  if (run.bold) return <strong>{run.text}</strong>;
  return run.italic ? <i>{run.text}</i> : run.text;
}
