import { ActionIcon, Button, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { Panel } from "#web/ui/panel.tsx";
import type { Criterion, ScoreForm } from "../rules.ts";
import classes from "./score-group-form.module.css";

type ScoreGroup = ScoreForm["groups"][number];

/** A group of a form: its points, its criteria, and the levels of each. */
export function ScoreGroupForm({ group, onChange }: { group: ScoreGroup; onChange: (group: ScoreGroup) => void }) {
  const change = (at: number, part: Partial<Criterion>) =>
    onChange({ ...group, criteria: group.criteria.map((one, place) => (place === at ? { ...one, ...part } : one)) });
  const add = () => onChange({ ...group, criteria: [...group.criteria, newCriterion(group)] });
  return (
    <Panel title={`Nhóm ${group.number}`}>
      <div className={classes.row}>
        <TextInput label="Tên nhóm" value={group.title} onChange={(event) => onChange({ ...group, title: event.currentTarget.value })} />
        <Points label="Điểm" value={group.max} onChange={(max) => onChange({ ...group, max })} />
      </div>
      {group.criteria.map((criterion, at) => (
        <div key={criterion.number} className={classes.criterion}>
          <div className={classes.row}>
            <TextInput
              label={`Mục ${criterion.number}`}
              value={criterion.title}
              onChange={(event) => change(at, { title: event.currentTarget.value })}
            />
            <Points label="Điểm" value={criterion.max} onChange={(max) => change(at, { max })} />
            <ActionIcon
              variant="default"
              size={44}
              aria-label={`Bỏ mục ${criterion.number}`}
              onClick={() => onChange({ ...group, criteria: group.criteria.filter((_, place) => place !== at) })}
            >
              <IconX size={20} aria-hidden="true" />
            </ActionIcon>
          </div>
          <Levels criterion={criterion} onChange={(levels) => change(at, { levels })} />
        </div>
      ))}
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={add}>
        Thêm mục
      </Button>
    </Panel>
  );
}

function Levels({ criterion, onChange }: { criterion: Criterion; onChange: (levels: Criterion["levels"]) => void }) {
  if (criterion.kind !== "levels") return null;
  const change = (at: number, part: Partial<Criterion["levels"][number]>) =>
    onChange(criterion.levels.map((one, place) => (place === at ? { ...one, ...part } : one)));
  return (
    <ul className={classes.levels}>
      {criterion.levels.map((level, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: levels are changed in place, never reordered
        <li key={at} className={classes.row}>
          <TextInput
            aria-label={`Mức ${at + 1} của mục ${criterion.number}`}
            value={level.text}
            onChange={(event) => change(at, { text: event.currentTarget.value })}
          />
          {level.least !== undefined && (
            <NativeSelect
              aria-label={`Đúng ${level.least} % ở mức ${at + 1}`}
              data={[
                { value: "from", label: `từ ${level.least} %` },
                { value: "above", label: `trên ${level.least} %` },
              ]}
              value={level.above ? "above" : "from"}
              onChange={(event) => change(at, { above: event.currentTarget.value === "above" })}
            />
          )}
          <Points label={`Điểm mức ${at + 1}`} hidesLabel value={level.points} onChange={(points) => change(at, { points })} />
        </li>
      ))}
    </ul>
  );
}

interface PointsProps {
  label: string;
  value: number;
  hidesLabel?: boolean;
  onChange: (points: number) => void;
}

function Points({ label, value, hidesLabel = false, onChange }: PointsProps) {
  return (
    <NumberInput
      {...(hidesLabel ? { "aria-label": label } : { label })}
      w="6rem"
      min={0}
      max={100}
      decimalSeparator=","
      hideControls
      value={value}
      onChange={(typed) => onChange(Number(typed) || 0)}
    />
  );
}

function newCriterion(group: ScoreGroup): Criterion {
  const last = Math.max(0, ...group.criteria.map(({ number }) => Number(number.split(".").at(-1)) || 0));
  return { number: `${group.number}.${last + 1}`, title: "", max: 0, kind: "points", levels: [], onlyThematic: false, note: "" };
}
