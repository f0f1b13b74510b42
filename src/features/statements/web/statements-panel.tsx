import type { ReactNode } from "react";
import { periodName } from "#contract/periods.ts";
import { formatMoment } from "#web/format.ts";
import { NoteBadge } from "#web/ui/state-badge.tsx";
import type { StatementLine } from "../contract.ts";
import classes from "./statements-panel.module.css";

interface Props {
  label: string;
  rows: readonly StatementLine[];
  /** Under each: its buttons. */
  actions?: (row: StatementLine) => ReactNode;
  /** False where one unit alone is shown. */
  showsUnit?: boolean;
  /** The theme under which it stands; not where all stand under one. */
  showsTheme?: boolean;
}

/** Statements in the words of their units, with what became of them. */
export function StatementsPanel({ label, rows, actions, showsUnit = true, showsTheme = true }: Props) {
  return (
    <ul className={classes.list} aria-label={label}>
      {rows.map((row) => (
        <li key={row.id} className={classes.row}>
          <p className={classes.text}>{row.text}</p>
          <div className={classes.about}>
            {showsUnit && <strong>{row.organisationName}</strong>}
            <span>{periodName(row.period)}</span>
            {showsTheme && row.themeName && <span>ý chung: {row.themeName}</span>}
            <span>{[row.by, formatMoment(row.updatedAt)].filter(Boolean).join(", ")}</span>
            {row.isExample && <NoteBadge>Bản tin</NoteBadge>}
          </div>
          {row.answer && <Answer answer={row.answer} />}
          {row.usedIn.map(({ committee, title, section, signedAt }) => (
            <p key={`${committee}${title}${section}`} className={classes.answer}>
              Đã vào báo cáo {title} của {committee}, mục {section} (ký {formatMoment(signedAt)}).
            </p>
          ))}
          {actions?.(row)}
        </li>
      ))}
    </ul>
  );
}

function Answer({ answer }: { answer: NonNullable<StatementLine["answer"]> }) {
  if (!answer.answeredAt) return <p className={classes.answer}>{answer.ownerName} đang xem xét, chưa trả lời.</p>;
  return (
    <p className={classes.answer}>
      <strong>{answer.ownerName} trả lời</strong> ({formatMoment(answer.answeredAt)}): {answer.answer}
    </p>
  );
}
