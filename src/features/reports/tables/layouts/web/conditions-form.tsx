import { ActionIcon, Button, MultiSelect, NativeSelect, NumberInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { Count, Dimension, Filter } from "../../rules.ts";
import { type Asking, askedAs, askingOf, askings, askingsOf, dimensionCodes, dimensions, namesIn, withNames } from "../rules.ts";
import classes from "./conditions-form.module.css";

interface Props {
  where: readonly Filter[];
  /** What the line counts: only what can be asked of it is offered; null where the other axis says it. */
  count: Count | null;
  problemAt: (at: number) => string | undefined;
  onChange: (where: Filter[]) => void;
}

/** Of whom or of what a line counts: every condition must hold. */
export function ConditionsForm({ where, count, problemAt, onChange }: Props) {
  const offered = dimensionCodes.filter((by) => count === null || dimensions[by].of.includes(count));
  const first = offered[0] ?? "sex";
  const change = (at: number, filter: Filter) => onChange(where.map((one, place) => (place === at ? filter : one)));
  return (
    <>
      {where.map((filter, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no name of their own and keep their order
        <div key={at} className={classes.condition}>
          <Condition filter={filter} offered={offered} problem={problemAt(at)} onChange={(next) => change(at, next)} />
          <ActionIcon
            variant="subtle"
            color="stone"
            size={40}
            aria-label={`Bỏ điều kiện ${at + 1}`}
            onClick={() => onChange(where.filter((_, place) => place !== at))}
          >
            <IconTrash size={18} aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        leftSection={<IconPlus size={18} aria-hidden="true" />}
        onClick={() => onChange([...where, askedAs(first, askingsOf(first)[0] ?? "is")])}
      >
        Thêm điều kiện
      </Button>
    </>
  );
}

interface ConditionProps {
  filter: Filter;
  offered: readonly Dimension[];
  problem: string | undefined;
  onChange: (filter: Filter) => void;
}

function Condition({ filter, offered, problem, onChange }: ConditionProps) {
  const asking = askingOf(filter);
  const shown = offered.includes(filter.by) ? offered : [filter.by, ...offered];
  return (
    <>
      <NativeSelect
        label="Điều kiện"
        data={shown.map((by) => ({ value: by, label: dimensions[by].label }))}
        value={filter.by}
        error={asking === "filled" || asking === "blank" ? problem : undefined}
        onChange={(event) => {
          const by = event.currentTarget.value as Dimension; // one of the list above
          onChange(askedAs(by, askingsOf(by)[0] ?? "is"));
        }}
      />
      <NativeSelect
        label="Hỏi"
        data={askingsOf(filter.by).map((value) => ({ value, label: askings[value] }))}
        value={asking}
        onChange={(event) => onChange(askedAs(filter.by, event.currentTarget.value as Asking, filter))} // one of the list above
      />
      {(asking === "is" || asking === "not") && <Values filter={filter} problem={problem} onChange={onChange} />}
      {asking === "between" && <Bounds filter={filter} problem={problem} onChange={onChange} />}
    </>
  );
}

function Values({ filter, problem, onChange }: Omit<ConditionProps, "offered">) {
  const { values } = dimensions[filter.by];
  const known = typeof values === "string" ? [] : values.map((value) => value.name);
  const chosen = namesIn(filter);
  return (
    <MultiSelect
      label="Giá trị"
      searchable
      hidePickedOptions
      data={[...known, ...chosen.filter((name) => !known.includes(name))]}
      value={chosen}
      error={problem}
      onChange={(names) => onChange(withNames(filter, names))}
    />
  );
}

/** Both ends belong to the span; an open end is left empty. */
function Bounds({ filter, problem, onChange }: Omit<ConditionProps, "offered">) {
  const set = (end: "from" | "to", typed: string | number) => {
    const { [end]: _, ...rest } = filter;
    onChange(typed === "" ? rest : { ...rest, [end]: Math.trunc(Number(typed)) });
  };
  return (
    <div className={classes.bounds}>
      <NumberInput
        label="Từ"
        hideControls
        min={0}
        max={150}
        value={filter.from !== undefined && filter.from >= 0 ? filter.from : ""}
        error={problem}
        onChange={(typed) => set("from", typed)}
      />
      <NumberInput label="Đến" hideControls min={0} max={150} value={filter.to ?? ""} onChange={(typed) => set("to", typed)} />
    </div>
  );
}
