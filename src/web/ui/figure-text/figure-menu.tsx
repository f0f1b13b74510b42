import type { Figure } from "#contract/figure-text.ts";
import { searchKey } from "#contract/names.ts";
import classes from "./figure-text.module.css";

interface Props {
  id: string;
  found: readonly Figure[];
  /** Which one Enter takes. */
  active: number;
  style: { left: number; top: number };
  onPick: (figure: Figure) => void;
}

/** The catalogue under the cursor: each figure with its value of now. */
export function FigureMenu({ id, found, active, style, onPick }: Props) {
  return (
    <div id={id} role="listbox" aria-label="Danh mục số liệu" className={classes.menu} style={style}>
      {found.length === 0 && <div className={classes.none}>Không có số liệu nào khớp.</div>}
      {found.map((figure, at) => (
        <div
          key={figure.code}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          className={classes.option}
          // The editor keeps the focus, so that the cursor stays where the figure goes.
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(figure);
          }}
        >
          <span>
            {figure.name} <span className={classes.group}>{figure.group}</span>
          </span>
          <strong className={classes.value}>{figure.forms[0]?.text}</strong>
        </div>
      ))}
    </div>
  );
}

/** The figures whose name, group or value holds what was typed, accents or not; at most 40. */
export function findFigures(figures: readonly Figure[], query: string): Figure[] {
  const words = searchKey(query).split(" ").filter(Boolean);
  const matches = ({ name, group, forms }: Figure) => {
    const key = searchKey(`${name} ${group} ${forms[0]?.text ?? ""}`);
    return words.every((word) => key.includes(word));
  };
  return figures.filter(matches).slice(0, 40);
}
