import { useMediaQuery } from "@mantine/hooks";
import type { CSSProperties, ReactNode } from "react";
import classes from "./bar-chart.module.css";

export interface Bar {
  label: string;
  value: number;
  /** The value as text over the bar. */
  text: string;
  /** Lines under the label: "231/243", "dự 94,2 %". */
  below?: readonly ReactNode[];
  /** The one bar on which one can still act. */
  isLoud?: boolean;
}

/** Bars over a scale; the drawing is for the eye, the table under it holds the same numbers for everybody. */
export function BarChart({ bars, caption }: { bars: readonly Bar[]; caption: string }) {
  const step = stepFor(Math.max(1, ...bars.map((bar) => bar.value)));
  const top = Math.ceil(Math.max(1, ...bars.map((bar) => bar.value)) / step) * step;
  const marks = Array.from({ length: Math.round(top / step) + 1 }, (_, at) => at * step);
  const isPhone = useMediaQuery("(max-width: 47.99em)", undefined, { getInitialValueInEffect: false });
  const [width, height, left, over] = [isPhone ? Math.max(320, 34 + bars.length * 58) : 640, 150, 34, 18];
  // More bars than a phone is wide scroll sideways; the arrow keys must reach them too.
  const scrolls = isPhone && width > 320;
  const slot = (width - left) / Math.max(1, bars.length);
  const y = (value: number) => over + (height - over) * (1 - value / top);
  return (
    // React does not know custom properties of CSS.
    <figure
      className={classes.figure}
      style={scrolls ? ({ "--chart-width": `${width}px` } as CSSProperties) : undefined}
      {...(scrolls && { tabIndex: 0, "aria-label": caption })}
    >
      <svg viewBox={`0 0 ${width} ${height + 1}`} aria-hidden="true" className={classes.drawing}>
        {marks.map((mark) => (
          <g key={mark}>
            <line x1={left} x2={width} y1={y(mark)} y2={y(mark)} stroke="var(--line)" />
            <text x={left - 8} y={y(mark) + 4} textAnchor="end" className={classes.mark}>
              {mark}
            </text>
          </g>
        ))}
        {bars.map((bar, at) => (
          <g key={bar.label}>
            <rect
              x={left + slot * (at + 0.33)}
              width={slot * 0.34}
              y={y(bar.value)}
              height={Math.max(0, height - y(bar.value))}
              rx="2"
              fill={bar.isLoud ? "var(--bad)" : "var(--control)"}
            />
            <text x={left + slot * (at + 0.5)} y={y(bar.value) - 5} textAnchor="middle" className={classes.value}>
              {bar.text}
            </text>
          </g>
        ))}
      </svg>
      <table className={classes.table}>
        <caption className={classes.hidden}>{caption}</caption>
        <thead>
          <tr>
            <td className={classes.scale} />
            {bars.map((bar) => (
              <th key={bar.label} scope="col">
                {bar.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className={classes.hidden}>
            <td />
            {bars.map((bar) => (
              <td key={bar.label}>{bar.text}</td>
            ))}
          </tr>
          {(bars[0]?.below ?? []).map((_, line) => (
            // The lines have no name of their own; their order never changes.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={line}>
              <td className={classes.scale} />
              {bars.map((bar) => (
                <td key={bar.label}>{bar.below?.[line]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** A round step that gives two to five marks. */
function stepFor(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [0.2, 0.5, 1, 2].map((factor) => factor * power).find((candidate) => most / candidate <= 5) ?? power;
  return Math.max(1, step);
}
