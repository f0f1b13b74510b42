import { NumberInput, SimpleGrid } from "@mantine/core";
import { type TotalName, totalNames } from "../drafts/rules.ts";
import type { MeetingForm } from "./sitting-form.tsx";

/** Where only the sums are known, they are typed. */
export function TotalsForm({ form }: { form: MeetingForm }) {
  const names = Object.keys(totalNames) as TotalName[]; // keys of that table
  return (
    <SimpleGrid cols={{ base: 2, lg: 4 }} spacing="md" p="md" style={{ alignItems: "start" }}>
      {names.map((name) => (
        <NumberInput
          key={name}
          size="md"
          label={totalNames[name]}
          min={0}
          max={10_000}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          {...form.getInputProps(`totals.${name}`)}
        />
      ))}
    </SimpleGrid>
  );
}
