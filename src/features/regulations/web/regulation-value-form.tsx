import { Checkbox, MultiSelect, NumberInput, Select, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import * as z from "zod/mini";
import { DocumentLayout } from "#contract/document-layout.ts";
import { LayoutForm } from "../documents/web/layout-form.tsx";
import { YearClassRule } from "../rules.ts";
import { partNames, partOptions } from "./messages.ts";
import { YearClassForm } from "./year-class-form.tsx";

interface Props {
  value: unknown;
  unit: string;
  options: Readonly<Record<string, string>> | null;
  error: ReactNode;
  onChange: (value: unknown) => void;
}

/** The field or fields for a value, by its shape: a number, words, a list of words, or named parts. */
export function RegulationValueForm({ value, unit, options, error, onChange }: Props) {
  if (options) return <Chosen value={value} options={options} error={error} onChange={onChange} />;
  const layout = z.safeParse(DocumentLayout, value);
  if (layout.success) return <LayoutForm value={layout.data} error={error} onChange={onChange} />;
  const classes = z.safeParse(YearClassRule, value);
  if (Array.isArray(value) && value.length > 0 && classes.success)
    return <YearClassForm value={classes.data} error={error} onChange={onChange} />;
  if (Array.isArray(value))
    return (
      <Textarea
        label="Danh mục, mỗi dòng một mục"
        error={error}
        autosize
        minRows={4}
        value={value.join("\n")}
        onChange={(event) => onChange(event.currentTarget.value.split("\n"))}
      />
    );
  if (typeof value === "object" && value !== null)
    return (
      <Parts parts={Object.entries(value).sort(([one], [other]) => placeOf(one) - placeOf(other))} error={error} onChange={onChange} />
    );
  const label = unit ? `Mức (${unit})` : "Mức";
  if (typeof value === "string")
    return <TextInput label={label} error={error} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
  return (
    <NumberInput
      size="md"
      hideControls
      label={label}
      error={error}
      value={typeof value === "number" ? value : ""}
      onChange={(typed) => onChange(typed === "" ? null : Number(typed))}
    />
  );
}

/** One of some words, or several of them. */
function Chosen({ value, options, error, onChange }: Pick<Props, "value" | "error" | "onChange"> & { options: Record<string, string> }) {
  const data = Object.entries(options).map(([word, label]) => ({ value: word, label }));
  if (Array.isArray(value))
    return (
      <MultiSelect
        label="Chọn"
        placeholder={value.length === 0 ? "Không vai trò nào" : ""}
        data={data}
        value={value}
        error={error}
        onChange={onChange}
      />
    );
  return <Select label="Chọn" data={data} value={String(value)} allowDeselect={false} error={error} onChange={onChange} />;
}

function Parts({ parts, error, onChange }: { parts: [string, unknown][]; error: ReactNode; onChange: (value: unknown) => void }) {
  const set = (name: string, part: unknown) => onChange({ ...Object.fromEntries(parts), [name]: part });
  return (
    <div>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" style={{ alignItems: "end" }}>
        {parts.map(([name, part]) => (
          <Part key={name} name={name} part={part} onChange={(next) => set(name, next)} />
        ))}
      </SimpleGrid>
      {error && <p className="bad">{error}</p>}
    </div>
  );
}

function Part({ name, part, onChange }: { name: string; part: unknown; onChange: (part: unknown) => void }) {
  const label = partNames[name] ?? name;
  if (typeof part === "boolean")
    return <Checkbox label={label} checked={part} onChange={(event) => onChange(event.currentTarget.checked)} />;
  const options = partOptions[name];
  if (options) {
    const data = Object.entries(options).map(([word, text]) => ({ value: word, label: text }));
    return <Select size="md" label={label} data={data} value={String(part)} allowDeselect={false} onChange={onChange} />;
  }
  return <NumberInput size="md" hideControls label={label} value={Number(part)} onChange={(typed) => onChange(Number(typed))} />;
}

/** The database gives the parts in any order; people expect the highest class first. */
function placeOf(part: string): number {
  return Object.keys(partNames).indexOf(part);
}
