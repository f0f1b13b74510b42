import { Button } from "@mantine/core";
import { type Change, type ChangeWords, changedFields } from "#contract/change-log.ts";
import { formatMoment } from "../format.ts";
import { Failed, Waiting } from "../ui/data-table.tsx";
import { Message } from "../ui/message.tsx";
import classes from "./change-lines.module.css";
import { useChangeWords } from "./hooks.ts";

interface Props {
  changes: {
    data: { pages: readonly { rows: readonly Change[] }[] } | undefined;
    error: Error | null;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => unknown;
    refetch: () => unknown;
  };
  /** Changes of many objects at many places: each line tells which. */
  namesObject?: boolean;
}

/** Who did what, for whom and when, with what stood before and after; newest first. */
export function ChangeLines({ changes, namesObject = false }: Props) {
  const { data, error, refetch } = changes;
  const words = useChangeWords();
  const lines = data?.pages.flatMap((page) => page.rows);
  if (!lines || !words) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />;
  if (lines.length === 0) return <Message title="Chưa có thay đổi nào được ghi" compact />;
  return (
    <>
      <ol className={classes.lines}>
        {lines.map((line) => (
          <Line key={line.id} line={line} words={words.find((one) => one.kind === line.kind)} namesObject={namesObject} />
        ))}
      </ol>
      {changes.hasNextPage && (
        <div className={classes.foot}>
          <Button variant="default" loading={changes.isFetchingNextPage} onClick={() => void changes.fetchNextPage()}>
            Xem thay đổi trước đó
          </Button>
        </div>
      )}
    </>
  );
}

function Line({ line, words, namesObject }: { line: Change; words: ChangeWords | undefined; namesObject: boolean }) {
  const object = [words?.name ?? line.kind, line.place].filter(Boolean).join(", ");
  return (
    <li className={classes.line}>
      <div className={classes.head}>
        <strong>{words?.actions[line.action] ?? line.action}</strong>
        <span className="meta">
          {formatMoment(line.at)} · {line.by ?? "chương trình"}
          {namesObject && ` · ${object}`}
        </span>
      </div>
      {line.isHidden && <p className={classes.hidden}>Nội dung hồ sơ chỉ hiện với người được giao xem hồ sơ.</p>}
      <ul className={classes.changes}>
        {changedFields(words, line).map(({ field, before, after }) => (
          <li key={field}>
            <span className={classes.field}>{field}:</span>{" "}
            {line.before && (
              <>
                <del className={classes.before}>{before || "trống"}</del> <span aria-hidden="true">→</span>{" "}
              </>
            )}
            <span>{after || "trống"}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}
