import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { printFigure } from "../../rules.ts";
import type { OfferedFigure } from "../contract.ts";
import { bodyToText, findVague, lettersOf, type Offer, offersIn } from "../rules.ts";

interface Props {
  body: string;
  words: readonly string[];
  figures: ReadonlyMap<string, OfferedFigure>;
  onReplace: (paragraph: number, offer: Offer) => void;
}

/** Words that stand where a number should, with the number where one is known. */
export function VaguePanel({ body, words, figures, onReplace }: Props) {
  const paragraphs = bodyToText(body).map(lettersOf);
  const offers = paragraphs.flatMap((text, paragraph) => offersIn(text, words, figures).map((offer) => ({ paragraph, offer })));
  const offered = new Set(offers.map(({ paragraph, offer }) => `${paragraph} ${offer.from}`));
  const others = paragraphs.flatMap((text, paragraph) =>
    findVague(text, words).flatMap(({ from, to }) => (offered.has(`${paragraph} ${from}`) ? [] : [`“${text.slice(from, to)}”`])),
  );
  if (offers.length === 0 && others.length === 0) return null;
  return (
    <Alert color="warn" icon={<IconAlertTriangle />} aria-label="Từ chung chung" styles={{ message: { color: "var(--ink)" } }}>
      {offers.map(({ paragraph, offer }) => {
        const figure = figures.get(offer.code);
        if (!figure) return null;
        return (
          <p key={`${paragraph} ${offer.from}`} style={{ margin: "0 0 0.25rem" }}>
            <strong>“{offer.phrase}” đã có số:</strong> {printFigure(figure.sum, offer.style, figure)}
            {offer.style === "unit" && figure.sum.denominator !== null && ` (${printFigure(figure.sum, "share", figure)})`},{" "}
            {figure.name.toLowerCase()}.{" "}
            <button
              type="button"
              className="link"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onReplace(paragraph, offer)}
            >
              Thay bằng số này
            </button>
          </p>
        );
      })}
      {others.length > 0 && (
        <p style={{ margin: 0 }}>Chưa rõ bao nhiêu: {[...new Set(others)].join(", ")}. Thay bằng số, hoặc giữ nếu đúng ý.</p>
      )}
    </Alert>
  );
}
