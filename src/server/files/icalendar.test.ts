import { expect, test } from "vitest";
import { calendarFile } from "./icalendar.ts";

const event = { id: "ky-1", title: "Kỳ họp", day: "2026-02-28", time: null, minutes: 90, place: null, revision: 0 };
const file = (...events: (typeof event | { time: string; place: string })[]) =>
  calendarFile({ name: "Lịch", now: new Date("2026-01-01T00:00:00Z"), events: events.map((one) => ({ ...event, ...one })) });

test("an hour in Vietnam is told in UTC, also where the day changes on the way; a day without an hour is a whole day", () => {
  expect(file({ time: "18:00", place: "P.2" })).toContain("DTSTART:20260228T110000Z\r\nDTEND:20260228T123000Z\r\n");
  expect(file({ time: "06:30", place: "P.2" })).toContain("DTSTART:20260227T233000Z\r\n");
  expect(file(event)).toContain("DTSTART;VALUE=DATE:20260228\r\nDTEND;VALUE=DATE:20260301\r\n");
});

test("signs that mean something are escaped, and a long line is folded between letters at 75 octets", () => {
  const place = `Hội trường A, tầng 2; cạnh C:\\${"ữ".repeat(60)}`;
  const text = file({ time: "18:00", place });
  const lines = text.split("\r\n");
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(text).not.toContain("�");
  const unfolded = text.replaceAll("\r\n ", "");
  expect(unfolded).toContain(`LOCATION:Hội trường A\\, tầng 2\\; cạnh C:\\\\${"ữ".repeat(60)}\r\n`);
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
});
