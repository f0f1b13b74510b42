import { Textarea } from "@mantine/core";

interface ReasonFieldProps {
  label?: string;
  description?: string;
  /** Most letters, as the endpoint takes them. */
  longest: number;
  value: string;
  error: string | undefined;
  onChange: (reason: string) => void;
}

/** Why something is done: the field that a dialog begins with. */
export function ReasonField({ label = "Lý do", description, longest, value, error, onChange }: ReasonFieldProps) {
  return (
    <Textarea
      {...{ label, description, value, error }}
      mt="sm"
      autosize
      minRows={2}
      maxLength={longest}
      data-autofocus
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
