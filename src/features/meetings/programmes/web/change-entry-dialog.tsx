import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { DateField } from "#web/ui/date-field.tsx";
import { ConflictAlert, FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { Entry, Programme } from "../contract.ts";
import { useChangeEntry, useProgramme } from "./hooks.ts";

interface Props {
  programme: Programme;
  entry: Entry;
  onClose: () => void;
}

/** Another day, hour, place, topic or person for a sitting of a programme in force; never without a reason. */
export function ChangeEntryDialog({ programme, entry, onClose }: Props) {
  const { organisationId, year, version, people } = programme;
  const change = useChangeEntry();
  const current = useProgramme(organisationId, year);
  const { plannedOn, startsAt, place, topic, preparerId, draftDueOn, note } = entry;
  const form = useForm({ initialValues: { plannedOn, startsAt, place, topic, preparerId, draftDueOn, note, reason: "" } });
  const send = form.onSubmit((values) =>
    change.mutate(
      { organisationId, year, version, entryId: entry.id, ...values },
      {
        onSuccess: () => {
          void notify(`Đã đổi kỳ tháng ${Number(entry.month.slice(5))}.`);
          onClose();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    ),
  );
  const keepMine = async () => {
    await current.refetch();
    change.reset();
  };
  const text = (name: "place" | "topic") => ({
    value: form.values[name] ?? "",
    error: form.errors[name],
    onChange: (event: { currentTarget: { value: string } }) => form.setFieldValue(name, event.currentTarget.value || null),
  });
  return (
    <Modal opened onClose={onClose} title={`Dời, đổi kỳ tháng ${Number(entry.month.slice(5))}/${year}`} size={560}>
      <form onSubmit={send} noValidate>
        <Stack gap="md">
          <ConflictAlert error={change.error} onKeepMine={() => void keepMine()}>
            Giữ bản của đồng chí rồi ghi lại.
          </ConflictAlert>
          <FormErrors error={change.error} />
          <DateField label="Ngày họp" {...form.getInputProps("plannedOn")} />
          <TextInput
            label="Giờ"
            inputMode="numeric"
            placeholder="18:00"
            maxLength={5}
            value={form.values.startsAt ?? ""}
            error={form.errors.startsAt}
            onChange={(event) => form.setFieldValue("startsAt", event.currentTarget.value || null)}
          />
          <TextInput label="Địa điểm" maxLength={200} {...text("place")} />
          <TextInput label="Nội dung, chuyên đề" maxLength={300} {...text("topic")} />
          <NativeSelect
            label="Người chuẩn bị"
            data={[{ value: "", label: "Chưa phân công" }, ...people.map((one) => ({ value: String(one.memberId), label: one.name }))]}
            value={form.values.preparerId === null ? "" : String(form.values.preparerId)}
            error={form.errors.preparerId}
            onChange={(event) => form.setFieldValue("preparerId", Number(event.currentTarget.value) || null)}
          />
          <DateField label="Hạn dự thảo" {...form.getInputProps("draftDueOn")} />
          <Textarea label="Lý do" required maxLength={2000} data-autofocus {...form.getInputProps("reason")} />
          <Group gap="xs">
            <Button type="submit" loading={change.isPending}>
              Ghi thay đổi
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
