import { NumberInput, Radio, TextInput, VisuallyHidden } from "@mantine/core";
import { formatNumber } from "#web/format.ts";
import type { Criterion, Known } from "../rules.ts";
import classes from "./criterion-picker.module.css";

interface Props {
  criterion: Criterion;
  known: Known | null;
  points: number | null;
  reason: string;
  errors: { points: string | undefined; reason: string | undefined };
  onChange: (part: { points?: number | null; reason?: string }) => void;
}

/** The points of one criterion: a level, yes or no, or a number; and the reason where they differ from what is known. */
export function CriterionPicker({ criterion, known, points, reason, errors, onChange }: Props) {
  const isOverruled = known !== null && points !== null && known.points !== points;
  return (
    <div className={classes.criterion}>
      <div>
        <div>
          {criterion.number}. {criterion.title}
        </div>
        {known && <div className="meta">{known.reason}</div>}
        {criterion.note && <div className="meta">{criterion.note}</div>}
      </div>
      <div>
        {criterion.kind === "points" ? (
          <NumberInput
            aria-label={`Điểm mục ${criterion.number}, từ 0 đến ${criterion.max}`}
            min={0}
            max={criterion.max}
            step={0.5}
            w="7rem"
            decimalSeparator=","
            value={points ?? ""}
            error={errors.points}
            onChange={(typed) => onChange({ points: typed === "" ? null : Number(typed) })}
          />
        ) : (
          <Radio.Group
            label={<VisuallyHidden>{`Điểm mục ${criterion.number}`}</VisuallyHidden>}
            value={points === null ? null : String(points)}
            error={errors.points}
            onChange={(chosen) => onChange({ points: Number(chosen) })}
          >
            <div className={classes.choices}>
              {choicesOf(criterion).map((choice) => (
                <Radio key={choice.points} value={String(choice.points)} label={choice.text} />
              ))}
            </div>
          </Radio.Group>
        )}
        {isOverruled && (
          <TextInput
            mt="xs"
            label={`Lý do chấm khác ${formatNumber(known.points)} điểm`}
            maxLength={500}
            withAsterisk
            value={reason}
            error={errors.reason}
            onChange={(event) => onChange({ reason: event.currentTarget.value })}
          />
        )}
      </div>
    </div>
  );
}

function choicesOf({ kind, levels, max }: Criterion): { points: number; text: string }[] {
  if (kind === "levels") return levels.map(({ points, text }) => ({ points, text: `${formatNumber(points)} điểm: ${text}` }));
  return [
    { points: max, text: `Có (${formatNumber(max)} điểm)` },
    { points: 0, text: "Không (0 điểm)" },
  ];
}
