import { MultiSelect, NativeSelect } from "@mantine/core";
import type { Layout } from "../../rules.ts";

interface Named {
  value: string;
  label: string;
}

/** Rows of words have no numbers to balance. */
export function linesOf(layout: Layout, axis: "rows" | "columns"): Named[] {
  const lines = axis === "rows" ? layout.rows.filter((row) => !row.isHeading) : layout.columns;
  return lines.map(({ code, label }, at) => ({ value: code, label: label.trim() || `${axis === "rows" ? "Dòng" : "Cột"} ${at + 1}` }));
}

interface SeveralProps {
  label: string;
  placeholder?: string;
  lines: Named[];
  value: readonly string[];
  error?: string | undefined;
  onChange: (value: string[]) => void;
}

/** Several rows, or several columns. */
export function SeveralLinesPicker({ label, placeholder = "", lines, value, error, onChange }: SeveralProps) {
  const known = value.filter((code) => lines.some((line) => line.value === code));
  return (
    <MultiSelect
      label={label}
      placeholder={value.length === 0 ? placeholder : ""}
      searchable
      hidePickedOptions
      data={distinct(lines)}
      value={known}
      error={error}
      onChange={onChange}
    />
  );
}

interface OneProps {
  label: string;
  lines: Named[];
  value: string;
  error?: string | undefined;
  onChange: (value: string) => void;
}

/** One row, or one column; none is the empty word. */
export function OneLinePicker({ label, lines, value, error, onChange }: OneProps) {
  return (
    <NativeSelect
      label={label}
      data={[{ value: "", label: "chọn" }, ...lines]}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Two lines of one name are told apart by their place. */
function distinct(lines: readonly Named[]): Named[] {
  return lines.map((line, at) => ({
    ...line,
    label: lines.findIndex((one) => one.label === line.label) < at ? `${line.label} (${at + 1})` : line.label,
  }));
}
