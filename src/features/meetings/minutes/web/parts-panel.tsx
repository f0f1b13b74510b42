import { IconLink, IconPencil } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { PrintedRun } from "#contract/figure-text.ts";
import { groupsOf } from "#contract/figure-text-merge.ts";
import { FigureParagraphs } from "#web/ui/figure-text/figure-paragraphs.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import type { MeetingDetail } from "../../contract.ts";
import { ItemRemarks } from "../../handing-in/web/item-remarks-panel.tsx";
import { isSettled } from "../../rules.ts";
import type { TextDetail } from "../contract.ts";
import { itemOrigins, sources } from "../rules.ts";
import { useDownloadExtract } from "./hooks.ts";
import classes from "./text-panel.module.css";

interface Props {
  meeting: MeetingDetail;
  text: TextDetail;
  onFigure: (code: string) => void;
  /** What stands under an item of the minutes, counted from 1. */
  under?: (position: number) => ReactNode;
}

/** The text part by part, each saying where it came from; a figure opens what it was counted from, remarks stand at their item. */
export function PartsPanel({ meeting, text, onFigure, under }: Props) {
  const origins = text.kind === "minutes" ? itemOrigins(meeting) : [];
  const extract = useDownloadExtract();
  const figure = ({ text: value, figure: code = "" }: PrintedRun) => {
    // The number in front of an item counts nothing.
    if (code.endsWith(".place")) return value;
    const name = text.figures.find((one) => one.code === code)?.name ?? "";
    if (!opens(code, meeting)) return <span className={classes.figure}>{value}</span>;
    return (
      <button type="button" className={classes.figure} aria-label={`${value}, ${name}, mở nơi lấy số`} onClick={() => onFigure(code)}>
        {value}
      </button>
    );
  };
  return groupsOf(text.body).map(({ origin, paragraphs }) => (
    <section key={origin} className={classes.part}>
      <div className={classes.partHead}>
        <From text={text} origin={origin} />
        {text.kind === "minutes" && /^(item|vote)\./.test(origin) && (
          <SaveButton
            size="compact-sm"
            variant="subtle"
            aria-label={`Trích biên bản: ${text.parts.find((part) => part.origin === origin)?.name ?? "mục này"}`}
            onClick={() => extract.mutate({ meetingId: meeting.id, origin })}
          >
            Trích
          </SaveButton>
        )}
      </div>
      <div className={classes.words}>
        <FigureParagraphs text={paragraphs} figures={text.figures} figure={figure} />
      </div>
      {origins.includes(origin) && (
        <>
          {!isSettled(meeting.state) && <ItemRemarks remarks={meeting.remarks} items={meeting.items} at={origins.indexOf(origin)} />}
          {under?.(origins.indexOf(origin) + 1)}
        </>
      )}
    </section>
  ));
}

/** Of the roll call and of the score there is a page that shows the rows. */
function opens(code: string, meeting: MeetingDetail): boolean {
  if (code.startsWith("score.")) return true;
  return /^(people|present|excused|unexcused|late)\./.test(code) && meeting.attendance.length > 0;
}

function From({ text, origin }: { text: TextDetail; origin: string }) {
  const part = text.parts.find((one) => one.origin === origin);
  const isComputed = part !== undefined && part.source !== "typed" && !part.isEdited;
  const Icon = isComputed ? IconLink : IconPencil;
  return (
    <span className={classes.from} data-computed={isComputed || undefined}>
      <Icon size={16} stroke={1.75} aria-hidden="true" /> {part ? sources[part.source] : sources.typed}
      {part?.isEdited && ", đã sửa lời"}
    </span>
  );
}
