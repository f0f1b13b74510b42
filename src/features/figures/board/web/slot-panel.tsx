import { Button, CloseButton } from "@mantine/core";
import { IconCalendarPlus } from "@tabler/icons-react";
import { useState } from "react";
import { formatDay, formatMoment, formatNumber, formatPercent, formatWeekday } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { PlainState, StateBadge } from "#web/ui/state-badge.tsx";
import type { Slot } from "../contract.ts";
import { useBoardSlot } from "./hooks.ts";
import { SlotNoteForm } from "./slot-note-form.tsx";
import classes from "./slot-panel.module.css";

interface Props {
  organisationId: number;
  /** 2018-06 */
  month: string;
  onClose: () => void;
}

/** The box that is open: the sitting, or why there is none and when it will be made up, with one thing to do. */
export function SlotPanel({ organisationId, month, onClose }: Props) {
  const { data, error, refetch } = useBoardSlot(organisationId, month);
  return (
    <section className={classes.panel} aria-label="Kỳ sinh hoạt đang mở">
      {data ? (
        <Content slot={data} onClose={onClose} />
      ) : error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : (
        <Waiting lines={4} />
      )}
    </section>
  );
}

function Content({ slot, onClose }: { slot: Slot; onClose: () => void }) {
  const place = [slot.parentName, `${formatNumber(slot.members)} đảng viên`].filter(Boolean).join(" · ");
  return (
    <>
      <div className={classes.head}>
        <div>
          <h2 className={classes.title}>{slot.name}</h2>
          <div className="meta">{place}</div>
        </div>
        <CloseButton aria-label="Đóng ô đang mở" onClick={onClose} />
      </div>
      <div>
        <State slot={slot} />
      </div>
      <dl className={classes.facts}>
        {slot.meeting && <MeetingFacts meeting={slot.meeting} />}
        <dt>Năm {slot.year}</dt>
        <dd>{yearText(slot)}</dd>
      </dl>
      {slot.meeting === null && <Missing slot={slot} />}
      {slot.meeting && <AppLink to={`/o/${slot.organisationId}/sinh-hoat/${slot.meeting.id}`}>Mở kỳ họp và biên bản</AppLink>}
      {slot.rule && <div className="meta">Căn cứ: {slot.rule}</div>}
    </>
  );
}

function State({ slot }: { slot: Slot }) {
  const month = `tháng ${Number(slot.month.slice(5, 7))}/${slot.month.slice(0, 4)}`;
  if (!slot.meeting)
    return slot.isOver ? <StateBadge state="missing">Thiếu kỳ {month}</StateBadge> : <span>Chưa họp {month}, tháng chưa hết</span>;
  if (slot.meeting.state === "submitted") return <StateBadge state="waiting">Kỳ {month}, chờ kiểm tra</StateBadge>;
  if (slot.meeting.state === "returned") return <StateBadge state="returned">Kỳ {month}, biên bản trả lại</StateBadge>;
  return <PlainState state="done">Đã họp kỳ {month}</PlainState>;
}

function MeetingFacts({ meeting }: { meeting: NonNullable<Slot["meeting"]> }) {
  return (
    <>
      <dt>Ngày họp</dt>
      <dd>
        {formatWeekday(meeting.heldOn)}, {formatDay(meeting.heldOn)}
      </dd>
      <dt>Có mặt</dt>
      <dd>
        {formatNumber(meeting.present)}/{formatNumber(meeting.base)}
        {meeting.base > 0 && ` (${formatPercent((100 * meeting.present) / meeting.base)})`}
      </dd>
      {meeting.minutes !== null && (
        <>
          <dt>Thời lượng</dt>
          <dd>{formatNumber(meeting.minutes)} phút</dd>
        </>
      )}
      {meeting.thematic && (
        <>
          <dt>Chuyên đề</dt>
          <dd>có</dd>
        </>
      )}
    </>
  );
}

function yearText({ held, due, missingMonths }: Slot): string {
  const months = missingMonths.map((month) => Number(month.slice(5, 7))).join(", ");
  return `${formatNumber(held)}/${formatNumber(due)} kỳ${months ? `, thiếu tháng ${months}` : ""}`;
}

/** The reason and the day to make up, and the way to record the sitting after all. */
function Missing({ slot }: { slot: Slot }) {
  const [isEditing, setEditing] = useState(false);
  const { note } = slot;
  const mayRecord = slot.can.includes("meetings.record");
  const hasNote = note.reason !== "";
  return (
    <>
      {mayRecord && (isEditing || !hasNote) ? (
        <SlotNoteForm slot={slot} {...(hasNote && { onCancel: () => setEditing(false) })} onSaved={() => setEditing(false)} />
      ) : (
        hasNote && <Note note={note} />
      )}
      {mayRecord && (
        <div className={classes.actions}>
          {hasNote && !isEditing && (
            <Button variant="default" onClick={() => setEditing(true)}>
              Sửa lý do
            </Button>
          )}
          <Button component={AppLink} plain to={`/o/${slot.organisationId}/sinh-hoat/moi`} search={{ thang: slot.month.slice(0, 7) }}>
            Ghi kỳ họp
          </Button>
        </div>
      )}
    </>
  );
}

function Note({ note }: { note: Slot["note"] }) {
  return (
    <div className={classes.note}>
      <div className="meta">
        Lý do chi bộ báo{note.notedAt && `, ghi lúc ${formatMoment(note.notedAt)}`}
        {note.notedBy && ` (${note.notedBy})`}
      </div>
      <p>{note.reason}</p>
      {note.makeupOn && (
        <strong>
          <IconCalendarPlus size={16} aria-hidden="true" /> Họp bù: {formatWeekday(note.makeupOn)}, {formatDay(note.makeupOn)}
        </strong>
      )}
    </div>
  );
}
