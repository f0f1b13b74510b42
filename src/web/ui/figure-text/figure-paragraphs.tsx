import { Table } from "@mantine/core";
import { Fragment, type ReactNode } from "react";
import { type Figure, type FigureParagraph, type PrintedRun, printRuns, tableOf } from "#contract/figure-text.ts";

interface Props {
  text: readonly FigureParagraph[];
  figures: readonly Figure[];
  /** How a figure looks where it is only read. */
  figure?: (run: PrintedRun) => ReactNode;
}

/** A text with figures as one reads it. */
export function FigureParagraphs({ text, figures, figure = (run) => run.text }: Props) {
  return text.map((paragraph, at) => {
    const table = tableOf(paragraph, figures);
    // biome-ignore lint/suspicious/noArrayIndexKey: a text that is read does not reorder
    if (table) return <FigureRows key={at} table={table} />;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text that is read does not reorder
      <p key={at} data-kind={paragraph.kind}>
        {printRuns(paragraph.runs, figures).map((run, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text that is read does not reorder
          <Fragment key={place}>{emphasised(run, run.figure ? figure(run) : run.text)}</Fragment>
        ))}
      </p>
    );
  });
}

function emphasised({ bold, italic }: PrintedRun, content: ReactNode): ReactNode {
  const inner = italic ? <em>{content}</em> : content;
  return bold ? <strong>{inner}</strong> : inner;
}

function FigureRows({ table }: { table: NonNullable<Figure["table"]> }) {
  return (
    <Table.ScrollContainer minWidth={320}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {table.columns.map((column) => (
              <Table.Th key={column.title}>{column.title}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.rows.map((row) => (
            <Table.Tr key={row.join("\n")}>
              {row.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
                <Table.Td key={at}>{cell}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
