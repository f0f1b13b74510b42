import { Button, Checkbox, Group, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import type { PeriodLength } from "#contract/periods.ts";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { lengthNames, readOutline } from "../rules.ts";
import { useAddReportType } from "./hooks.ts";

interface Draft {
  name: string;
  subject: string;
  source: string;
  forCells: boolean;
  lengths: string[];
  outline: string;
}

/** A committee's own kind of report: its parts are written as an outline, a line a part. */
export function ReportTypeDialog({ organisationId, onClose }: { organisationId: number; onClose: () => void }) {
  const add = useAddReportType();
  const form = useForm<Draft>({ initialValues: { name: "", subject: "", source: "", forCells: false, lengths: ["half"], outline: "" } });
  const errors = fieldErrors(add.error);
  const send = form.onSubmit(({ source, outline, lengths, ...rest }) =>
    add.mutate(
      { organisationId, source, type: { ...rest, lengths: lengths as PeriodLength[], sections: readOutline(outline) } },
      {
        onSuccess: () => {
          void notify("Đã thêm loại báo cáo.");
          onClose();
        },
      },
    ),
  );
  return (
    <Modal opened onClose={onClose} title="Thêm loại báo cáo" size={680}>
      <form onSubmit={send} noValidate>
        <Stack gap="md">
          <FormErrors error={add.error} />
          <TextInput label="Tên loại báo cáo" maxLength={200} data-autofocus error={errors["type.name"]} {...form.getInputProps("name")} />
          <TextInput
            label="Trích yếu"
            description="Đứng dưới chữ BÁO CÁO; tên kỳ được thêm vào sau"
            maxLength={300}
            error={errors["type.subject"]}
            {...form.getInputProps("subject")}
          />
          <Checkbox.Group label="Lập theo kỳ" error={errors["type.lengths"]} {...form.getInputProps("lengths")}>
            <Group gap="md" mt={4}>
              {Object.entries(lengthNames).map(([value, label]) => (
                <Checkbox key={value} value={value} label={label} />
              ))}
            </Group>
          </Checkbox.Group>
          <Checkbox label="Do chi bộ lập" {...form.getInputProps("forCells", { type: "checkbox" })} />
          <Textarea
            label="Các mục"
            description="Mỗi dòng một mục: “I- …” là phần, “1. …” là mục, “1.1. …” là mục nhỏ"
            autosize
            minRows={6}
            maxRows={16}
            error={errors["type.sections"] ?? Object.entries(errors).find(([field]) => field.startsWith("type.sections"))?.[1]}
            {...form.getInputProps("outline")}
          />
          <TextInput label="Văn bản làm căn cứ" maxLength={300} error={errors.source} {...form.getInputProps("source")} />
          <Group gap="xs">
            <Button type="submit" loading={add.isPending}>
              Thêm loại báo cáo
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
