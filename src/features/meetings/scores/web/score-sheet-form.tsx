import { Alert, Button, Group, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { formatNumber } from "#web/format.ts";
import { ConflictAlert, FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { Scores } from "../contract.ts";
import { criteriaOf, fullScore, type ScoreForm, type ScoreLine, type Seat, seatNames } from "../rules.ts";
import { CriterionPicker } from "./criterion-picker.tsx";
import { useScore } from "./hooks.ts";
import classes from "./score-sheet-form.module.css";

interface Props {
  scores: Scores;
  seat: Seat;
  onDone: () => void;
}

/** A sheet to fill in: what is known stands there already with its reason; other points ask for one. */
export function ScoreSheetForm({ scores, seat, onDone }: Props) {
  const written = scores.sheets.find((sheet) => sheet.seat === seat);
  const form = written?.form ?? scores.form;
  const [lines, setLines] = useState<Draft[]>(() => startingLines(scores, seat));
  const [note, setNote] = useState(written?.note ?? "");
  const save = useScore(seat);
  const errors = fieldErrors(save.error);
  const open = lines.filter(({ points }) => points === null).length;
  const total = lines.reduce((sum, { points }) => sum + (points ?? 0), 0);
  const change = (number: string, part: Partial<Draft>) =>
    setLines((before) => before.map((line) => (line.number === number ? { ...line, ...part } : line)));
  const send = () =>
    save.mutate(
      {
        meetingId: scores.meetingId,
        version: written?.version ?? 0,
        formCode: written?.formCode ?? scores.formCode,
        lines: lines.flatMap(({ points, ...line }) => (points === null ? [] : [{ ...line, points }])),
        note,
      },
      {
        onSuccess: () => {
          void notify("Đã ghi phiếu chấm.");
          onDone();
        },
      },
    );
  return (
    <Stack gap="md" p="md">
      <h3 className={classes.title}>{seatNames[seat]}</h3>
      {form.notes.length > 0 && (
        <Alert color="stone" styles={{ message: { color: "var(--ink-2)" } }}>
          {form.notes.map((one) => (
            <div key={one}>{one}</div>
          ))}
        </Alert>
      )}
      {form.groups.map((group) => (
        <fieldset key={group.number} className={classes.group}>
          <legend className={classes.legend}>
            {group.number}. {group.title} ({formatNumber(group.max)} điểm)
          </legend>
          {group.criteria.map((criterion) => {
            const at = lines.findIndex(({ number }) => number === criterion.number);
            const line = lines[at];
            if (!line) return null;
            return (
              <CriterionPicker
                key={criterion.number}
                criterion={criterion}
                known={scores.known[criterion.number] ?? null}
                points={line.points}
                reason={line.reason}
                errors={{ points: errors[`lines.${at}.points`], reason: errors[`lines.${at}.reason`] }}
                onChange={(part) => change(criterion.number, { ...part, ...("points" in part && { atOnce: false }) })}
              />
            );
          })}
        </fieldset>
      ))}
      <Textarea
        label="Nhận xét, thuyết minh điểm trừ"
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={classes.foot}>
        <div className={classes.errors}>
          <ConflictAlert error={save.error} onKeepMine={onDone}>
            Mở lại phiếu để xem bản mới.
          </ConflictAlert>
          <FormErrors error={save.error} />
        </div>
        <strong aria-live="polite">
          Cộng {formatNumber(total, Number.isInteger(total) ? 0 : 1)}/{fullScore} điểm
          {open > 0 && `, còn ${open} mục chưa chấm`}
        </strong>
        <Group gap="xs">
          {open > 0 && (
            <Button variant="default" onClick={() => setLines((before) => withFullPoints(form, before))}>
              Đủ điểm {open} mục còn lại
            </Button>
          )}
          <Button onClick={send} loading={save.isPending} disabled={open > 0}>
            Ghi phiếu chấm
          </Button>
          <Button variant="default" onClick={onDone}>
            Quay lại
          </Button>
        </Group>
      </div>
    </Stack>
  );
}

type Draft = Omit<ScoreLine, "points"> & { points: number | null };

/** What stands open gets all its points, and the sheet tells that it was so; whoever judges takes off from there. */
function withFullPoints(form: ScoreForm, lines: readonly Draft[]): Draft[] {
  const most = new Map(criteriaOf(form).map(({ number, max }) => [number, max]));
  return lines.map((line) => (line.points === null ? { ...line, points: most.get(line.number) ?? 0, atOnce: true } : line));
}

/** The own sheet as it was, or what is known; what people must judge starts empty. */
function startingLines(scores: Scores, seat: Seat): Draft[] {
  const written = scores.sheets.find((sheet) => sheet.seat === seat);
  return criteriaOf(written?.form ?? scores.form).map(({ number }) => {
    const line = written?.lines.find((one) => one.number === number);
    return {
      number,
      points: line?.points ?? scores.known[number]?.points ?? null,
      reason: line?.reason ?? "",
      atOnce: line?.atOnce ?? false,
    };
  });
}
