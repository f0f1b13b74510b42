import { formatFigure, formatNumber } from "#web/format.ts";
import { FigureLink } from "#web/ui/figure-link.tsx";
import type { Overview } from "../contract.ts";

interface Props {
  overview: Overview;
  code: string;
  /** Shows the numerator instead of the value, for shares. */
  numerator?: boolean;
}

/** A figure of the overview that opens into its rows. */
export function OpenFigure({ overview, code, numerator = false }: Props) {
  const sum = overview.sums[code];
  const { name = code, unit = "" } = overview.names[code] ?? {};
  const text = numerator ? formatNumber(sum?.numerator ?? 0) : formatFigure(sum?.value ?? null, unit);
  return (
    <FigureLink to={`/o/${overview.span.organisationId}/so-lieu/${code}`} label={`${text}, ${name}, mở các dòng`}>
      {text}
    </FigureLink>
  );
}
