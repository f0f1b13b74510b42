import type { ReactNode } from "react";
import classes from "./stat-card.module.css";

/** Cards side by side with hairlines between, as on the overview. */
export function StatStrip({ head, children }: { head?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.strip} aria-label="Số liệu chính">
      {head && <div className={classes.head}>{head}</div>}
      <div className={classes.cards}>{children}</div>
    </section>
  );
}

interface Props {
  label: string;
  /** The large number. */
  value: ReactNode;
  /** Numerator / denominator, on the same line. */
  terms?: ReactNode;
  bar?: ReactNode;
  note?: ReactNode;
  more?: ReactNode;
}

/** One key figure: name, large number with its terms, a bar, a note and the way to the rows. */
export function StatCard({ label, value, terms, bar, note, more }: Props) {
  return (
    <div className={classes.card}>
      <h2 className={classes.label}>{label}</h2>
      <div className={classes.line}>
        <span className={classes.value}>{value}</span>
        {terms && <span className={classes.terms}>{terms}</span>}
      </div>
      {bar}
      {(note || more) && (
        <div className={classes.foot}>
          <span>{note}</span>
          {more}
        </div>
      )}
    </div>
  );
}
