import { Textarea } from "@mantine/core";
import { useState } from "react";
import { formatNumber } from "#web/format.ts";
import type { AttendanceLine } from "../../../contract.ts";
import { rollNumbers, stateWords } from "../../../drafts/rules.ts";
import type { Mode } from "../../../rules.ts";
import { applyRoll, readRoll, writeRoll } from "../rules.ts";
import classes from "./quick-roll-form.module.css";
import { WrongWords } from "./wrong-words-panel.tsx";

interface Props {
  attendance: readonly AttendanceLine[];
  mode: Mode;
  onChange: (attendance: AttendanceLine[]) => void;
  /** How many words could not be taken. */
  onWrong: (count: number) => void;
}

/** The roll call as one line: only who was not simply there. What it comes to stands below while it is typed. */
export function QuickRollForm({ attendance, mode, onChange, onWrong }: Props) {
  const [text, setText] = useState(() => writeRoll(attendance));
  const { wrong } = readRoll(text, attendance, mode);
  const numbers = rollNumbers(attendance);
  const type = (typed: string) => {
    setText(typed);
    const read = readRoll(typed, attendance, mode);
    onChange(applyRoll(attendance, read.said));
    onWrong(read.wrong.length);
  };
  const named = attendance.flatMap((line, at) => (isNamed(line) ? [{ line, at }] : []));
  return (
    <div className={classes.body}>
      <Textarea
        label="Ai không có mặt từ đầu, ai phát biểu"
        description="Số trên phiếu hoặc tên, rồi chữ: cl có lý do, kl không lý do, m đến muộn, pb phát biểu, cm có mặt, tt trực tuyến. Cách nhau bằng dấu chấm phẩy."
        placeholder="1 cl ốm; 7 kl; 9 m 14h10; 3 pb"
        autosize
        minRows={2}
        spellCheck={false}
        autoCapitalize="none"
        value={text}
        error={wrong.length > 0}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <WrongWords wrong={wrong} />
      <div className={classes.sum} role="status">
        <strong>{formatNumber(numbers.present)}</strong> có mặt / {formatNumber(numbers.due)} được triệu tập; vắng{" "}
        {formatNumber(numbers.absent)}, muộn {formatNumber(numbers.late)}
      </div>
      <ul className={classes.named} aria-label="Những người đã ghi">
        {named.map(({ line, at }) => (
          <li key={line.memberId}>
            {at + 1}. {line.name}: {wordsOf(line)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function isNamed({ state, situation, spoke }: AttendanceLine): boolean {
  return spoke || state !== (situation === null ? "present" : "not-due");
}

function wordsOf({ state, reason, arrivedAt, spoke }: AttendanceLine): string {
  return [stateWords[state].toLowerCase(), arrivedAt, reason, spoke && "phát biểu"].filter(Boolean).join(", ");
}
