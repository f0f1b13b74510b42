import { Button, Checkbox, Group, NativeSelect, Stack, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { longestStatement, type StatementKind, statementKindCodes, statementKinds } from "../rules.ts";
import { useThemes } from "./hooks.ts";
import { hints } from "./messages.ts";

export interface StatementValues {
  kind: StatementKind;
  themeId: number | null;
  text: string;
  isExample: boolean;
}

interface Props {
  organisationId: number;
  period: string;
  initial: StatementValues;
  /** "Ghi", "Ghi lại". */
  confirm: string;
  error: Error | null;
  isBusy: boolean;
  /** The form is emptied after it, for the next one; the kind stays. */
  onSend: (values: StatementValues, done: () => void) => void;
  onCancel?: () => void;
}

/** One short statement: its kind, its words, and what others say alike. */
export function StatementForm({ organisationId, period, initial, confirm, error, isBusy, onSend, onCancel }: Props) {
  const form = useForm<StatementValues>({ initialValues: initial });
  const { kind, themeId, text } = form.values;
  const { data: themes } = useThemes({ organisationId, period, kind });
  const send = form.onSubmit((values) =>
    onSend(values, () => form.setValues({ kind: values.kind, themeId: null, text: "", isExample: false })),
  );
  const errors = fieldErrors(error);
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="sm">
        <FormErrors error={error} />
        <Group gap="sm" align="start">
          <NativeSelect
            label="Loại nội dung"
            value={kind}
            onChange={(event) => {
              const next = statementKindCodes.find((code) => code === event.currentTarget.value) ?? "result";
              form.setValues({ kind: next, themeId: null });
            }}
            data={statementKindCodes.map((value) => ({ value, label: statementKinds[value] }))}
          />
          {(themes?.rows.length ?? 0) > 0 && (
            <NativeSelect
              label="Giống ý chung (không bắt buộc)"
              value={themeId ?? ""}
              error={errors.themeId}
              onChange={(event) => form.setFieldValue("themeId", Number(event.currentTarget.value) || null)}
              data={[
                { value: "", label: "Chưa chọn" },
                ...(themes?.rows ?? []).map(({ id, name, before }) => ({
                  value: String(id),
                  label: before > 0 ? `${name} (kỳ trước ${before} nơi nêu)` : name,
                })),
              ]}
              style={{ flex: "1 1 16rem" }}
            />
          )}
        </Group>
        <Textarea
          label={statementKinds[kind]}
          description={hints[kind]}
          autosize
          minRows={2}
          maxRows={12}
          error={errors.text ?? (text.length > longestStatement ? `Dài ${text.length} ký tự; nhiều nhất ${longestStatement}.` : undefined)}
          {...form.getInputProps("text")}
        />
        <Checkbox
          label="Đáng nhân rộng: đưa vào bản tin gương tốt, cách làm hay"
          {...form.getInputProps("isExample", { type: "checkbox" })}
        />
        <Group gap="xs">
          <Button type="submit" loading={isBusy} disabled={text.trim() === ""}>
            {confirm}
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              Quay lại
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
