import { SimpleGrid, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { DateField } from "#web/ui/date-field.tsx";

/** The part of a form that hands out a field's value and error by name. */
export interface FieldSource {
  getInputProps(field: string, options?: { type: "input" | "checkbox" }): ReturnType<UseFormReturnType<object>["getInputProps"]>;
}

/** From which day, by which decision. */
export function EffectForm({ form, label }: { form: FieldSource; label: string }) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <DateField label={label} {...form.getInputProps("on")} />
      <TextInput label="Quyết định" placeholder="Số 45-QĐ/ĐUK ngày 02/07/2018" {...form.getInputProps("decision")} />
    </SimpleGrid>
  );
}
