import "@mantine/dates/styles.layer.css";
import "dayjs/locale/vi";
import { Popover } from "@mantine/core";
import { DatePicker, DatesProvider } from "@mantine/dates";
import { useState } from "react";
import { CalendarButton, type CalendarProps } from "./date-field.tsx";

const words = {
  nextMonth: "Tháng sau",
  previousMonth: "Tháng trước",
  nextYear: "Năm sau",
  previousYear: "Năm trước",
  nextDecade: "Mười năm sau",
  previousDecade: "Mười năm trước",
};

/** The calendar behind a date field. */
export function Calendar(props: CalendarProps) {
  const { value, latest, onChoose } = props;
  const [isOpen, setOpen] = useState(false);
  const choose = (day: string | null) => {
    if (day) onChoose(day);
    setOpen(false);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" withinPortal trapFocus returnFocus shadow="md">
      <Popover.Target>
        <CalendarButton {...props} onClick={() => setOpen(!isOpen)} />
      </Popover.Target>
      <Popover.Dropdown aria-label="Chọn ngày trên lịch">
        <DatesProvider settings={{ locale: "vi", firstDayOfWeek: 1 }}>
          <DatePicker
            hideOutsideDates
            value={value}
            {...(value && { defaultDate: value })}
            {...(latest && { maxDate: latest })}
            onChange={choose}
            ariaLabels={words}
          />
        </DatesProvider>
      </Popover.Dropdown>
    </Popover>
  );
}
