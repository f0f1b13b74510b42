import type { ReactNode } from "react";
import classes from "./message.module.css";

interface Props {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  heading?: "h1" | "h2" | "h3";
  /** Inside a table or card: less air. */
  compact?: boolean;
}

/** Says what is so and what to do: nothing found, nothing yet, nothing left, not allowed, failed. */
export function Message({ icon, title, children, actions, heading: Heading = "h3", compact = false }: Props) {
  return (
    <div className={classes.message} data-compact={compact || undefined}>
      {icon && (
        <div className={classes.icon} aria-hidden="true">
          {icon}
        </div>
      )}
      <Heading className={classes.title}>{title}</Heading>
      {children && <div className={classes.text}>{children}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
