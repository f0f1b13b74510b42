import classes from "./split-bar.module.css";

export interface Part {
  label: string;
  value: number;
  tone: "ok" | "ok-2" | "bad" | "control" | "line";
  /** Text inside the bar, where it is high and the part wide enough. */
  inside?: string;
}

/** Parts of a whole side by side. The numbers themselves stand in text beside it. */
export function SplitBar({ parts, label, high = false }: { parts: readonly Part[]; label: string; high?: boolean }) {
  const whole = parts.reduce((sum, part) => sum + part.value, 0);
  return (
    <div className={classes.bar} data-high={high || undefined} role="img" aria-label={label}>
      {parts.map(
        (part) =>
          part.value > 0 && (
            <div key={part.label} className={classes.part} data-tone={part.tone} style={{ flexGrow: whole > 0 ? part.value / whole : 0 }}>
              {high && part.value / whole > 0.12 && (part.inside ?? "")}
            </div>
          ),
      )}
    </div>
  );
}
