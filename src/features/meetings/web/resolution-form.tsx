import { Button, Checkbox, CloseButton, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Panel } from "#web/ui/panel.tsx";
import classes from "./meeting-form.module.css";
import { longParts, resolutionNames } from "./messages.ts";
import type { MeetingForm } from "./sitting-form.tsx";

/** The parts of the monthly resolution that cannot be computed. Not every sitting has one. */
export function ResolutionForm({ form }: { form: MeetingForm }) {
  return (
    <Panel title="Nghị quyết của kỳ họp">
      <Stack gap="md">
        <Checkbox label="Kỳ này ra nghị quyết" {...form.getInputProps("hasResolution", { type: "checkbox" })} />
        {form.values.hasResolution && (
          <>
            <TextInput label={resolutionNames.subject} maxLength={500} {...form.getInputProps("resolution.subject")} />
            {longParts.slice(0, 2).map((part) => (
              <Textarea key={part} label={resolutionNames[part]} {...form.getInputProps(`resolution.${part}`)} />
            ))}
            <Tasks form={form} />
            {longParts.slice(2).map((part) => (
              <Textarea key={part} label={resolutionNames[part]} {...form.getInputProps(`resolution.${part}`)} />
            ))}
          </>
        )}
      </Stack>
    </Panel>
  );
}

/** Nhiệm vụ đề ra | Tình trạng đầu kỳ | Kết quả thực hiện */
function Tasks({ form }: { form: MeetingForm }) {
  return (
    <Stack gap="sm">
      <h3 className={classes.cardTitle}>I.3 Kết quả thực hiện nghị quyết tháng trước</h3>
      {form.values.resolution.tasks.map((_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id of their own and keep their order
        <div key={at} className={classes.taskRow}>
          <TextInput label="Nhiệm vụ đề ra" maxLength={1000} {...form.getInputProps(`resolution.tasks.${at}.task`)} />
          <TextInput label="Tình trạng đầu kỳ" maxLength={500} {...form.getInputProps(`resolution.tasks.${at}.status`)} />
          <TextInput label="Kết quả thực hiện" maxLength={1000} {...form.getInputProps(`resolution.tasks.${at}.result`)} />
          <CloseButton size="xl" aria-label={`Bỏ nhiệm vụ ${at + 1}`} onClick={() => form.removeListItem("resolution.tasks", at)} />
        </div>
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden="true" />}
          onClick={() => form.insertListItem("resolution.tasks", { task: "", status: "", result: "" })}
        >
          Thêm nhiệm vụ
        </Button>
      </Group>
    </Stack>
  );
}
