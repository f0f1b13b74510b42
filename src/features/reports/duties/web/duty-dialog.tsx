import { Button, Checkbox, Group, Modal, NativeSelect, NumberInput, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useSession } from "#web/session.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { lengthNames } from "../../types/rules.ts";
import { useReportTypes } from "../../types/web/hooks.ts";
import { type DutyLength, dueText, dutyLengths, type OwedBy, owedBy, owedByCodes } from "../rules.ts";
import { useSetDuty } from "./hooks.ts";

interface Draft {
  typeCode: string;
  length: DutyLength;
  owedBy: OwedBy;
  dueDays: number | string;
  countsWorkingDays: boolean;
  from: string | null;
  source: string;
}

/** A report that units owe from a day on. */
export function DutyDialog({ organisationId, onClose }: { organisationId: number; onClose: () => void }) {
  const { today } = useSession();
  const { data } = useReportTypes(organisationId);
  const types = data?.rows.filter((row) => !row.isEnded) ?? [];
  const set = useSetDuty();
  const form = useForm<Draft>({
    initialValues: { typeCode: "", length: "half", owedBy: "children", dueDays: 10, countsWorkingDays: false, from: today, source: "" },
  });
  const { values } = form;
  const type = types.find((one) => one.code === values.typeCode);
  const choose = (code: string) => {
    const next = types.find((one) => one.code === code);
    const length = dutyLengths.find((one) => next?.type.lengths.includes(one)) ?? values.length;
    form.setValues({ typeCode: code, length, owedBy: next?.type.forCells ? "cells" : "children" });
  };
  const send = form.onSubmit(({ from, dueDays, ...rest }) =>
    set.mutate(
      { ...rest, organisationId, dueDays: Number(dueDays), from: from ?? "" },
      {
        onSuccess: () => {
          void notify("Đã đặt chế độ báo cáo.");
          onClose();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    ),
  );
  return (
    <Modal opened onClose={onClose} title="Đặt chế độ báo cáo cho cấp dưới" size={620}>
      <form onSubmit={send} noValidate>
        <Stack gap="md">
          <FormErrors error={set.error} />
          <NativeSelect
            label="Loại báo cáo"
            value={values.typeCode}
            error={form.errors.typeCode}
            onChange={(event) => choose(event.currentTarget.value)}
            data={[{ value: "", label: "Chọn loại báo cáo" }, ...types.map(({ code, type: { name } }) => ({ value: code, label: name }))]}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            <NativeSelect
              label="Kỳ báo cáo"
              {...form.getInputProps("length")}
              data={dutyLengths
                .filter((one) => !type || type.type.lengths.includes(one))
                .map((value) => ({ value, label: lengthNames[value] }))}
            />
            <NativeSelect
              label="Nơi phải báo cáo"
              {...form.getInputProps("owedBy")}
              data={owedByCodes.map((value) => ({ value, label: owedBy[value] }))}
            />
          </SimpleGrid>
          <NumberInput
            label="Hạn nộp: số ngày sau khi hết kỳ"
            description={`${dueText({ dueDays: Number(values.dueDays), countsWorkingDays: values.countsWorkingDays })}; số âm là trước khi hết kỳ; gặp ngày nghỉ thì dời sang ngày làm việc sau`}
            allowDecimal={false}
            min={-60}
            max={120}
            {...form.getInputProps("dueDays")}
          />
          <Checkbox label="Chỉ tính ngày làm việc" {...form.getInputProps("countsWorkingDays", { type: "checkbox" })} />
          <DateField
            label="Áp dụng cho kỳ kết thúc từ ngày"
            value={values.from}
            error={form.errors.from}
            onChange={(from) => form.setFieldValue("from", from)}
          />
          <TextInput label="Văn bản làm căn cứ" maxLength={300} {...form.getInputProps("source")} />
          <Group gap="xs">
            <Button type="submit" loading={set.isPending}>
              Đặt chế độ báo cáo
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
