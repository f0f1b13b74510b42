import classes from "./brand.module.css";

/** The mark of the product: three lines of a book on dark red. */
export function Brand({ large = false, markOnly = false }: { large?: boolean; markOnly?: boolean }) {
  return (
    <span className={classes.brand} data-large={large || undefined}>
      <svg viewBox="0 0 26 26" className={classes.mark} aria-hidden="true">
        <rect width="26" height="26" rx="5" fill="var(--accent)" />
        <path d="M6.5 8.5h13M6.5 13h10M6.5 17.5h13" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
      </svg>
      {!markOnly && <span>Nền Nếp</span>}
    </span>
  );
}
