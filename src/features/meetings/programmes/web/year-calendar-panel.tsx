import { formatDay, formatWeekday } from "#web/format.ts";
import { Panel } from "#web/ui/panel.tsx";
import type { Entry, Programme } from "../contract.ts";
import { kindNames, kindOfSitting, monthsOfYear } from "../rules.ts";
import classes from "./year-calendar-panel.module.css";

/** Twelve months side by side, each with its sittings. */
export function YearCalendarPanel({ programme: { year, entries } }: { programme: Programme }) {
  return (
    <Panel title={`Lịch năm ${year}`}>
      <ol className={classes.months}>
        {monthsOfYear(year).map((month) => {
          const inside = entries.filter((entry) => entry.month === month);
          return (
            <li key={month} className={classes.month}>
              <h3 className={classes.title}>Tháng {Number(month.slice(5))}</h3>
              {inside.length === 0 && <p className="meta">không có kỳ nào</p>}
              {inside.map((entry) => (
                <div
                  key={entry.id}
                  className={classes.sitting}
                  data-thematic={entry.isThematic || undefined}
                  data-off={entry.isCalledOff || undefined}
                >
                  <div className={classes.day}>{dayText(entry)}</div>
                  <div className="meta">
                    {entry.plannedOn && formatWeekday(entry.plannedOn)}
                    {entry.startsAt && `, ${entry.startsAt}`}
                    {entry.place && `, ${entry.place}`}
                  </div>
                  <div>{entry.topic ?? kindNames[kindOfSitting(entry)]}</div>
                </div>
              ))}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}

function dayText({ plannedOn, isCalledOff }: Entry): string {
  if (isCalledOff) return "không tổ chức";
  return plannedOn ? formatDay(plannedOn).slice(0, 5) : "chưa định ngày";
}
