import classes from "./steps.module.css";

/** Where a piece of work is on its way: its steps in order, those before `current` done. */
export function Steps({ steps, current }: { steps: readonly string[]; current: number }) {
  return (
    <ol className={classes.steps} aria-label="Các bước">
      {steps.map((step, at) => (
        <li key={step} className={classes.step} aria-current={at === current ? "step" : undefined} data-done={at < current || undefined}>
          <span className={classes.number} aria-hidden="true">
            {at < current ? "✓" : at + 1}
          </span>
          {step}
          {at < current && <span className="visually-hidden"> (xong)</span>}
        </li>
      ))}
    </ol>
  );
}
