import { FigureLink } from "#web/ui/figure-link.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { ReportFigure } from "../contract.ts";
import { type PrintedSum, printFigure } from "../rules.ts";
import { useEarlierFigures } from "../writing/web/hooks.ts";
import classes from "./section-figures-panel.module.css";

interface Props {
  reportId: number;
  figures: readonly ReportFigure[];
  picked: string;
  onPick: (code: string) => void;
  /** The reader may write here. */
  isWriter: boolean;
}

/** The figures that stand in the part, in a card of their own. */
export function SectionFiguresPanel(props: Props) {
  return (
    <Panel title={`Số liệu trong mục (${props.figures.length})`} flush>
      <SectionFiguresList {...props} />
    </Panel>
  );
}

/** Each figure opens into its rows; under it what it was in the period before and a year ago, with both terms. */
export function SectionFiguresList({ reportId, figures, picked, onPick, isWriter }: Props) {
  const { data: earlier } = useEarlierFigures(reportId);
  if (figures.length === 0)
    return (
      <p className="quiet" style={{ margin: 0, padding: "1rem" }}>
        {isWriter ? "Mục này chưa có số liệu. Gõ @ trong bài, hoặc bấm Chèn số liệu." : "Mục này không dẫn số liệu nào."}
      </p>
    );
  return (
    <ul className={classes.list} aria-label="Số liệu trong mục">
      {figures.map((figure) => {
        const text = inFull(figure.sum, figure);
        return (
          <li key={figure.code} className={classes.row} data-picked={picked === figure.code || undefined}>
            <span>
              {figure.name}
              {earlier && (
                <span className={classes.earlier}>
                  kỳ trước {inFull(earlier.before.sums[figure.code], figure)} · cùng kỳ năm trước{" "}
                  {inFull(earlier.lastYear.sums[figure.code], figure)}
                </span>
              )}
            </span>
            <FigureLink label={`${text}, ${figure.name}, mở các dòng`} onOpen={() => onPick(figure.code)}>
              {text}
            </FigureLink>
          </li>
        );
      })}
    </ul>
  );
}

function inFull(sum: PrintedSum | undefined, figure: ReportFigure): string {
  if (!sum || sum.denominator === 0) return "chưa có";
  return printFigure(sum, sum.denominator === null || figure.kind === "mean" ? "value" : "full", figure);
}
