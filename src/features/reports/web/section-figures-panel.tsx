import { FigureLink } from "#web/ui/figure-link.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { ReportFigure } from "../contract.ts";
import { printFigure } from "../rules.ts";
import classes from "./section-figures-panel.module.css";

interface Props {
  title: string;
  figures: readonly ReportFigure[];
  picked: string;
  onPick: (code: string) => void;
}

/** The figures that stand in the part, each opening into its rows. */
export function SectionFiguresPanel({ title, figures, picked, onPick }: Props) {
  return (
    <Panel title={`${title} (${figures.length})`} flush>
      <ul className={classes.list}>
        {figures.map((figure) => {
          const text = printFigure(figure.sum, figure.sum.denominator === null ? "value" : "full", figure);
          return (
            <li key={figure.code} className={classes.row} data-picked={picked === figure.code || undefined}>
              <span>{figure.name}</span>
              <FigureLink label={`${text}, ${figure.name}, mở các dòng`} onOpen={() => onPick(figure.code)}>
                {text}
              </FigureLink>
            </li>
          );
        })}
      </ul>
      {figures.length === 0 && (
        <p className="quiet" style={{ margin: 0, padding: "1rem" }}>
          Mục này chưa có số liệu. Bấm Chèn số liệu để đưa một con số vào bài.
        </p>
      )}
    </Panel>
  );
}
