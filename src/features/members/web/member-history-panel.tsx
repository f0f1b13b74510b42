import { isRealDate } from "#contract/dates.ts";
import { formatDay, formatMoment } from "#web/format.ts";
import { Message } from "#web/ui/message.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { MemberHistoryLine } from "../contract.ts";
import { endingNames, enteringNames, forceNames, sexNames, situationNames, standingNames } from "../rules.ts";
import classes from "./member-history-panel.module.css";
import { fieldNames, precisionNames } from "../words/rules.ts";
import { actionNames } from "./messages.ts";

/** Who did what when, newest first; readings of the file too. */
export function MemberHistoryPanel({ lines }: { lines: readonly MemberHistoryLine[] }) {
  if (lines.length === 0) return <Message title="Chưa có thay đổi nào được ghi" />;
  return (
    <Panel flush>
      <ol className={classes.lines}>
        {lines.map((line) => (
          <li key={line.id} className={classes.line}>
            <div className={classes.head}>
              <strong>{actionNames[line.action] ?? line.action}</strong>
              <span className="meta">
                {formatMoment(line.at)} · {line.by ?? "chương trình"}
              </span>
            </div>
            <Changes line={line} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Changes({ line: { before, after } }: { line: MemberHistoryLine }) {
  const fields = Object.keys(fieldNames).filter(
    (field) => after && field in after && (shown(after, field) !== "" || shown(before, field) !== ""),
  );
  if (fields.length === 0) return null;
  return (
    <ul className={classes.changes}>
      {fields.map((field) => (
        <li key={field}>
          <span className={classes.field}>{fieldNames[field]}:</span>{" "}
          {before && field in before && (
            <>
              <del className={classes.before}>{shown(before, field) || "trống"}</del> <span aria-hidden="true">→</span>{" "}
            </>
          )}
          <span>{shown(after, field) || "trống"}</span>
        </li>
      ))}
    </ul>
  );
}

const codes: Record<string, Record<string, string>> = {
  sex: sexNames,
  standing: standingNames,
  situation: situationNames,
  endedHow: endingNames,
  enteredHow: enteringNames,
  forceKind: forceNames,
  birthPrecision: precisionNames,
  field: fieldNames,
};

function shown(fields: Record<string, unknown> | null, field: string): string {
  const value = fields?.[field];
  if (typeof value !== "string") return "";
  return codes[field]?.[value] ?? (isRealDate(value) ? formatDay(value) : value);
}
