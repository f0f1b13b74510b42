import { Button, Stack, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useSession } from "#web/session.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { RegulationLine } from "../contract.ts";
import { useEndRegulation } from "./hooks.ts";

/** Ends an own value; from then on the one of the place above or the common one applies. */
export function EndRegulationForm({ line, onDone }: { line: RegulationLine; onDone: () => void }) {
  const { today } = useSession();
  const end = useEndRegulation();
  const form = useForm<{ on: string | null; reason: string }>({ initialValues: { on: today, reason: "" } });
  const submit = ({ on, reason }: { on: string | null; reason: string }) =>
    end.mutate(
      { id: line.id, on: on ?? "", reason },
      {
        onError: (error) => form.setErrors(fieldErrors(error)),
        onSuccess: () => {
          onDone();
          void notify("Đã ghi ngày thôi áp dụng mức riêng.");
        },
      },
    );
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="md">
        <FormErrors error={end.error} />
        <p style={{ margin: 0 }}>
          Mức riêng đang có: <strong>{line.text}</strong>
        </p>
        <DateField label="Ngày đầu tiên không còn áp dụng" {...form.getInputProps("on")} />
        <Textarea label="Lý do" {...form.getInputProps("reason")} />
        <Button type="submit" loading={end.isPending} style={{ alignSelf: "start" }}>
          Thôi áp dụng
        </Button>
      </Stack>
    </form>
  );
}
