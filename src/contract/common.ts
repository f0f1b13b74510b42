import * as z from "zod/mini";
import { isRealDate } from "./dates.ts";
import { tidyText } from "./names.ts";
import { isPeriod } from "./periods.ts";

/** A number; in paths and queries it arrives as text. Nothing, empty text and lists are no number, never a zero. */
export function numeral(message = "Cần nhập số.") {
  const written = z.pipe(z.string().check(z.trim(), z.regex(/^-?\d{1,15}(\.\d{1,10})?$/)), z.transform(Number));
  return z.pipe(z.union([z.number(), written], { error: message }), z.number());
}

/** Ids are whole numbers. */
export const Id = numeral("Mã số không hợp lệ.").check(z.int(), z.positive(), z.maximum(2 ** 52));

/** A day, `YYYY-MM-DD`, that exists in the calendar. */
export const Day = z
  .string({ error: "Cần nhập ngày." })
  .check(z.refine(isRealDate, { error: "Ngày này không có trong lịch. Nhập theo dạng ngày/tháng/năm." }));

/** A time of day, `HH:MM`. */
export const Clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "Giờ nhập theo dạng 14:30." }));

/** 2018, 2018-H1, 2018-Q3 or 2018-06. */
export const PeriodCode = z.string().check(z.refine(isPeriod, { error: "Kỳ viết theo dạng 2018, 2018-H1, 2018-Q3 hoặc 2018-06." }));

/** A flag that may arrive as text in a query. */
export const Flag = z.union([
  z.boolean(),
  z.pipe(
    z.enum(["true", "false"]),
    z.transform((text) => text === "true"),
  ),
]);

/** One line of text, tidy, not empty. */
export function line(label: string, longest = 200) {
  return z
    .string({ error: `Cần nhập ${label}.` })
    .check(
      z.overwrite(tidyText),
      z.minLength(1, { error: `Cần nhập ${label}.` }),
      z.maxLength(longest, { error: `Nhiều nhất ${longest} ký tự.` }),
    );
}

/** One line of text that may be left out; empty text becomes null. */
export function optionalLine(longest = 200) {
  return z._default(
    z.nullable(
      z.pipe(
        z.string().check(z.overwrite(tidyText), z.maxLength(longest, { error: `Nhiều nhất ${longest} ký tự.` })),
        z.transform((text) => (text === "" ? null : text)),
      ),
    ),
    null,
  );
}

/** Running text of several lines. */
export function prose(longest = 20_000) {
  return z._default(z.string().check(z.maxLength(longest, { error: `Nhiều nhất ${longest} ký tự.` })), "");
}

export const optionalDay = z._default(z.nullable(Day), null);

/** Which page of a list; pages start at 1. */
export const Page = {
  page: z._default(numeral().check(z.int(), z.positive(), z.maximum(100_000)), 1),
  pageSize: z._default(numeral().check(z.int(), z.positive(), z.maximum(200)), 50),
};

/** A list that goes on below the id of its last row. */
export const Onward = { before: z.optional(Id), pageSize: z._default(numeral().check(z.int(), z.positive(), z.maximum(200)), 50) };

/** The place a read is about: this unit only, or this unit and those below it. */
export const Place = {
  organisationId: Id,
  below: z._default(Flag, true),
};

/** Version of a row that the writer saw; another number in the database means that somebody else wrote meanwhile. */
export const Version = numeral().check(z.int(), z.nonnegative());

/** What this person can do with the object it came with. */
export const Can = z.array(z.string());

/** What a log of a place can be narrowed by: days, and part of the name of who did it. */
export const LogFilters = { ...Place, from: optionalDay, to: optionalDay, by: z._default(z.string().check(z.maxLength(100)), "") };
