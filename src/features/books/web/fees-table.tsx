import { NativeSelect } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { type KeyboardEvent, useState } from "react";
import type { DayText } from "#contract/dates.ts";
import { useSession } from "#web/session.ts";
import type { FeeBook } from "../contract.ts";
import { monthsOfYear, numberText, readAmount } from "../rules.ts";
import type { Typed } from "./fees-page.tsx";
import classes from "./fees-table.module.css";

interface Props {
  book: FeeBook;
  typed: Typed;
  mayKeep: boolean;
  onType: (key: string, text: string) => void;
  onSave: () => void;
}

/** Members down, months across; on a phone one month at a time. Enter goes down, the arrows up and down, Ctrl+S saves. */
export function FeesTable(props: Props) {
  const isPhone = useMediaQuery("(max-width: 47.99em)", undefined, { getInitialValueInEffect: false });
  const { today } = useSession();
  const { book } = props;
  const all = monthsOfYear(book.year);
  const [month, setMonth] = useState(all.findLast((one) => one <= today) ?? all[0] ?? "");
  const months = isPhone ? [month] : all;
  return (
    <>
      {isPhone && (
        <div className={classes.choice}>
          <NativeSelect
            label="Tháng"
            value={month}
            data={all.map((value, at) => ({ value, label: `Tháng ${at + 1}` }))}
            onChange={(event) => setMonth(event.currentTarget.value)}
          />
        </div>
      )}
      <div className={classes.scroller}>
        <table className={classes.table}>
          <caption className={classes.caption}>Thu đảng phí theo đảng viên và tháng</caption>
          <thead>
            <tr>
              <th scope="col">Họ và tên</th>
              {months.map((one) => (
                <th key={one} scope="col">
                  T{Number(one.slice(5, 7))}
                </th>
              ))}
              <th scope="col">Cả năm</th>
            </tr>
          </thead>
          <tbody>
            {book.payers.map((payer) => (
              <tr key={payer.memberId}>
                <th scope="row">{payer.name}</th>
                {months.map((one) => (
                  <td key={one}>
                    <AmountCell {...props} payer={payer} month={one} isOver={one <= today} />
                  </td>
                ))}
                <td>{numberText(sumOf(props, [payer], all))}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Cộng</th>
              {months.map((one) => (
                <td key={one}>{numberText(sumOf(props, book.payers, [one]))}</td>
              ))}
              <td>{numberText(sumOf(props, book.payers, all))}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}

type Payer = FeeBook["payers"][number];

function AmountCell(props: Props & { payer: Payer; month: DayText; isOver: boolean }) {
  const { payer, month, isOver, mayKeep, typed, onType, onSave } = props;
  const key = `${payer.memberId} ${month}`;
  const known = payer.paid[month]?.amount ?? null;
  const shown = typed[key] ?? (known === null ? "" : numberText(known));
  const isDue = payer.due.includes(month) || known !== null;
  if (!mayKeep || !isDue || !isOver) return <span>{isDue || known !== null ? shown : "–"}</span>;
  const isWrong = readAmount(shown) === undefined;
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.ctrlKey && event.key === "s") onSave();
    else if (step !== undefined) stepFrom(event.currentTarget, month, step);
    else return;
    event.preventDefault();
  };
  return (
    <input
      className={classes.amount}
      data-fee={month}
      data-changed={key in typed || undefined}
      inputMode="numeric"
      aria-label={`${payer.name}, tháng ${Number(month.slice(5, 7))}`}
      aria-invalid={isWrong || undefined}
      value={shown}
      onChange={(event) => onType(key, event.currentTarget.value)}
      onBlur={() => {
        const amount = readAmount(shown);
        if (key in typed && amount) onType(key, numberText(amount));
      }}
      onKeyDown={press}
    />
  );
}

/** To the next field of the same month: rows in which nothing is due have none. */
function stepFrom(field: HTMLInputElement, month: DayText, step: number): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>(`[data-fee="${month}"]`)];
  fields[fields.indexOf(field) + step]?.focus();
}

function sumOf({ typed }: Props, payers: readonly Payer[], months: readonly DayText[]): number {
  const amounts = payers.flatMap((payer) =>
    months.map((month) => {
      const text = typed[`${payer.memberId} ${month}`];
      return (text === undefined ? payer.paid[month]?.amount : readAmount(text)) ?? 0;
    }),
  );
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
