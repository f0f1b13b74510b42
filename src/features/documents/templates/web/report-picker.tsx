import { NativeSelect } from "@mantine/core";

interface Props {
  reports: readonly { id: number; name: string }[];
  value: number | null;
  error?: string | undefined;
  isBusy?: boolean;
  onChange: (reportId: number | null) => void;
}

/** What a template of reports is looked at with: an invented example, or a report of the place. */
export function ReportPicker({ reports, value, error, isBusy = false, onChange }: Props) {
  return (
    <NativeSelect
      label="In thử với"
      data={[{ value: "", label: "Nội dung ví dụ" }, ...reports.map(({ id, name }) => ({ value: String(id), label: name }))]}
      value={value === null ? "" : String(value)}
      error={error}
      disabled={isBusy}
      maw={560}
      onChange={(event) => onChange(event.currentTarget.value === "" ? null : Number(event.currentTarget.value))}
    />
  );
}
