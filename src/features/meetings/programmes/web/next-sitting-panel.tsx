import { formatDay, formatDue, formatWeekday } from "#web/format.ts";
import { useSession } from "#web/session.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { kindNames, kindOfSitting } from "../rules.ts";
import { useProgramme } from "./hooks.ts";

/** The next sitting of the programme in force; nothing where none is planned. */
export function NextSittingPanel({ place }: { place: number }) {
  const { today } = useSession();
  const { data } = useProgramme(place, Number(today.slice(0, 4)));
  const next =
    data?.state === "in-force"
      ? data.entries.find((entry) => !entry.isCalledOff && entry.plannedOn !== null && entry.plannedOn >= today)
      : undefined;
  if (!next?.plannedOn) return null;
  const details = [next.startsAt, next.place, next.preparerName && `chuẩn bị: ${next.preparerName}`].filter(Boolean).join(" · ");
  return (
    <Panel title="Kỳ tới theo chương trình" aside={<AppLink to={`/o/${place}/chuong-trinh`}>Mở chương trình năm</AppLink>}>
      <strong>
        Họp {formatWeekday(next.plannedOn)}, {formatDay(next.plannedOn)}
      </strong>{" "}
      <span className="meta">({formatDue(next.plannedOn, today)})</span>
      <div>
        {kindNames[kindOfSitting(next)]}
        {next.topic && `: ${next.topic}`}
      </div>
      {details && <div className="meta">{details}</div>}
    </Panel>
  );
}
