import { Button, Input, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { fieldNames } from "../words/rules.ts";

interface Props {
  name: "cardNumber" | "citizenNumber";
  masked: string | null;
  /** Undefined: stays as it is. */
  value: string | undefined;
  error: ReactNode;
  onChange: (text: string | undefined) => void;
}

/** A masked number is corrected only when somebody says so. */
export function KeptNumberField({ name, masked, value, error, onChange }: Props) {
  const label = fieldNames[name] ?? name;
  if (value !== undefined || masked === null) {
    return (
      <TextInput
        label={label}
        {...(masked !== null && { description: `Đang ghi ${masked}; để trống là bỏ số này` })}
        maxLength={20}
        inputMode="numeric"
        value={value ?? ""}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <Input.Wrapper label={label} labelElement="div">
      <div style={{ display: "flex", gap: "0.75rem", alignItems: "center", minHeight: "2.5rem" }}>
        {masked}
        <Button variant="default" size="xs" aria-label={`Đổi ${label.toLowerCase()}`} onClick={() => onChange("")}>
          Đổi số
        </Button>
      </div>
    </Input.Wrapper>
  );
}
