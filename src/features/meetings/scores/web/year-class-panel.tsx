import { formatNumber } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { classNames } from "../../rules.ts";
import { useYearClass } from "./hooks.ts";
import classes from "./year-class-panel.module.css";

/** The class of a cell's year so far, month by month, and the rule it rests on. Nothing until a sitting was scored. */
export function YearClassPanel({ place, year }: { place: number; year: number }) {
  const { data } = useYearClass(place, year);
  if (!data || data.class === null || data.mean === null) return null;
  const scored = `${formatNumber(data.months.length)}/${formatNumber(data.due)} kỳ đã chấm, bình quân ${formatNumber(data.mean, 1)} điểm`;
  return (
    <Panel title={`Xếp loại sinh hoạt năm ${year}: ${classNames[data.class]}`} note={scored}>
      <ol className={classes.months}>
        {data.months.map((month) => (
          <li key={month.month}>
            <AppLink to={`/o/${place}/sinh-hoat/${month.meetingId}`}>Tháng {Number(month.month.slice(5))}</AppLink>
            <div className="meta">
              {formatNumber(month.score, Number.isInteger(month.score) ? 0 : 1)} · {classNames[month.class]}
            </div>
          </li>
        ))}
      </ol>
      <p className="meta">
        {data.ruleText} ({data.source})
      </p>
    </Panel>
  );
}
