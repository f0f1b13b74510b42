import { Badge, TextInput } from "@mantine/core";
import { IconCheck, IconClock, IconDeviceLaptop, IconMessage, IconMinus, IconUserX } from "@tabler/icons-react";
import { memo, useCallback } from "react";
import { formatNumber } from "#web/format.ts";
import type { AttendanceLine } from "../contract.ts";
import { nextState, readClock, rollNumbers, stateWords } from "../drafts/rules.ts";
import { type AttendanceState, isPresent, type Mode } from "../rules.ts";
import { reasonLabels, reasons, situationWords } from "./messages.ts";
import classes from "./roll-call-form.module.css";

interface Props {
  attendance: readonly AttendanceLine[];
  mode: Mode;
  onChange: (change: (before: AttendanceLine[]) => AttendanceLine[]) => void;
}

/** Everybody is present until somebody taps: present → absent with a reason → late → present. */
export function RollCallForm({ attendance, mode, onChange }: Props) {
  const numbers = rollNumbers(attendance);
  const set = useCallback(
    (next: AttendanceLine) => onChange((before) => before.map((line) => (line.memberId === next.memberId ? next : line))),
    [onChange],
  );
  return (
    <>
      <div className={classes.summary} role="status">
        <span className={classes.big}>
          <strong>{formatNumber(numbers.present)}</strong> có mặt / {formatNumber(numbers.due)} được triệu tập
        </span>
        <Badge color="ok" size="lg" leftSection={<IconCheck size={16} aria-hidden="true" />}>
          Đúng giờ {formatNumber(numbers.present - numbers.late)}
        </Badge>
        {numbers.late > 0 && (
          <Badge color="warn" size="lg" leftSection={<IconClock size={16} aria-hidden="true" />}>
            Muộn {formatNumber(numbers.late)}
          </Badge>
        )}
        <Badge color="bad" size="lg" leftSection={<IconUserX size={16} aria-hidden="true" />}>
          Vắng {formatNumber(numbers.absent)}
        </Badge>
      </div>
      <ul className={classes.list} aria-label="Điểm danh, chạm để đổi">
        {attendance.map((line) => (
          <Row key={line.memberId} line={line} mode={mode} onChange={set} />
        ))}
      </ul>
    </>
  );
}

type Look = "present" | "late" | "absent" | "not-due";

function lookOf(state: AttendanceState): Look {
  if (state === "late" || state === "not-due") return state;
  return isPresent(state) ? "present" : "absent";
}

const Row = memo(function Row({ line, mode, onChange }: { line: AttendanceLine; mode: Mode; onChange: (line: AttendanceLine) => void }) {
  const look = lookOf(line.state);
  const words = saidOf(line);
  const tap = () => {
    const state = nextState(line, mode);
    onChange({ ...line, state, reason: null, arrivedAt: null, spoke: line.spoke && isPresent(state) });
  };
  return (
    <li className={classes.row} data-look={look}>
      <div>
        <div className={classes.name}>{line.name}</div>
        {words && <div className={classes.said}>{words}</div>}
      </div>
      {isPresent(line.state) ? (
        <button
          type="button"
          className={classes.spoke}
          aria-pressed={line.spoke}
          aria-label={`${line.name} có phát biểu`}
          onClick={() => onChange({ ...line, spoke: !line.spoke })}
        >
          <IconMessage size={18} stroke={1.75} aria-hidden="true" />
          <span className={classes.spokeWord}>Phát biểu</span>
        </button>
      ) : (
        <span />
      )}
      <button
        type="button"
        className={classes.state}
        data-look={look}
        aria-label={`${line.name}: ${stateWords[line.state]}, chạm để đổi`}
        onClick={tap}
      >
        <StateIcon state={line.state} />
        {shortWords[line.state]}
      </button>
      {look === "absent" && <Reasons line={line} onChange={onChange} />}
      {look === "late" && <Arrival line={line} onChange={onChange} />}
    </li>
  );
});

const shortWords: Record<AttendanceState, string> = {
  present: "Có mặt",
  late: "Muộn",
  online: "Trực tuyến",
  excused: "Vắng",
  unexcused: "Vắng",
  "not-due": "Không dự",
};

function StateIcon({ state }: { state: AttendanceState }) {
  const Icon = {
    present: IconCheck,
    late: IconClock,
    online: IconDeviceLaptop,
    excused: IconUserX,
    unexcused: IconUserX,
    "not-due": IconMinus,
  }[state];
  return <Icon size={18} stroke={1.75} aria-hidden="true" />;
}

/** What stands under the name: who the person is that day, and how they were absent. */
function saidOf(line: AttendanceLine): string {
  const who = [
    line.isVisiting && "sinh hoạt tạm đến",
    line.standing === "probationary" && "dự bị",
    line.situation && situationWords[line.situation],
  ];
  const how = [
    line.state === "excused" && (line.reason ? `vắng có lý do: ${line.reason}` : "vắng có lý do, chọn lý do"),
    line.state === "unexcused" && "vắng không lý do",
    line.state === "late" && `đến muộn${line.arrivedAt ? `, ${line.arrivedAt}` : ""}`,
  ];
  const text = [...who, ...how].filter(Boolean).join(" · ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function Reasons({ line, onChange }: { line: AttendanceLine; onChange: (line: AttendanceLine) => void }) {
  const known: readonly string[] = reasons;
  const isOther = line.state === "excused" && line.reason !== null && !known.includes(line.reason);
  const choose = (reason: string | null) => onChange({ ...line, state: "excused", reason });
  return (
    <fieldset className={classes.more} style={{ border: 0, margin: 0, paddingInline: 0 }}>
      <legend className="visually-hidden">Lý do {line.name} vắng</legend>
      {reasons.map((reason) => (
        <button key={reason} type="button" className={classes.chip} aria-pressed={line.reason === reason} onClick={() => choose(reason)}>
          {reasonLabels[reason]}
        </button>
      ))}
      <button type="button" className={classes.chip} aria-pressed={isOther} onClick={() => choose("")}>
        Khác
      </button>
      <button
        type="button"
        className={classes.chip}
        aria-pressed={line.state === "unexcused"}
        onClick={() => onChange({ ...line, state: "unexcused", reason: null })}
      >
        Không lý do
      </button>
      {isOther && (
        <TextInput
          aria-label={`Lý do khác của ${line.name}`}
          placeholder="Ghi lý do"
          maxLength={300}
          value={line.reason ?? ""}
          onChange={(event) => choose(event.currentTarget.value)}
          style={{ flex: "1 1 12rem" }}
        />
      )}
    </fieldset>
  );
}

function Arrival({ line, onChange }: { line: AttendanceLine; onChange: (line: AttendanceLine) => void }) {
  const set = (arrivedAt: string) => onChange({ ...line, arrivedAt: arrivedAt === "" ? null : arrivedAt });
  return (
    <div className={classes.more}>
      <TextInput
        label={
          <>
            Giờ đến <span className="visually-hidden">của {line.name}</span>
          </>
        }
        placeholder="14:10"
        inputMode="numeric"
        maxLength={10}
        value={line.arrivedAt ?? ""}
        onChange={(event) => set(event.currentTarget.value)}
        onBlur={(event) => set(readClock(event.currentTarget.value))}
        w={130}
      />
    </div>
  );
}
