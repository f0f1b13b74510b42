import { formatNumber } from "#web/format.ts";
import { Panel } from "#web/ui/panel.tsx";
import type { Total } from "../contract.ts";
import type { Question } from "../rules.ts";
import { wordName } from "./messages.ts";
import classes from "./totals-panel.module.css";

interface Props {
  questions: readonly Question[];
  totals: readonly Total[];
  /** Narrows the table to the units that answered a question, or gave one answer. */
  onPick: (question: number, word: string) => void;
}

/** What the answers come to, question by question. Ratios are not added. */
export function TotalsPanel({ questions, totals, onPick }: Props) {
  return (
    <Panel title="Cộng các trả lời" flush>
      <ol className={classes.list}>
        {totals.map((total, at) => {
          const question = questions[at];
          return (
            question && (
              <li key={total.number} className={classes.row}>
                <span>{`${total.number}. ${question.label}`}</span>
                <span className={classes.values}>
                  {question.kind === "number" && <strong>{numberText(question, total)}</strong>}
                  {total.choices.map(({ word, number }) => (
                    <button key={word} type="button" className="link" onClick={() => onPick(total.number, word)}>
                      {`${wordName(word)}: ${formatNumber(number)}`}
                    </button>
                  ))}
                  <button type="button" className="link" onClick={() => onPick(total.number, "")}>
                    {`${formatNumber(total.answers)} nơi trả lời`}
                  </button>
                </span>
              </li>
            )
          );
        })}
      </ol>
    </Panel>
  );
}

function numberText({ adds, unit }: Question, { sum, min, max }: Total): string {
  const show = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 2);
  if (min === null || max === null) return "chưa có số";
  if (adds && sum !== null) return `Cộng ${show(sum)} ${unit}`.trim();
  return `Từ ${show(min)} đến ${show(max)} ${unit}; tỷ lệ không cộng`;
}
