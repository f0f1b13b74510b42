import { IconArrowLeft } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { AppLink } from "./app-link.tsx";
import classes from "./page.module.css";
import { usePageTitle } from "./page-title.ts";

interface Props {
  title: string;
  /** Beside the title: a count, a badge. */
  beside?: ReactNode;
  subtitle?: ReactNode;
  /** Right of the title: filters and buttons; one filled button at most. */
  actions?: ReactNode;
  back?: { to: string; label: string };
  children: ReactNode;
}

/** A page: one h1, what it is about, what can be done, the content. */
export function Page({ title, beside, subtitle, actions, back, children }: Props) {
  usePageTitle(title);
  return (
    <div className={classes.page}>
      {back && (
        <AppLink to={back.to} className={classes.back}>
          <IconArrowLeft size={16} aria-hidden="true" /> {back.label}
        </AppLink>
      )}
      <div className={classes.head}>
        <div className={classes.titles}>
          <div className={classes.titleLine}>
            <h1 className={classes.title}>{title}</h1>
            {beside}
          </div>
          {subtitle && <div className={classes.subtitle}>{subtitle}</div>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}
