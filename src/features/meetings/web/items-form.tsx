import { Button, CloseButton, Group, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Panel } from "#web/ui/panel.tsx";
import type { MeetingDetail } from "../contract.ts";
import { keepItems, newItem } from "../drafts/rules.ts";
import { ItemRemarks } from "../handing-in/web/item-remarks-panel.tsx";
import { sections } from "../rules.ts";
import classes from "./meeting-form.module.css";
import type { MeetingForm } from "./sitting-form.tsx";

const sectionChoices = Object.entries(sections).map(([value, label]) => ({ value, label }));

/** The items of the agenda with what was said and concluded, each with what the level above remarked on it. */
export function ItemsForm({ form, remarks = [] }: { form: MeetingForm; remarks?: MeetingDetail["remarks"] | undefined }) {
  const remove = (at: number) => {
    form.removeListItem("items", at);
    form.setValues(keepItems(form.values, (_, place) => place !== at));
  };
  return (
    <Panel title="Nội dung" note="Mỗi mục: ý kiến theo thứ tự, ghi tên người phát biểu; kết luận của chủ trì" flush>
      {form.values.items.map((item, at) => (
        // Items have no id of their own and keep their order.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is the identity
        <div key={at} className={classes.card}>
          <div className={classes.cardHead}>
            <h3 className={classes.cardTitle}>
              Mục {at + 1}
              {item.session === "thematic" && " · chuyên đề"}
            </h3>
            <CloseButton size="lg" aria-label={`Bỏ mục ${at + 1}`} onClick={() => remove(at)} />
          </div>
          <ItemRemarks remarks={remarks} items={form.values.items} at={at} />
          <Group gap="md" grow align="start" preventGrowOverflow={false}>
            <TextInput label="Tên mục" maxLength={500} {...form.getInputProps(`items.${at}.title`)} />
            <Select label="Loại nội dung" data={sectionChoices} {...form.getInputProps(`items.${at}.section`)} />
          </Group>
          <Stack gap="sm">
            <Textarea label="Nội dung, ý kiến" minRows={2} maxRows={20} {...form.getInputProps(`items.${at}.content`)} />
            <Textarea label="Kết luận" minRows={1} maxRows={10} {...form.getInputProps(`items.${at}.conclusion`)} />
          </Stack>
        </div>
      ))}
      <Group p="md">
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden="true" />}
          onClick={() => form.insertListItem("items", newItem())}
        >
          Thêm mục
        </Button>
      </Group>
    </Panel>
  );
}
