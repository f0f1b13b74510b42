import { formatNumber } from "#web/format.ts";
import type { Sheet } from "../contract.ts";
import { type Criterion, shortSeatNames } from "../rules.ts";
import classes from "./score-sheet-table.module.css";

const points = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 1);

/** Written sheets on one form, a column a seat: the points of every criterion, and why where it was known or overruled. */
export function ScoreSheetTable({ sheets }: { sheets: readonly Sheet[] }) {
  const form = sheets[0]?.form;
  if (!form) return null;
  return (
    <div className={classes.scroller}>
      {sheets.map((sheet) => (
        <AtOnce key={sheet.seat} sheet={sheet} />
      ))}
      <table className={classes.table}>
        <caption className="visually-hidden">Điểm từng mục</caption>
        <thead>
          <tr>
            <th scope="col">Mục</th>
            <th scope="col">Nội dung</th>
            <th scope="col" className={classes.number}>
              Tối đa
            </th>
            {sheets.map(({ seat }) => (
              <th key={seat} scope="col" className={classes.number}>
                {shortSeatNames[seat]}
              </th>
            ))}
          </tr>
        </thead>
        {form.groups.map((group) => (
          <tbody key={group.number}>
            <tr className={classes.group}>
              <th scope="row">{group.number}</th>
              <th scope="row">{group.title}</th>
              <td className={classes.number}>{points(group.max)}</td>
              {sheets.map((sheet) => (
                <td key={sheet.seat} className={classes.number}>
                  {points(sumOf(sheet, group.criteria))}
                </td>
              ))}
            </tr>
            {group.criteria.map((criterion) => (
              <CriterionRow key={criterion.number} criterion={criterion} sheets={sheets} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** Full points given in one go say less than points given one by one: whoever checks should know. */
function AtOnce({ sheet: { seat, lines } }: { sheet: Sheet }) {
  const count = lines.filter(({ atOnce }) => atOnce).length;
  if (count === 0) return null;
  return (
    <p className="meta">
      {shortSeatNames[seat]}: {count} mục được cho đủ điểm trong một lượt, không chấm từng mục.
    </p>
  );
}

function CriterionRow({ criterion: { number, title, max }, sheets }: { criterion: Criterion; sheets: readonly Sheet[] }) {
  const lines = sheets.map((sheet) => ({ seat: sheet.seat, line: sheet.lines.find((one) => one.number === number) }));
  const known = lines.findLast(({ line }) => line?.known)?.line?.known;
  return (
    <tr>
      <td>{number}</td>
      <td>
        {title}
        {known && <div className="meta">{known.reason}</div>}
        {lines.map(
          ({ seat, line }) =>
            line?.reason && (
              <div key={seat} className={classes.reason}>
                {shortSeatNames[seat]} chấm khác: {line.reason}
              </div>
            ),
        )}
      </td>
      <td className={classes.number}>{points(max)}</td>
      {lines.map(({ seat, line }) => (
        <td key={seat} className={classes.number}>
          {line ? points(line.points) : "–"}
        </td>
      ))}
    </tr>
  );
}

function sumOf(sheet: Sheet, criteria: readonly Criterion[]): number {
  const numbers = new Set(criteria.map(({ number }) => number));
  return sheet.lines.filter(({ number }) => numbers.has(number)).reduce((sum, line) => sum + line.points, 0);
}
