import { ActionIcon, Popover, TextInput } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import type { DayText } from "#contract/dates.ts";
import { formatDay, readDay } from "../format.ts";

const Calendar = lazy(() => import("./calendar.tsx").then((file) => ({ default: file.Calendar })));

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
  const [isOpen, setOpen] = useState(false);
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
        <Popover opened={isOpen} onChange={setOpen} position="bottom-end" withinPortal trapFocus returnFocus shadow="md">
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="stone"
              size={36}
              aria-label="Chọn trên lịch"
              disabled={disabled ?? false}
              onClick={() => setOpen(!isOpen)}
            >
              <IconCalendar size={20} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <Suspense>
              {isOpen && (
                <Calendar
                  value={value}
                  {...(latest && { latest })}
                  onChoose={(day) => {
                    settle(formatDay(day));
                    setOpen(false);
                  }}
                />
              )}
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
