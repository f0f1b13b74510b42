import { Link } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, ReactNode } from "react";

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href" | "target" | "className"> {
  /** An address inside the application: /o/12/dang-vien. */
  to: string;
  /** What the new address says after `?`; period and reach are kept unless named here. */
  search?: Record<string, string | number | boolean | undefined>;
  /** True for text inside a navigation, which has its own look. */
  plain?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/** A link to another page that keeps the period and "và cấp dưới" of this one. */
export function AppLink({ to, search = {}, plain = false, className = "", ...rest }: Props) {
  const look = plain ? className : `link ${className}`.trim();
  return <Link to={to} search={(before: Record<string, string>) => ({ ...kept(before), ...search })} className={look} {...rest} />;
}

/** What goes along from page to page: the period and whether units below are included. */
export function kept(search: Record<string, string>): Record<string, string | undefined> {
  return { ky: search.ky, gom: search.gom };
}
