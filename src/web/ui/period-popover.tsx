import { ActionIcon, Popover } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { periodName } from "#contract/periods.ts";
import classes from "./period-picker.module.css";
import { PeriodButton, type PeriodProps } from "./period-picker.tsx";

const romans = ["I", "II", "III", "IV"];

/** The panel of the period picker: one year at a time, with all its lengths. */
export function PeriodPopover({ value, onChange, lengths = ["year", "half", "quarter", "month"] }: PeriodProps) {
  const [isOpen, setOpen] = useState(false);
  const [year, setYear] = useState(Number(value.slice(0, 4)));
  const choose = (code: string) => {
    onChange(code);
    setOpen(false);
  };
  const toggle = () => {
    setYear(Number(value.slice(0, 4)));
    setOpen(!isOpen);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus withinPortal shadow="md">
      <Popover.Target>
        <PeriodButton value={value} onClick={toggle} />
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label="Chọn kỳ số liệu">
        <div className={classes.years}>
          <ActionIcon variant="subtle" color="stone" size={40} aria-label="Năm trước" onClick={() => setYear(year - 1)}>
            <IconChevronLeft size={20} />
          </ActionIcon>
          <span className={classes.year} aria-live="polite">
            Năm {year}
          </span>
          <ActionIcon variant="subtle" color="stone" size={40} aria-label="Năm sau" onClick={() => setYear(year + 1)}>
            <IconChevronRight size={20} />
          </ActionIcon>
        </div>
        {choicesOf(year)
          .filter((row) => lengths.includes(row.length))
          .map((row) => (
            <div key={row.length} className={classes.row} data-length={row.length}>
              {row.choices.map((choice) => (
                <button
                  key={choice.code}
                  type="button"
                  className={classes.choice}
                  aria-pressed={choice.code === value}
                  aria-label={periodName(choice.code)}
                  onClick={() => choose(choice.code)}
                >
                  {choice.label}
                </button>
              ))}
            </div>
          ))}
      </Popover.Dropdown>
    </Popover>
  );
}

function choicesOf(year: number) {
  const months = Array.from({ length: 12 }, (_, at) => ({ code: `${year}-${String(at + 1).padStart(2, "0")}`, label: `T${at + 1}` }));
  return [
    { length: "year", choices: [{ code: String(year), label: "Cả năm" }] },
    {
      length: "half",
      choices: [
        { code: `${year}-H1`, label: "6 tháng đầu" },
        { code: `${year}-H2`, label: "6 tháng cuối" },
      ],
    },
    { length: "quarter", choices: romans.map((roman, at) => ({ code: `${year}-Q${at + 1}`, label: `Quý ${roman}` })) },
    { length: "month", choices: months },
  ] as const;
}
