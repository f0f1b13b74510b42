import classes from "./steps-panel.module.css";

const steps = ["Chọn tệp", "Các cột", "Kiểm tra từng dòng", "Ghi vào sổ"];

/** Where the file is on its way. */
export function StepsPanel({ current }: { current: number }) {
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
