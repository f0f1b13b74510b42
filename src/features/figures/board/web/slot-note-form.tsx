import { Button, Group, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { Slot } from "../contract.ts";
import { useNoteMissingMonth } from "./hooks.ts";
import classes from "./slot-panel.module.css";

/** Why the month was missed, and when it will be made up. */
export function SlotNoteForm({ slot, onSaved, onCancel }: { slot: Slot; onSaved: () => void; onCancel?: () => void }) {
  const form = useForm({ initialValues: { reason: slot.note.reason, makeupOn: slot.note.makeupOn } });
  const note = useNoteMissingMonth();
  const save = form.onSubmit((values) =>
    note.mutate(
      { organisationId: slot.organisationId, month: slot.month.slice(0, 7), ...values, version: slot.note.version },
      {
        onSuccess: () => {
          notify("Đã ghi lý do.");
          onSaved();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    ),
  );
  return (
    <form onSubmit={save} className={classes.actions} noValidate>
      <Textarea label="Lý do" description="Như chi bộ báo" autosize minRows={3} maxRows={8} {...form.getInputProps("reason")} />
      <DateField label="Ngày họp bù" {...form.getInputProps("makeupOn")} />
      <FormErrors error={note.error} />
      <Group gap="xs">
        <Button type="submit" variant="default" loading={note.isPending}>
          Ghi lý do
        </Button>
        {onCancel && (
          <Button variant="subtle" onClick={onCancel}>
            Thôi
          </Button>
        )}
      </Group>
    </form>
  );
}
