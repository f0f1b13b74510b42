import { organisationKinds } from "#features/organisations/rules.ts";
import { formatDay, formatNumber } from "#web/format.ts";
import { FigureLink } from "#web/ui/figure-link.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { useOrganisation } from "./hooks.ts";
import classes from "./unit-heading-panel.module.css";

/** Name and one line of facts above the tabs of a unit. */
export function UnitHeadingPanel({ organisationId }: { organisationId: number }) {
  const { data: unit, isError } = useOrganisation(organisationId);
  usePageTitle(unit?.name ?? "");
  if (isError) return <h1 className={classes.title}>Đơn vị này chưa mở được</h1>;
  if (!unit) return <div className={classes.heading} style={{ minHeight: "3.25rem" }} />;
  const parent = unit.path.at(-2);
  return (
    <div className={classes.heading}>
      <h1 className={classes.title}>{unit.name}</h1>
      <p className={classes.facts}>
        {organisationKinds[unit.kind].name}
        {parent && ` · thuộc ${parent.name}`} ·{" "}
        {unit.can.includes("members.see") ? (
          <FigureLink to={`/o/${unit.id}/don-vi/dang-vien`} label={`${formatNumber(unit.members)} đảng viên, mở danh sách`}>
            {formatNumber(unit.members)}
          </FigureLink>
        ) : (
          formatNumber(unit.members)
        )}{" "}
        đảng viên
        {unit.dissolvedOn && <span className="bad"> · đã kết thúc hoạt động từ {formatDay(unit.dissolvedOn)}</span>}
      </p>
    </div>
  );
}
