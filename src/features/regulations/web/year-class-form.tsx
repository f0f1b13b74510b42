import { Checkbox, NativeSelect, NumberInput, SimpleGrid, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { classWords, type YearClassRule } from "../rules.ts";

type Step = YearClassRule[number];

/** What each class of a year asks of its months, the best class first; what reaches none is Kém. */
export function YearClassForm({
  value,
  error,
  onChange,
}: {
  value: YearClassRule;
  error: ReactNode;
  onChange: (value: YearClassRule) => void;
}) {
  const change = (at: number, part: Partial<Step>) => onChange(value.map((one, place) => (place === at ? { ...one, ...part } : one)));
  return (
    <Stack gap="md">
      {value.map((step, at) => (
        <fieldset key={step.name} style={{ border: "1px solid var(--line)", borderRadius: 6, padding: "0.5rem 0.75rem 0.75rem" }}>
          <legend>{classWords[step.name]} cả năm</legend>
          <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" style={{ alignItems: "end" }}>
            <NativeSelect
              label="Không tháng nào dưới"
              data={Object.entries(classWords).map(([word, label]) => ({ value: word, label }))}
              value={step.lowest}
              onChange={(event) => change(at, { lowest: event.currentTarget.value as Step["lowest"] })} // values of the list above
            />
            <NumberInput
              label="Số tháng Tốt ít nhất"
              hideControls
              min={0}
              max={12}
              value={step.monthsOfTot}
              onChange={(typed) => change(at, { monthsOfTot: Number(typed) })}
            />
            <NumberInput
              label="Điểm bình quân từ"
              hideControls
              min={0}
              max={100}
              decimalSeparator=","
              value={step.mean}
              onChange={(typed) => change(at, { mean: Number(typed) })}
            />
          </SimpleGrid>
          <Checkbox
            mt="sm"
            label="Tháng nào cũng có kỳ sinh hoạt"
            checked={step.complete}
            onChange={(event) => change(at, { complete: event.currentTarget.checked })}
          />
        </fieldset>
      ))}
      {error && <p className="bad">{error}</p>}
    </Stack>
  );
}
