import { Checkbox, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { addMonths } from "#contract/dates.ts";
import { useSession } from "#web/session.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { keepItems, type MeetingValues, readClock, withThematicItem } from "../drafts/rules.ts";
import { endsNextDay, modes, monthOf } from "../rules.ts";
import { monthName } from "./meeting-table.tsx";

export type MeetingForm = UseFormReturnType<MeetingValues>;

/** When, where, which sessions, who leads and writes. */
export function SittingForm({ form }: { form: MeetingForm }) {
  const { today } = useSession();
  const { values } = form;
  const changeDay = (heldOn: string | null) => {
    // The month follows the day until somebody says otherwise.
    if (heldOn && (!values.heldOn || values.month === monthOf(values.heldOn))) form.setFieldValue("month", monthOf(heldOn));
    form.setFieldValue("heldOn", heldOn);
  };
  const changeThematic = (isThematic: boolean) => {
    form.setFieldValue("isThematic", isThematic);
    if (isThematic) form.setFieldValue("items", withThematicItem(values.items, values.topic));
    else form.setValues(keepItems(values, (item) => item.session === "regular" || item.content !== ""));
  };
  return (
    <Panel title="Buổi họp">
      <Stack gap="md">
        <Group gap="lg">
          <Checkbox label="Thường kỳ" {...form.getInputProps("isRegular", { type: "checkbox" })} />
          <Checkbox label="Chuyên đề" checked={values.isThematic} onChange={(event) => changeThematic(event.currentTarget.checked)} />
        </Group>
        {values.isThematic && <TextInput label="Tên chuyên đề" maxLength={500} {...form.getInputProps("topic")} />}
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="md" verticalSpacing="sm" style={{ alignItems: "start" }}>
          <DateField label="Ngày họp" latest={today} value={values.heldOn} error={form.errors.heldOn} onChange={changeDay} />
          <Select label="Của kỳ tháng" data={monthChoices(values)} {...form.getInputProps("month")} />
          <ClockField form={form} name="beganAt" label="Giờ bắt đầu" />
          <ClockField form={form} name="endedAt" label={endsNextDay(values) ? "Giờ kết thúc (hôm sau)" : "Giờ kết thúc"} />
          <TextInput label="Địa điểm" maxLength={300} {...form.getInputProps("place")} />
          <Select
            label="Hình thức"
            data={Object.entries(modes).map(([value, label]) => ({ value, label }))}
            {...form.getInputProps("mode")}
          />
          <TextInput label="Chủ trì" maxLength={100} {...form.getInputProps("chair")} />
          <TextInput label="Thư ký" maxLength={100} {...form.getInputProps("secretary")} />
        </SimpleGrid>
        <Textarea label="Khách mời, đại biểu cấp trên" minRows={1} maxLength={2000} {...form.getInputProps("guests")} />
      </Stack>
    </Panel>
  );
}

function ClockField({ form, name, label }: { form: MeetingForm; name: "beganAt" | "endedAt"; label: string }) {
  const { onBlur: _, ...input } = form.getInputProps(name);
  return (
    <TextInput
      label={label}
      placeholder="14:00"
      inputMode="numeric"
      maxLength={10}
      {...input}
      onBlur={(event) => form.setFieldValue(name, readClock(event.currentTarget.value))}
    />
  );
}

/** A sitting made up later belongs to an earlier month: the year before the day, the latest first. */
function monthChoices(values: MeetingValues): { value: string; label: string }[] {
  const last = values.heldOn ?? `${values.month}-01`;
  const months = Array.from({ length: 12 }, (_, at) => addMonths(last, -at).slice(0, 7));
  const all = months.includes(values.month) ? months : [values.month, ...months];
  return all.map((month) => ({ value: month, label: monthName(month) }));
}
