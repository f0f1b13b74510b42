import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { DateField } from "#web/ui/date-field.tsx";
import { ConflictAlert, FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { Programme } from "../contract.ts";
import { monthsOfYear, type SittingKind, shortKindNames } from "../rules.ts";
import { useAddEntry, useProgramme } from "./hooks.ts";

interface Draft {
  month: string;
  kind: SittingKind;
  plannedOn: string | null;
  startsAt: string;
  place: string;
  topic: string;
  reason: string;
}

/** One more sitting in a programme in force; never without a reason. */
export function AddEntryDialog({ programme, today, onClose }: { programme: Programme; today: string; onClose: () => void }) {
  const { organisationId, year, version, entries } = programme;
  const [add, current] = [useAddEntry(), useProgramme(organisationId, year)];
  const month = today.startsWith(String(year)) ? today.slice(0, 7) : `${year}-01`;
  const usual = entries.find((entry) => entry.isRegular);
  const form = useForm<Draft>({
    initialValues: {
      month,
      kind: "thematic",
      plannedOn: null,
      startsAt: usual?.startsAt ?? "",
      place: usual?.place ?? "",
      topic: "",
      reason: "",
    },
  });
  const send = form.onSubmit(({ kind, startsAt, ...draft }) =>
    add.mutate(
      {
        organisationId,
        year,
        version,
        ...draft,
        startsAt: startsAt || null,
        isRegular: kind !== "thematic",
        isThematic: kind !== "regular",
      },
      {
        onSuccess: () => {
          void notify(`Đã thêm kỳ tháng ${Number(draft.month.slice(5))}.`);
          onClose();
        },
        onError: (error) => {
          const { isRegular, ...fields } = fieldErrors(error);
          form.setErrors({ ...fields, ...(isRegular && { kind: isRegular }) });
        },
      },
    ),
  );
  const keepMine = async () => {
    await current.refetch();
    add.reset();
  };
  return (
    <Modal opened onClose={onClose} title={`Thêm kỳ vào chương trình năm ${year}`} size={560}>
      <form onSubmit={send} noValidate>
        <Stack gap="md">
          <ConflictAlert error={add.error} onKeepMine={() => void keepMine()}>
            Giữ bản của đồng chí rồi ghi lại.
          </ConflictAlert>
          <FormErrors error={add.error} />
          <NativeSelect
            label="Tháng"
            data={monthsOfYear(year).map((value) => ({ value, label: `Tháng ${Number(value.slice(5))}` }))}
            {...form.getInputProps("month")}
          />
          <NativeSelect
            label="Loại kỳ"
            data={Object.entries(shortKindNames).map(([value, label]) => ({ value, label }))}
            {...form.getInputProps("kind")}
          />
          <DateField label="Ngày họp" {...form.getInputProps("plannedOn")} />
          <TextInput label="Giờ" inputMode="numeric" placeholder="18:00" maxLength={5} {...form.getInputProps("startsAt")} />
          <TextInput label="Địa điểm" maxLength={200} {...form.getInputProps("place")} />
          <TextInput label="Nội dung, chuyên đề" maxLength={300} {...form.getInputProps("topic")} />
          <Textarea label="Lý do" required maxLength={2000} {...form.getInputProps("reason")} />
          <Group gap="xs">
            <Button type="submit" loading={add.isPending}>
              Thêm kỳ
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
