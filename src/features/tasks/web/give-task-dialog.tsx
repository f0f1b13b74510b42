import { Button, Checkbox, Group, Modal, Stack, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useNavigate } from "@tanstack/react-router";
import { MemberPicker } from "#features/members/web/member-picker.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { type Helper, HelpersPicker } from "./helpers-picker.tsx";
import { useGiveTask } from "./hooks.ts";

interface Draft {
  content: string;
  isForAll: boolean;
  assigneeId: number | null;
  helpers: Helper[];
  dueOn: string | null;
}

/** A task: what, who, by when. */
export function GiveTaskDialog({ place, onClose }: { place: number; onClose: () => void }) {
  const form = useForm<Draft>({ initialValues: { content: "", isForAll: false, assigneeId: null, helpers: [], dueOn: null } });
  const give = useGiveTask();
  const navigate = useNavigate();
  const send = form.onSubmit(({ isForAll, dueOn, helpers, ...rest }) => {
    if (!dueOn) return form.setFieldError("dueOn", "Cần nhập hạn.");
    if (!isForAll && rest.assigneeId === null) return form.setFieldError("assigneeId", "Chọn người chịu trách nhiệm, hoặc giao cả chi bộ.");
    give.mutate(
      { ...rest, dueOn, helperIds: helpers.map(({ id }) => id), organisationId: place, assigneeId: isForAll ? null : rest.assigneeId },
      {
        onSuccess: (task) => {
          void notify("Đã giao nhiệm vụ.");
          void navigate({ to: `/o/${place}/nhiem-vu/${task.id}` });
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    );
  });
  return (
    <Modal opened onClose={onClose} title="Giao nhiệm vụ" size={560}>
      <form onSubmit={send} noValidate>
        <Stack gap="md">
          <FormErrors error={give.error} />
          <Textarea label="Nội dung nhiệm vụ" autosize minRows={2} maxLength={1000} data-autofocus {...form.getInputProps("content")} />
          <Checkbox label="Giao cả chi bộ" {...form.getInputProps("isForAll", { type: "checkbox" })} />
          {!form.values.isForAll && (
            <MemberPicker
              label="Người chịu trách nhiệm"
              organisationId={place}
              error={form.errors.assigneeId}
              onChange={(id) => form.setFieldValue("assigneeId", id)}
            />
          )}
          <HelpersPicker
            place={place}
            helpers={form.values.helpers}
            error={form.errors.helperIds}
            onChange={(helpers) => form.setFieldValue("helpers", helpers)}
          />
          <DateField label="Hạn" value={form.values.dueOn} error={form.errors.dueOn} onChange={(day) => form.setFieldValue("dueOn", day)} />
          <Group gap="xs">
            <Button type="submit" loading={give.isPending}>
              Giao nhiệm vụ
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
