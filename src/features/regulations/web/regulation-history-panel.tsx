import { useState } from "react";
import { addDays } from "#contract/dates.ts";
import { formatRange } from "#web/format.ts";
import type { RegulationLine } from "../contract.ts";
import { EndRegulationForm } from "./end-regulation-form.tsx";
import { certaintyNames } from "./messages.ts";

/** Every value of one rule on the way to this place; an own one can be ended. */
export function RegulationHistoryPanel({ lines }: { lines: RegulationLine[] }) {
  const [ending, setEnding] = useState<RegulationLine | null>(null);
  if (ending) return <EndRegulationForm line={ending} onDone={() => setEnding(null)} />;
  return (
    <ul style={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: "0.75rem" }}>
      {lines.map((line) => (
        <li key={line.id} style={{ borderLeft: `3px solid ${line.isInForce ? "var(--accent)" : "var(--line-2)"}`, paddingLeft: "0.75rem" }}>
          <div>
            <strong style={{ fontWeight: 600 }}>{line.text}</strong>
            {line.isInForce && " · đang áp dụng"}
          </div>
          <div className="quiet" style={{ fontSize: "0.875rem" }}>
            {line.organisationName ? `Riêng cho ${line.organisationName}` : "Mức chung"} ·{" "}
            {formatRange(line.from, line.to && addDays(line.to, -1)) || "không giới hạn thời gian"}
          </div>
          <div className="meta">
            {line.source} · {certaintyNames[line.certainty]}
          </div>
          {line.isOwn && line.to === null && (
            <button type="button" className="link" onClick={() => setEnding(line)}>
              Thôi áp dụng mức riêng này
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
