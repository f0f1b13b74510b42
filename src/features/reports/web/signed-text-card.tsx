import type { ReportFigure } from "../contract.ts";
import { type ChipStyle, printFigure, readBody } from "../rules.ts";
import classes from "./signed-text-card.module.css";

interface Props {
  body: string;
  figures: readonly ReportFigure[];
  /** Which number stands first: the one that was signed, or today's. */
  first: "signed" | "now";
  picked: string;
  onPick: (code: string) => void;
}

/** The text of a signed report: figures open into their rows; one that differs today says so beside it. */
export function SignedTextCard({ body, figures, first, picked, onPick }: Props) {
  if (body.trim() === "") return <p className="quiet">Mục này không có lời.</p>;
  return (
    <div className={classes.text}>
      {readBody(body).map((piece, at) => {
        if ("text" in piece) return piece.text;
        const figure = figures.find((one) => one.code === piece.code);
        // The same figure may stand twice in a text, so the place is part of the key.
        const key = `${at}:${piece.code}`;
        return figure ? (
          <Chip key={key} figure={figure} style={piece.style} first={first} isPicked={picked === piece.code} onPick={onPick} />
        ) : (
          <span key={key}>…</span>
        );
      })}
    </div>
  );
}

interface ChipProps {
  figure: ReportFigure;
  style: ChipStyle;
  first: "signed" | "now";
  isPicked: boolean;
  onPick: (code: string) => void;
}

function Chip({ figure, style, first, isPicked, onPick }: ChipProps) {
  const signed = printFigure(figure.sum, style, figure);
  const now = printFigure(figure.now, style, figure);
  const differs = signed !== now;
  return (
    <button
      type="button"
      className={classes.chip}
      data-differs={differs || undefined}
      aria-pressed={isPicked}
      onClick={() => onPick(figure.code)}
    >
      {first === "signed" ? signed : now}
      {differs && (
        <span className={classes.now}>{first === "signed" ? ` nay ${short(figure.now, style, figure)}` : ` đã ký ${signed}`}</span>
      )}
      <span className="visually-hidden">, {figure.name}, mở các dòng</span>
    </button>
  );
}

/** Beside a pair only the number that changed: "1.377/1.458 nay 1.381". */
function short(sum: ReportFigure["now"], style: ChipStyle, figure: ReportFigure): string {
  const isPair = style === "pair" && sum.denominator === figure.sum.denominator;
  return isPair ? printFigure({ ...sum, denominator: null }, "pair", figure) : printFigure(sum, style, figure);
}
