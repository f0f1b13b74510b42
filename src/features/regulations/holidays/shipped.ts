// Public holidays as far as known. An office that knows better, or knows the coming year, sets its own list.
import { addDays } from "#contract/dates.ts";
import { type ShippedRule, ship } from "../rules.ts";
import type { ExceptionDay, FixedHoliday } from "./rules.ts";

export const fixedHolidays: readonly FixedHoliday[] = [
  { date: "01-01", name: "Tết dương lịch" },
  { date: "04-30", name: "Ngày Chiến thắng" },
  { date: "05-01", name: "Ngày Quốc tế lao động" },
  { date: "09-02", name: "Quốc khánh" },
];

interface HolidayYear {
  year: number;
  days: readonly ExceptionDay[];
  certainty: ShippedRule["certainty"];
  note?: string;
}

const names = { tet: "Tết âm lịch", gioTo: "Giỗ Tổ Hùng Vương", national: "Quốc khánh", moved: "Nghỉ bù", swapped: "Nghỉ hoán đổi" };
const off = (name: keyof typeof names, ...days: string[]): ExceptionDay[] =>
  days.map((day) => ({ day, name: names[name], isWorked: false }));
/** Working days from the first to the last day off of the Lunar New Year, as the year's announcement counted them. */
const tet = (first: string, last: string): ExceptionDay[] => {
  const days = Array.from({ length: 14 }, (_, at) => addDays(first, at)).filter((day) => day <= last);
  return off("tet", ...days.filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())));
};
/** A day off in exchange for a Saturday that is worked. */
const swap = (free: string, worked: string): ExceptionDay[] => [...off("swapped", free), { day: worked, name: "Làm bù", isWorked: true }];
const known = (year: number, ...days: ExceptionDay[][]): HolidayYear => ({
  year,
  days: days.flat().filter((one) => one.day.startsWith(`${year}-`)),
  certainty: "background",
});

export const holidayYears: readonly HolidayYear[] = [
  known(2018, tet("2018-02-14", "2018-02-20"), off("gioTo", "2018-04-25"), off("moved", "2018-09-03"), off("swapped", "2018-12-31")),
  known(
    2019,
    swap("2019-04-29", "2019-05-04"),
    [{ day: "2019-01-05", name: "Làm bù", isWorked: true }],
    tet("2019-02-04", "2019-02-08"),
    off("moved", "2019-04-15"),
  ),
  known(2020, tet("2020-01-23", "2020-01-29"), off("gioTo", "2020-04-02")),
  known(2021, tet("2021-02-10", "2021-02-16"), off("gioTo", "2021-04-21"), off("moved", "2021-05-03"), off("national", "2021-09-03")),
  known(
    2022,
    off("moved", "2022-01-03"),
    tet("2022-01-31", "2022-02-04"),
    off("moved", "2022-04-11", "2022-05-02", "2022-05-03"),
    off("national", "2022-09-01"),
  ),
  known(
    2023,
    off("moved", "2023-01-02"),
    tet("2023-01-20", "2023-01-26"),
    off("moved", "2023-05-02", "2023-05-03"),
    off("national", "2023-09-01"),
    off("moved", "2023-09-04"),
  ),
  known(2024, tet("2024-02-08", "2024-02-14"), off("gioTo", "2024-04-18"), swap("2024-04-29", "2024-05-04"), off("national", "2024-09-03")),
  known(2025, tet("2025-01-27", "2025-01-31"), off("gioTo", "2025-04-07"), swap("2025-05-02", "2025-04-26"), off("national", "2025-09-01")),
  {
    ...known(
      2026,
      swap("2026-01-02", "2026-01-10"),
      tet("2026-02-16", "2026-02-20"),
      off("moved", "2026-04-27"),
      swap("2026-08-31", "2026-08-22"),
      off("national", "2026-09-01"),
    ),
    certainty: "partly",
    note: "Ngày Văn hóa Việt Nam 24/11 chưa đưa vào vì chưa đối chiếu được văn bản quy định nghỉ; đơn vị áp dụng thì thêm.",
  },
  {
    ...known(2027, tet("2027-02-05", "2027-02-11"), off("gioTo", "2027-04-16"), off("moved", "2027-05-03"), off("national", "2027-09-03")),
    certainty: "unknown",
    note: "Tính theo âm lịch và Bộ luật Lao động; ngày nghỉ Tết, ngày liền kề Quốc khánh và ngày làm bù theo thông báo của năm.",
  },
];

const first = holidayYears[0]?.year ?? 0;
const last = holidayYears.at(-1)?.year ?? 0;
const source = (year: number) => `Thông báo phương án nghỉ lễ, Tết năm ${year} của cơ quan nhà nước`;
const noYear = { value: [], source: "Chương trình chưa có lịch của những năm này", certainty: "unknown" } as const;

/** Fixed holidays for ever; a list for each year that is known. */
export const holidayRules: readonly ShippedRule[] = [
  ship({
    key: "calendar.fixed_holidays",
    value: [...fixedHolidays],
    from: null,
    to: null,
    source: "Bộ luật Lao động 2019, Điều 112",
    certainty: "partly",
    note: "Ngày nghỉ theo âm lịch, ngày liền kề Quốc khánh và ngày nghỉ bù ghi riêng từng năm.",
  }),
  ship({ key: "calendar.exception_days", from: null, to: `${first}-01-01`, ...noYear, value: [] }),
  ...holidayYears.map(({ year, days, certainty, note }) =>
    ship({
      key: "calendar.exception_days",
      value: [...days],
      from: `${year}-01-01`,
      to: `${year + 1}-01-01`,
      source: source(year),
      certainty,
      ...(note && { note }),
    }),
  ),
  ship({ key: "calendar.exception_days", from: `${last + 1}-01-01`, to: null, ...noYear, value: [] }),
];
