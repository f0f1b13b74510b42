import { formatDay, formatMinutes, formatNumber } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import type { Column } from "#web/ui/data-table.tsx";
import { FigureLink } from "#web/ui/figure-link.tsx";
import { NoteBadge, PlainState, StateBadge } from "#web/ui/state-badge.tsx";
import type { MeetingLine } from "../contract.ts";
import { classNames, stateNames } from "../rules.ts";

/** "Tháng 6/2018" or "Tháng 6". */
export function monthName(month: string, withYear = true): string {
  const name = `Tháng ${Number(month.slice(5, 7))}`;
  return withYear ? `${name}/${month.slice(0, 4)}` : name;
}

export const addressOf = (meeting: Pick<MeetingLine, "id" | "organisationId">) => `/o/${meeting.organisationId}/sinh-hoat/${meeting.id}`;

export function meetingColumns(showsCell: boolean): Column<MeetingLine>[] {
  return [
    { key: "month", title: "Kỳ", phone: "title", cell: (line) => <Month line={line} /> },
    ...(showsCell ? [cellColumn] : []),
    { key: "held", title: "Ngày họp", phone: "plain", cell: (line) => <Held line={line} /> },
    { key: "present", title: "Dự", isNumber: true, cell: (line) => <Present line={line} /> },
    {
      key: "minutes",
      title: "Thời lượng",
      isNumber: true,
      phone: "hide",
      cell: (line) => (line.minutes === null ? "" : formatMinutes(line.minutes)),
    },
    { key: "score", title: "Tự chấm", isNumber: true, phone: "hide", cell: (line) => <Score line={line} /> },
    { key: "state", title: "Biên bản", phone: "side", cell: (line) => <MeetingStateMark state={line.state} /> },
  ];
}

const cellColumn: Column<MeetingLine> = {
  key: "cell",
  title: "Chi bộ",
  phone: "plain",
  cell: (line) => (
    <>
      <AppLink to={`/o/${line.organisationId}/don-vi/sinh-hoat`}>{line.organisationName}</AppLink>
      {line.parentName && <div className="meta">{line.parentName}</div>}
    </>
  ),
};

function Month({ line }: { line: MeetingLine }) {
  return (
    <span style={{ whiteSpace: "nowrap" }}>
      <AppLink to={addressOf(line)}>{monthName(line.month)}</AppLink>
    </span>
  );
}

export function Held({ line }: { line: Pick<MeetingLine, "heldOn" | "isRegular" | "isThematic"> & { typedBy?: string | null } }) {
  return (
    <span style={{ display: "inline-flex", flexWrap: "wrap", gap: "0.25rem 0.5rem", alignItems: "center" }}>
      {formatDay(line.heldOn)}
      {line.typedBy && <NoteBadge>ghi thay</NoteBadge>}
      {line.isThematic && <NoteBadge>{line.isRegular ? "chuyên đề" : "riêng chuyên đề"}</NoteBadge>}
    </span>
  );
}

/** Present of those who count in the rate. */
export function Present({ line }: { line: MeetingLine }) {
  const due = line.total - line.exempt;
  const text = `${formatNumber(line.present)}/${formatNumber(due)}`;
  return (
    <FigureLink to={addressOf(line)} label={`Dự ${text}, mở kỳ họp`}>
      {text}
    </FigureLink>
  );
}

export function Score({ line }: { line: Pick<MeetingLine, "selfScore" | "selfClass"> }) {
  if (line.selfScore === null && line.selfClass === null) return null;
  return (
    <>
      {line.selfScore !== null && <strong>{formatNumber(line.selfScore, Number.isInteger(line.selfScore) ? 0 : 1)}</strong>}{" "}
      {line.selfClass && classNames[line.selfClass]}
    </>
  );
}

export function MeetingStateMark({ state }: { state: MeetingLine["state"] }) {
  if (state === "accepted") return <PlainState state="done">{stateNames.accepted}</PlainState>;
  return <StateBadge state={state === "submitted" ? "waiting" : state === "correcting" ? "draft" : state}>{stateNames[state]}</StateBadge>;
}
