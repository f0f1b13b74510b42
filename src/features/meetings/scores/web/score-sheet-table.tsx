import { formatNumber } from "#web/format.ts";
import type { Sheet } from "../contract.ts";
import classes from "./score-sheet-table.module.css";

const digits = (points: number) => (Number.isInteger(points) ? 0 : 1);

/** A written sheet: the points of every criterion, and why where it was known or overruled. */
export function ScoreSheetTable({ sheet }: { sheet: Sheet }) {
  const lineOf = (number: string) => sheet.lines.find((line) => line.number === number);
  return (
    <div className={classes.scroller}>
      <table className={classes.table}>
        <caption className="visually-hidden">Điểm từng mục</caption>
        <thead>
          <tr>
            <th scope="col">Mục</th>
            <th scope="col">Nội dung</th>
            <th scope="col" className={classes.number}>
              Điểm
            </th>
          </tr>
        </thead>
        {sheet.form.groups.map((group) => (
          <tbody key={group.number}>
            <tr className={classes.group}>
              <th scope="row">{group.number}</th>
              <th scope="row">{group.title}</th>
              <td className={classes.number}>
                {formatNumber(sumOf(sheet, group.criteria))}/{formatNumber(group.max)}
              </td>
            </tr>
            {group.criteria.map((criterion) => {
              const line = lineOf(criterion.number);
              return (
                <tr key={criterion.number}>
                  <td>{criterion.number}</td>
                  <td>
                    {criterion.title}
                    {line?.known && <div className="meta">{line.known.reason}</div>}
                    {line?.reason && <div className={classes.reason}>Chấm khác: {line.reason}</div>}
                  </td>
                  <td className={classes.number}>
                    {line ? formatNumber(line.points, digits(line.points)) : "–"}/{formatNumber(criterion.max)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function sumOf(sheet: Sheet, criteria: Sheet["form"]["groups"][number]["criteria"]): number {
  const numbers = new Set(criteria.map(({ number }) => number));
  return sheet.lines.filter(({ number }) => numbers.has(number)).reduce((sum, { points }) => sum + points, 0);
}
