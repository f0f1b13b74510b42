import { Button } from "@mantine/core";
import { useState } from "react";
import { formatNumber } from "#web/format.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { PlainState } from "#web/ui/state-badge.tsx";
import type { DigestTheme } from "../contract.ts";
import { type StatementKind, saidBy, statementKindCodes } from "../rules.ts";
import classes from "./digest-picker.module.css";
import { useDigest } from "./hooks.ts";
import { shortKinds } from "./messages.ts";

/** What was chosen: all under a theme in the committee's words, or one statement in its unit's. */
export interface Taken {
  themeId: number | null;
  statementIds: number[];
  text: string;
  name: string;
  units: number;
}

/** How many statements there are of all kinds. */
export function useSaidCount(asked: { organisationId: number; period: string; kind: StatementKind }): number {
  const { data } = useDigest(asked);
  return Object.values(data?.counts ?? {}).reduce((sum, count) => sum + count, 0);
}

interface Props {
  organisationId: number;
  period: string;
  /** What is shown first. */
  kind: StatementKind;
  isUsed: (one: { themeId: number | null; statementId: number | null }) => boolean;
  onTake: (taken: Taken) => void;
  onDrop: (one: { themeId: number | null; statementId: number | null }) => void;
}

/** What the units below said in a period, by kind and theme, to be put into a text. */
export function DigestPicker({ organisationId, period, kind: first, isUsed, onTake, onDrop }: Props) {
  const [kind, setKind] = useState(first);
  const { data, error, refetch } = useDigest({ organisationId, period, kind });
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />;
  const shown = statementKindCodes.filter((one) => one === kind || data.counts[one] > 0);
  return (
    <div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be named by a legend that shows */}
      <div role="group" aria-label="Loại nội dung" className={classes.kinds}>
        {shown.map((one) => (
          <button key={one} type="button" className={classes.kind} aria-pressed={one === kind} onClick={() => setKind(one)}>
            {shortKinds[one]} ({formatNumber(data.counts[one])})
          </button>
        ))}
      </div>
      {data.themes.length === 0 && <p className={classes.none}>Chưa đơn vị nào nêu {shortKinds[kind].toLowerCase()} trong kỳ.</p>}
      <ul className={classes.list} aria-label="Ý kiến các đơn vị">
        {data.themes.map((theme) => (
          <Theme key={theme.id ?? 0} theme={theme} isUsed={isUsed} onTake={onTake} onDrop={onDrop} />
        ))}
      </ul>
    </div>
  );
}

type ThemeProps = Pick<Props, "isUsed" | "onTake" | "onDrop"> & { theme: DigestTheme };

function Theme({ theme, isUsed, onTake, onDrop }: ThemeProps) {
  const { id, name, units, wording } = theme;
  const more = theme.statements - theme.quotes.length;
  return (
    <li className={classes.theme}>
      <div className={classes.head}>
        <div>
          <strong>{name}</strong>
          <div className={classes.said}>{saidBy(theme)}</div>
        </div>
        {id !== null && (
          <TakeButton
            about={name}
            isUsed={isUsed({ themeId: id, statementId: null })}
            onTake={() => onTake({ themeId: id, statementIds: [], text: wording.trim() || name, name, units })}
            onDrop={() => onDrop({ themeId: id, statementId: null })}
          />
        )}
      </div>
      {wording && <p className={classes.wording}>Câu chung: {wording}</p>}
      {theme.quotes.map((quote) => (
        <div key={quote.id} className={classes.quoteRow}>
          <blockquote className={classes.quote}>
            {quote.text} <span className={classes.unit}>{quote.organisationName}</span>
          </blockquote>
          {id === null && (
            <TakeButton
              about={`ý kiến của ${quote.organisationName}`}
              isUsed={isUsed({ themeId: null, statementId: quote.id })}
              onTake={() => onTake({ themeId: null, statementIds: [quote.id], text: quote.text, name: quote.organisationName, units: 1 })}
              onDrop={() => onDrop({ themeId: null, statementId: quote.id })}
            />
          )}
        </div>
      ))}
      {more > 0 && <div className={classes.said}>và {formatNumber(more)} ý kiến khác</div>}
    </li>
  );
}

interface TakeProps {
  about: string;
  isUsed: boolean;
  onTake: () => void;
  onDrop: () => void;
}

function TakeButton({ about, isUsed, onTake, onDrop }: TakeProps) {
  if (!isUsed)
    return (
      <Button
        variant="default"
        className={classes.take}
        aria-label={`Đưa vào bài: ${about}`}
        // The editor keeps its cursor.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onTake}
      >
        Đưa vào bài
      </Button>
    );
  return (
    <span className={classes.used}>
      <PlainState state="done">Đã dùng</PlainState>
      <button type="button" className="link" aria-label={`Bỏ đánh dấu: ${about}`} onClick={onDrop}>
        Bỏ
      </button>
    </span>
  );
}
