import { ActionIcon, TextInput } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { type ComponentPropsWithRef, type ReactNode, useEffect, useState } from "react";
import type { DayText } from "#contract/dates.ts";
import { formatDay, readDay } from "../format.ts";
import { onDemand } from "./on-demand.tsx";

/** The calendar comes with its library when it is first opened. */
const CalendarPicker = onDemand<CalendarProps>(CalendarButton, () => import("./calendar.tsx").then((file) => file.Calendar));

interface Props {
  label: ReactNode;
  value?: DayText | null;
  onChange: (day: DayText | null) => void;
  error?: ReactNode;
  description?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  /** Latest day that makes sense, usually today; the calendar ends there. */
  latest?: DayText;
}

/** A day: typed as 31/12/2018 or 31122018, or chosen. While the text is no day, the value is empty and the field says why. */
export function DateField({ label, value = null, onChange, error, description, required, disabled, latest }: Props) {
  const [text, setText] = useState(formatDay(value));
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (value === null) return;
    setText(formatDay(value));
    setProblem(null);
  }, [value]);

  function settle(typed: string): void {
    const read = readDay(typed);
    setProblem("problem" in read ? read.problem : null);
    const day = "day" in read ? read.day : null;
    if (day) setText(formatDay(day));
    if (day !== value) onChange(day);
  }

  return (
    <TextInput
      label={label}
      {...(description !== undefined && { description })}
      error={problem ?? error}
      {...(required && { required })}
      {...(disabled && { disabled })}
      inputMode="numeric"
      placeholder="ngày/tháng/năm"
      autoComplete="off"
      maxLength={12}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setProblem(null);
      }}
      onBlur={() => settle(text)}
      onKeyDown={(event) => event.key === "Enter" && settle(text)}
      rightSectionWidth={44}
      rightSection={
        <CalendarPicker value={value} disabled={disabled ?? false} latest={latest} onChoose={(day) => settle(formatDay(day))} />
      }
    />
  );
}

export interface CalendarProps {
  value: DayText | null;
  disabled: boolean;
  latest: DayText | undefined;
  onChoose: (day: DayText) => void;
}

type ButtonRest = Omit<ComponentPropsWithRef<"button">, "value" | "color" | "style">;

export function CalendarButton({ disabled, value: _, latest: __, onChoose: ___, ...rest }: CalendarProps & ButtonRest) {
  return (
    <ActionIcon variant="subtle" color="stone" size={36} aria-label="Chọn trên lịch" aria-haspopup="dialog" disabled={disabled} {...rest}>
      <IconCalendar size={20} />
    </ActionIcon>
  );
}
