import type { ReactNode } from "react";
import { AppLink } from "./app-link.tsx";
import classes from "./figure-link.module.css";

interface Props {
  /** The number as text, from format.ts. */
  children: ReactNode;
  /** What it counts and what opens: "1.377 kỳ đã họp, mở các dòng". */
  label: string;
  /** Where its rows are. */
  to?: string;
  search?: Record<string, string | number | boolean | undefined>;
  onOpen?: () => void;
}

/** The signature of the product: a number with a dotted line under it opens into its rows. */
export function FigureLink({ children, label, to, search, onOpen }: Props) {
  if (to !== undefined) {
    return (
      <AppLink plain to={to} {...(search && { search })} className={classes.figure} aria-label={label}>
        {children}
      </AppLink>
    );
  }
  return (
    <button type="button" className={classes.figure} aria-label={label} onClick={onOpen}>
      {children}
    </button>
  );
}
