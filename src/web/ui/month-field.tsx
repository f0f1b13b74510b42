import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { addMonths } from "#contract/dates.ts";
import classes from "./month-field.module.css";

interface Props {
  label: string;
  /** 2026-05 */
  value: string;
  onChange: (month: string) => void;
}

/** A month, with the way to the months beside. */
export function MonthField({ label, value, onChange }: Props) {
  const step = (count: number) => onChange(addMonths(`${value}-01`, count).slice(0, 7));
  return (
    <fieldset className={classes.field} aria-label={label}>
      <ActionIcon variant="default" size={44} aria-label="Tháng trước" onClick={() => step(-1)}>
        <IconChevronLeft size={20} aria-hidden="true" />
      </ActionIcon>
      <span aria-live="polite" className={classes.month}>
        Tháng {Number(value.slice(5))}/{value.slice(0, 4)}
      </span>
      <ActionIcon variant="default" size={44} aria-label="Tháng sau" onClick={() => step(1)}>
        <IconChevronRight size={20} aria-hidden="true" />
      </ActionIcon>
    </fieldset>
  );
}
