import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { MonthBox } from "../gaps/contract.ts";
import { useNoteMissingMonth } from "./hooks.ts";
import { monthName } from "./meeting-table.tsx";

/** Why a month was missed and when it will be made up. */
export function MissingNoteDialog({ place, box, onClose }: { place: number; box: MonthBox; onClose: () => void }) {
  const note = useNoteMissingMonth();
  const form = useForm({ initialValues: { reason: box.reason, makeupOn: box.makeupOn } });
  const save = form.onSubmit((values) =>
    note.mutate(
      { organisationId: place, month: box.month, version: box.noteVersion, ...values },
      {
        onSuccess: () => {
          void notify(`Đã ghi lý do thiếu kỳ ${monthName(box.month).toLowerCase()}.`);
          onClose();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    ),
  );
  return (
    <Modal opened onClose={onClose} title={`Lý do thiếu kỳ ${monthName(box.month).toLowerCase()}`} size={520}>
      <form onSubmit={save} noValidate>
        <Stack gap="md">
          <FormErrors error={note.error} />
          <Textarea label="Lý do" maxLength={2000} data-autofocus {...form.getInputProps("reason")} />
          <DateField label="Ngày họp bù (nếu đã định)" {...form.getInputProps("makeupOn")} />
          <Group gap="xs">
            <Button type="submit" loading={note.isPending}>
              Ghi lý do
            </Button>
            <Button variant="default" onClick={onClose}>
              Quay lại
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
