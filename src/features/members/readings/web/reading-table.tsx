import { Button } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { formatMoment } from "#web/format.ts";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import type { Reading } from "../contract.ts";
import { readingKinds, subjectText } from "../rules.ts";

interface Pages<Row> {
  data: { pages: readonly { rows: readonly Row[] }[] } | undefined;
  error: Error | null;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
  refetch: () => unknown;
}

interface Props<Row extends Reading> {
  caption: string;
  readings: Pages<Row>;
  /** Columns beside who, when, what and what for. */
  more?: readonly Column<Row>[];
  empty: string;
}

/** Who read what and what for, newest first; goes on by a button. */
export function ReadingTable<Row extends Reading>({ caption, readings, more = [], empty }: Props<Row>) {
  const columns: Column<Row>[] = [
    { key: "at", title: "Lúc", cell: (line) => formatMoment(line.at), phone: "plain" },
    { key: "by", title: "Người xem", cell: (line) => line.by ?? "chương trình", phone: "title" },
    { key: "kind", title: "Việc", cell: (line) => what(line), phone: "plain" },
    { key: "purpose", title: "Mục đích", cell: (line) => [line.purpose, line.words].filter(Boolean).join(", "), phone: "line" },
    ...more,
  ];
  return (
    <DataTable<Row>
      caption={caption}
      columns={columns}
      rows={readings.data?.pages.flatMap((page) => page.rows)}
      rowKey={(line) => line.id}
      error={readings.error}
      onRetry={() => void readings.refetch()}
      empty={<Message icon={<IconEyeOff />} title={empty} compact />}
      foot={
        readings.hasNextPage && (
          <Button variant="default" loading={readings.isFetchingNextPage} onClick={() => void readings.fetchNextPage()}>
            Xem các lần trước
          </Button>
        )
      }
    />
  );
}

function what({ kind, subject }: Reading): string {
  const text = subjectText(kind, subject);
  return text ? `${readingKinds[kind]}: ${text}` : readingKinds[kind];
}
