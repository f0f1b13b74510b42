import { NativeSelect } from "@mantine/core";

interface Props {
  value: number;
  /** The last year to choose from. */
  last: number;
  onChange: (year: number) => void;
}

/** A year, of the last ten. */
export function YearPicker({ value, last, onChange }: Props) {
  const years = Array.from({ length: 10 }, (_, at) => String(last - at));
  return (
    <NativeSelect
      aria-label="Năm"
      value={String(value)}
      data={years.includes(String(value)) ? years : [String(value), ...years]}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  );
}
