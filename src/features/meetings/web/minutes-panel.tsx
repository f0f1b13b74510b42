import { IconLink, IconPencil } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { formatCount, formatDay, formatMinutes, formatNumber, formatPercent } from "#web/format.ts";
import type { MeetingDetail } from "../contract.ts";
import { ItemRemarks } from "../handing-in/web/item-remarks-panel.tsx";
import { classNames, decisions, endsNextDay, isSettled, modes } from "../rules.ts";
import classes from "./meeting-page.module.css";

/** The record in blocks, each saying where it came from. */
export function MinutesPanel({ meeting }: { meeting: MeetingDetail }) {
  return (
    <>
      <Block title="Thời gian, địa điểm" from="người ghi">
        {whenAndWhere(meeting)}
      </Block>
      <Block
        title="Thành phần"
        from={meeting.source === "recorded" ? "từ điểm danh" : "nhập số tổng"}
        isComputed={meeting.source === "recorded"}
      >
        {people(meeting)}
      </Block>
      {meeting.items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no id of their own and keep their order
        <Block key={at} title={`${at + 1}. ${item.title}`} from="người ghi">
          {item.content || (item.conclusion ? "" : <span className="quiet">Chưa ghi nội dung.</span>)}
          {item.conclusion && (
            <>
              {item.content && "\n"}
              <strong>Kết luận:</strong> {item.conclusion}
            </>
          )}
          <VoteLines votes={meeting.votes.filter((vote) => vote.item === at + 1)} lead />
          {!isSettled(meeting.state) && <ItemRemarks remarks={meeting.remarks} items={meeting.items} at={at} />}
        </Block>
      ))}
      <Votes meeting={meeting} />
      <Block title="Kết thúc" from="người ghi">
        {ending(meeting)}
      </Block>
    </>
  );
}

interface BlockProps {
  title: string;
  from: string;
  isComputed?: boolean;
  children: ReactNode;
}

export function Block({ title, from, isComputed = false, children }: BlockProps) {
  const Icon = isComputed ? IconLink : IconPencil;
  return (
    <section className={classes.block}>
      <div className={classes.blockHead}>
        <h2 className={classes.blockTitle}>{title}</h2>
        <span className={classes.from} data-computed={isComputed || undefined}>
          <Icon size={16} stroke={1.75} aria-hidden="true" /> {from}
        </span>
      </div>
      <div className={classes.text}>{children}</div>
    </section>
  );
}

function whenAndWhere(meeting: MeetingDetail): string {
  const clock = [meeting.beganAt, meeting.endedAt].filter(Boolean).join(" – ") + (endsNextDay(meeting) ? " hôm sau" : "");
  const parts = [
    formatDay(meeting.heldOn),
    clock,
    meeting.minutes !== null && formatMinutes(meeting.minutes),
    meeting.place,
    meeting.mode !== "in-person" && modes[meeting.mode].toLowerCase(),
    meeting.isThematic && `chuyên đề${meeting.topic ? ` “${meeting.topic}”` : ""}`,
  ];
  const people = [
    meeting.chair && `Chủ trì: đ/c ${meeting.chair}.`,
    meeting.secretary && `Thư ký: đ/c ${meeting.secretary}.`,
    meeting.guests && `Khách mời: ${meeting.guests}.`,
  ];
  return [`${parts.filter(Boolean).join(", ")}.`, people.filter(Boolean).join(" ")].filter(Boolean).join("\n");
}

function people(meeting: MeetingDetail): ReactNode {
  const names = (state: "excused" | "unexcused") =>
    meeting.attendance
      .filter((line) => line.state === state)
      .map((line) => (line.reason ? `${line.name}, ${line.reason}` : line.name))
      .join("; ");
  const listed = (count: number, text: string) => (
    <>
      <strong>{formatCount(count)}</strong>
      {text && `: ${text}`}
    </>
  );
  return (
    <>
      Tổng số <strong>{formatCount(meeting.total)}</strong> đảng viên
      {meeting.official !== null && (
        <>
          : chính thức <strong>{formatCount(meeting.official)}</strong>, dự bị <strong>{formatCount(meeting.probationary ?? 0)}</strong>
        </>
      )}
      ; miễn sinh hoạt <strong>{formatCount(meeting.exempt)}</strong>. Được triệu tập{" "}
      <strong>{formatCount(meeting.total - meeting.exempt)}</strong>, có mặt <strong>{formatCount(meeting.present)}</strong>, phát biểu{" "}
      <strong>{formatCount(meeting.spoke)}</strong>.{"\n"}
      Vắng có lý do {listed(meeting.excused, names("excused"))}. Vắng không lý do {listed(meeting.unexcused, names("unexcused"))}.
      {meeting.visiting > 0 && ` Sinh hoạt tạm đến dự ${formatCount(meeting.visiting)}.`}
    </>
  );
}

/** The votes on the sitting as a whole; those on one item stand at it. */
function Votes({ meeting }: { meeting: MeetingDetail }) {
  const whole = meeting.votes.filter((vote) => vote.item === null);
  if (whole.length === 0) return null;
  return (
    <Block title="Biểu quyết" from="mẫu số từ điểm danh" isComputed>
      <VoteLines votes={whole} />
    </Block>
  );
}

function VoteLines({ votes, lead = false }: { votes: MeetingDetail["votes"]; lead?: boolean }) {
  return (
    <>
      {votes.map((vote, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: votes have no id of their own and keep their order
        <div key={at}>
          {lead && (
            <>
              <strong>Biểu quyết:</strong>{" "}
            </>
          )}
          {vote.decision !== "resolution" && `${decisions[vote.decision]}: `}
          {vote.subject}:{" "}
          <strong>
            {formatNumber(Number(vote.inFavour))}/{formatNumber(vote.base)}
          </strong>{" "}
          tán thành
          {vote.base > 0 && ` (${formatPercent((100 * Number(vote.inFavour)) / vote.base)})`}, không {formatNumber(Number(vote.against))}, ý
          kiến khác {formatNumber(Number(vote.other))}; cần {formatNumber(vote.needed)},{" "}
          <strong>{vote.passed ? "đạt" : "không đạt"}</strong>.
        </div>
      ))}
    </>
  );
}

function ending(meeting: MeetingDetail): string {
  const parts = [
    meeting.feesPaid !== null &&
      `Đảng phí: ${meeting.feesPaid}/${meeting.total} đảng viên đã nộp${meeting.feesNote ? ` (${meeting.feesNote})` : ""}.`,
    meeting.selfScore !== null &&
      `Tự chấm ${formatNumber(meeting.selfScore, Number.isInteger(meeting.selfScore) ? 0 : 1)}/100 điểm${meeting.selfClass ? `, loại ${classNames[meeting.selfClass]}` : ""}.`,
    meeting.endedAt && `Kết thúc lúc ${meeting.endedAt}${endsNextDay(meeting) ? " ngày hôm sau" : ""}.`,
    meeting.note,
  ];
  return parts.filter(Boolean).join(" ") || "Chưa ghi.";
}
