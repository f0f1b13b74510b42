import "@mantine/dates/styles.layer.css";
import "dayjs/locale/vi";
import { DatePicker, DatesProvider } from "@mantine/dates";
import type { DayText } from "#contract/dates.ts";

interface Props {
  value: DayText | null;
  latest?: DayText;
  onChoose: (day: DayText) => void;
}

/** The calendar behind a date field; it comes with its library when first opened. */
export function Calendar({ value, latest, onChoose }: Props) {
  return (
    <DatesProvider settings={{ locale: "vi", firstDayOfWeek: 1 }}>
      <DatePicker
        value={value}
        {...(value && { defaultDate: value })}
        {...(latest && { maxDate: latest })}
        onChange={(day) => day && onChoose(day)}
        ariaLabels={{
          nextMonth: "Tháng sau",
          previousMonth: "Tháng trước",
          nextYear: "Năm sau",
          previousYear: "Năm trước",
          nextDecade: "Mười năm sau",
          previousDecade: "Mười năm trước",
          monthLevelControl: "Chọn tháng",
          yearLevelControl: "Chọn năm",
        }}
      />
    </DatesProvider>
  );
}
