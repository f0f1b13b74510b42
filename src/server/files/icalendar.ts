// A calendar as other programs read it (RFC 5545): one event a planned sitting, moments in UTC, days without an hour as whole days.
import { addDays, type DayText } from "#contract/dates.ts";

export const calendarType = "text/calendar; charset=utf-8";

export interface CalendarEvent {
  /** Stays the same as long as the event does. */
  id: string;
  title: string;
  day: DayText;
  /** Vietnam's time, 18:00; null for the whole day. */
  time: string | null;
  minutes: number;
  place: string | null;
  /** Grows with each change. */
  revision: number;
}

/** The text of the file: lines end with CRLF and have at most 75 octets. */
export function calendarFile(given: { name: string; now: Date; events: readonly CalendarEvent[] }): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Nen Nep//VI",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(given.name)}`,
    ...given.events.flatMap((event) => eventLines(event, given.now)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines(event: CalendarEvent, now: Date): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${event.id}@nennep`,
    `DTSTAMP:${utc(now.getTime())}`,
    `SEQUENCE:${event.revision}`,
    ...times(event),
    `SUMMARY:${escaped(event.title)}`,
    ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
    "END:VEVENT",
  ];
}

function times({ day, time, minutes }: CalendarEvent): string[] {
  if (time === null) return [`DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`, `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll("-", "")}`];
  const start = Date.parse(`${day}T${time}:00+07:00`);
  return [`DTSTART:${utc(start)}`, `DTEND:${utc(start + minutes * 60_000)}`];
}

function utc(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, "\\n");
}

/** At most 75 octets a line, the next one begins with a space; never in the middle of a letter. */
function folded(line: string): string {
  let length = 0;
  let text = "";
  for (const letter of line) {
    const octets = Buffer.byteLength(letter);
    if (length + octets > 75) {
      text += "\r\n ";
      length = 1;
    }
    text += letter;
    length += octets;
  }
  return text;
}
