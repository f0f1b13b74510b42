import { Button, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { formatMoment, formatNumber } from "#web/format.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { classNames } from "../../rules.ts";
import type { Scores, Sheet } from "../contract.ts";
import { type Seat, seatNames } from "../rules.ts";
import { useScores } from "./hooks.ts";
import { ScoreSheetForm } from "./score-sheet-form.tsx";
import { ScoreSheetTable } from "./score-sheet-table.tsx";
import classes from "./scores-panel.module.css";

/** The score sheets of a sitting: those written, and the one that this person may write. */
export function ScoresPanel({ meetingId }: { meetingId: number }) {
  const { data, error, refetch } = useScores(meetingId);
  const [seat, setSeat] = useState<Seat | null>(null);
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />;
  if (seat) return <ScoreSheetForm scores={data} seat={seat} onDone={() => setSeat(null)} />;
  return (
    <Stack gap="md" p="md">
      <p className="quiet">
        {data.form.title}. {data.source}.
      </p>
      <Buttons scores={data} onWrite={setSeat} />
      {data.sheets.length === 0 && <p>Kỳ này chưa được chấm điểm.</p>}
      {data.sheets.map((sheet) => (
        <Written key={sheet.seat} sheet={sheet} />
      ))}
      {formsOf(data.sheets).map((sheets) => (
        <ScoreSheetTable key={sheets[0]?.formCode} sheets={sheets} />
      ))}
    </Stack>
  );
}

function Buttons({ scores, onWrite }: { scores: Scores; onWrite: (seat: Seat) => void }) {
  const seats = (Object.keys(seatNames) as Seat[]).filter((seat) => scores.can.includes(seat)); // keys of the table
  if (seats.length === 0) return null;
  return (
    <Group gap="xs">
      {seats.map((seat) => {
        const isWritten = scores.sheets.some((sheet) => sheet.seat === seat);
        return (
          <Button key={seat} variant="default" onClick={() => onWrite(seat)}>
            {isWritten ? `Sửa phiếu: ${seatNames[seat].toLowerCase()}` : seatNames[seat]}
          </Button>
        );
      })}
    </Group>
  );
}

function Written({ sheet }: { sheet: Sheet }) {
  return (
    <section aria-label={seatNames[sheet.seat]}>
      <h3 className={classes.head}>
        {seatNames[sheet.seat]}: {formatNumber(sheet.total, Number.isInteger(sheet.total) ? 0 : 1)} điểm, {classNames[sheet.class]}
      </h3>
      <p className="meta">
        {formatMoment(sheet.writtenAt)} · {sheet.by ?? "chương trình"}
      </p>
      {sheet.note && <p className={classes.note}>{sheet.note}</p>}
    </section>
  );
}

/** Sheets on the same form stand side by side. */
function formsOf(sheets: readonly Sheet[]): Sheet[][] {
  const codes = [...new Set(sheets.map(({ formCode }) => formCode))];
  return codes.map((code) => sheets.filter(({ formCode }) => formCode === code));
}
