import type { ReactNode } from "react";
import classes from "./panel.module.css";

interface Props {
  title?: ReactNode;
  /** Right of the title: a link or a button. */
  aside?: ReactNode;
  note?: ReactNode;
  /** True when the content brings its own inner space, as tables do. */
  flush?: boolean;
  children: ReactNode;
}

/** A white card with a hairline border and, mostly, a title. */
export function Panel({ title, aside, note, flush = false, children }: Props) {
  return (
    <section className={classes.panel}>
      {title && (
        <div className={classes.head}>
          <div>
            <h2 className={classes.title}>{title}</h2>
            {note && <div className={classes.note}>{note}</div>}
          </div>
          {aside && <div className={classes.aside}>{aside}</div>}
        </div>
      )}
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </section>
  );
}
