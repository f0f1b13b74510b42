import { ActionIcon, Button, Popover } from "@mantine/core";
import { IconCalendarMonth, IconChevronDown, IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { periodName } from "#contract/periods.ts";
import { usePeriod } from "../place.ts";
import classes from "./period-picker.module.css";

const romans = ["I", "II", "III", "IV"];

interface Props {
  value: string;
  onChange: (code: string) => void;
  /** Only some lengths, as where a board shows whole years. */
  lengths?: readonly ("year" | "half" | "quarter" | "month")[];
}

/** The period of the page, read from and written to the address. */
export function PagePeriodPicker({ lengths }: Pick<Props, "lengths">) {
  const [period, setPeriod] = usePeriod();
  return <PeriodPicker value={period} onChange={setPeriod} {...(lengths && { lengths })} />;
}

/** Tháng, quý, 6 tháng or năm, in one small panel. */
export function PeriodPicker({ value, onChange, lengths = ["year", "half", "quarter", "month"] }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [year, setYear] = useState(Number(value.slice(0, 4)));
  const choose = (code: string) => {
    onChange(code);
    setOpen(false);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus withinPortal shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconCalendarMonth size={18} aria-hidden="true" />}
          rightSection={<IconChevronDown size={16} aria-hidden="true" />}
          aria-label={`Kỳ số liệu: ${periodName(value)}`}
          onClick={() => {
            setYear(Number(value.slice(0, 4)));
            setOpen(!isOpen);
          }}
        >
          {periodName(value)}
        </Button>
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
