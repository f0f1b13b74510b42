import { IconHourglass } from "@tabler/icons-react";
import type { OutputOf } from "#contract/endpoint.ts";
import { formatDay, formatNumber } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { getCellYear, MonthBox } from "../gaps/contract.ts";
import { stateNames } from "../rules.ts";
import classes from "./cell-year-panel.module.css";

export type CellYear = OutputOf<typeof getCellYear>;

/** The year of a cell in one row of twelve boxes. */
export function CellYearPanel({ place, year, data }: { place: number; year: number; data: CellYear }) {
  const due = data.months.filter((box) => box.isDue);
  const held = due.filter((box) => box.meetingId !== null);
  return (
    <Panel
      title={due.length > 0 ? `Năm ${year}: ${formatNumber(held.length)}/${formatNumber(due.length)} kỳ đã qua` : `Năm ${year}`}
      aside={`Chuyên đề ${formatNumber(data.thematic)}, định mức ${formatNumber(data.thematicPerQuarter)} kỳ mỗi quý`}
    >
      <ol className={classes.boxes} aria-label={`Mười hai tháng của năm ${year}`}>
        {data.months.map((box) => (
          <li key={box.month}>
            <div className={classes.head} aria-hidden="true">
              T{Number(box.month.slice(5))}
            </div>
            <Box box={box} place={place} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Box({ box, place }: { box: MonthBox; place: number }) {
  const label = boxLabel(box);
  if (box.meetingId !== null && box.heldOn) {
    const isOpen = box.state !== "accepted";
    return (
      <AppLink
        plain
        to={`/o/${place}/sinh-hoat/${box.meetingId}`}
        className={classes.box}
        data-look={isOpen ? "waiting" : "held"}
        aria-label={label}
      >
        <span className={classes.day}>
          {isOpen && <IconHourglass size={14} aria-hidden="true" />}
          {box.heldOn.slice(8)}
        </span>
        {box.isThematic && <span className={classes.bar} />}
      </AppLink>
    );
  }
  return (
    <div className={classes.box} data-look={box.isDue ? "missing" : undefined}>
      <span className="visually-hidden">{label}</span>
      <span aria-hidden="true">{box.isDue ? "thiếu" : "·"}</span>
      {box.isThematic && <span className={classes.bar} />}
    </div>
  );
}

function boxLabel(box: MonthBox): string {
  const month = `Tháng ${Number(box.month.slice(5))}`;
  const thematic = box.isThematic ? ", có chuyên đề" : "";
  if (box.heldOn)
    return `${month}, họp ngày ${formatDay(box.heldOn)}${thematic}, biên bản ${stateNames[box.state ?? "draft"].toLowerCase()}`;
  if (box.isDue) return `${month}, thiếu kỳ${box.reason ? `, có lý do` : ""}${thematic}`;
  return `${month}, ${box.isOver ? "không phải họp" : "chưa đến"}${thematic}`;
}
