import { Button, FileInput, Group, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import type { ReactNode } from "react";
import { useSession } from "#web/session.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import type { MemberDetail } from "../../contract.ts";
import { sexNames } from "../../rules.ts";
import { fieldNames } from "../../words/rules.ts";
import { type CorrectableField, correctableFields, dayFields, numberFields } from "../rules.ts";
import { useAskCorrection } from "./hooks.ts";
import { shownValue } from "./messages.ts";

interface Values {
  field: CorrectableField;
  after: string | null;
  reason: string;
  file: File | null;
}

/** One field, what should stand there, why, and perhaps a picture of the paper. */
export function AskForm({ member, onDone }: { member: MemberDetail; onDone: () => void }) {
  const ask = useAskCorrection();
  const form = useForm<Values>({ initialValues: { field: "homePlace", after: "", reason: "", file: null } });
  const { field } = form.values;
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) =>
        ask.mutate(values, { onSuccess: onDone, onError: (error) => form.setErrors(fieldErrors(error)) }),
      )}
    >
      <Stack gap="md">
        <FormErrors error={ask.error} />
        <Select
          label="Mục cần sửa"
          allowDeselect={false}
          data={correctableFields.map((name) => ({ value: name, label: fieldNames[name] ?? name }))}
          {...form.getInputProps("field")}
          onChange={(name) => form.setValues({ field: name ?? "homePlace", after: dayFields.includes(name ?? "homePlace") ? null : "" })}
        />
        <div>
          <span className="meta">Trong sổ đang ghi</span>
          <div>{shownValue(field, member[field])}</div>
        </div>
        <After field={field} value={form.values.after} error={form.errors.after} onChange={(after) => form.setFieldValue("after", after)} />
        <Textarea label="Vì sao cần sửa" required autosize minRows={2} maxLength={1000} {...form.getInputProps("reason")} />
        <FileInput
          label="Ảnh hoặc PDF giấy tờ (nếu có)"
          description="PDF, PNG hoặc JPEG, tối đa 5 MB"
          placeholder="Chọn tệp"
          accept="application/pdf,image/png,image/jpeg"
          clearable
          clearButtonProps={{ "aria-label": "Bỏ tệp đã chọn" }}
          {...form.getInputProps("file")}
        />
        <Group gap="xs">
          <Button type="submit" loading={ask.isPending}>
            Gửi đề nghị
          </Button>
          <Button variant="default" onClick={onDone}>
            Quay lại
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface AfterProps {
  field: CorrectableField;
  value: string | null;
  error: ReactNode;
  onChange: (value: string | null) => void;
}

function After({ field, value, error, onChange }: AfterProps) {
  const { today } = useSession();
  const label = "Nội dung đúng";
  if (dayFields.includes(field)) return <DateField label={label} latest={today} value={value} error={error} onChange={onChange} />;
  if (field === "sex") {
    const data = Object.entries(sexNames).map(([code, name]) => ({ value: code, label: name }));
    return <Select label={label} data={data} value={value || null} error={error} onChange={onChange} />;
  }
  return (
    <TextInput
      label={label}
      description="Để trống là đề nghị bỏ nội dung đang ghi"
      maxLength={200}
      {...(numberFields.includes(field) && { inputMode: "numeric" as const })}
      value={value ?? ""}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
