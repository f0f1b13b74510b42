import { Button, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { formatRange } from "#web/format.ts";
import { useSession } from "#web/session.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { RegulationLine } from "../contract.ts";
import { useSetRegulation } from "./hooks.ts";
import { RegulationValueForm } from "./regulation-value-form.tsx";

interface Draft {
  value: unknown;
  from: string | null;
  to: string | null;
  source: string;
  note: string;
}

interface Props {
  line: RegulationLine;
  own: RegulationLine[];
  organisationId: number;
  onDone: () => void;
}

/** A value of this office's own, for its part of the tree, from a day on; meetings before keep the old one. */
export function RegulationForm({ line, own, organisationId, onDone }: Props) {
  const { today } = useSession();
  const set = useSetRegulation();
  const form = useForm<Draft>({ initialValues: { value: line.value, from: today, to: null, source: "", note: "" } });

  function submit(draft: Draft): void {
    set.mutate(
      { ...draft, organisationId, key: line.key, from: draft.from ?? "" },
      {
        onError: (error) => form.setErrors(fieldErrors(error)),
        onSuccess: () => {
          onDone();
          void notify("Đã đặt mức riêng.");
        },
      },
    );
  }

  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="md">
        <FormErrors error={set.error} />
        <p style={{ margin: 0 }} className="quiet">
          Đang áp dụng: <strong>{line.text}</strong>. Mức riêng có hiệu lực cho đơn vị này và cấp dưới, từ ngày ghi; các kỳ trước ngày ấy
          giữ mức cũ.
          {own.length > 0 &&
            ` Đơn vị đã có mức riêng: ${own.map((other) => `${other.text} (${formatRange(other.from, other.to)})`).join("; ")}.`}
        </p>
        <RegulationValueForm
          value={form.values.value}
          unit={line.unit}
          options={line.options}
          error={form.errors.value}
          onChange={(value) => form.setFieldValue("value", value)}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <DateField label="Áp dụng từ ngày" {...form.getInputProps("from")} />
          <DateField label="Ngày đầu tiên không còn áp dụng" description="Để trống khi chưa có" {...form.getInputProps("to")} />
        </SimpleGrid>
        <TextInput label="Văn bản làm căn cứ" placeholder="Quy chế làm việc số 05-QC/ĐUK" {...form.getInputProps("source")} />
        <Textarea label="Ghi chú" minRows={2} {...form.getInputProps("note")} />
        <Button type="submit" loading={set.isPending} style={{ alignSelf: "start" }}>
          Đặt mức riêng
        </Button>
      </Stack>
    </form>
  );
}
