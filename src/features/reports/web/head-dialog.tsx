import { Button, Group, Modal, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { AppError } from "#contract/errors.ts";
import { signerWarnings } from "#features/documents/signing/rules.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { ConflictAlert, FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import type { ReportDetail } from "../contract.ts";
import { useSaveHead } from "./hooks.ts";
import { LettersCard } from "./letters-card.tsx";

/** Subject, place, signer and recipients: what stands around the text. */
export function HeadDialog({ report, onClose }: { report: ReportDetail; onClose: () => void }) {
  const save = useSaveHead();
  const { title, place, datedOn, authority, signerPosition, signerName, recipients } = report;
  const form = useForm({ initialValues: { title, place, datedOn, authority, signerPosition, signerName, recipients } });
  const told = signerWarnings(form.values);
  const submit = (version: number) =>
    save.mutate(
      { reportId: report.id, version, ...form.values },
      { onError: (error) => form.setErrors(fieldErrors(error)), onSuccess: onClose },
    );
  return (
    <Modal opened onClose={onClose} title="Thể thức" size={640}>
      <form onSubmit={form.onSubmit(() => submit(report.version))} noValidate>
        <Stack gap="md">
          <ConflictAlert error={save.error} onKeepMine={() => submit(currentVersion(save.error) ?? report.version)} />
          <FormErrors error={save.error} />
          <LettersCard report={report} />
          <Textarea
            label="Trích yếu"
            autosize
            minRows={2}
            data-autofocus
            readOnly={report.state === "accepted"}
            {...form.getInputProps("title")}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" style={{ alignItems: "end" }}>
            <TextInput label="Nơi ban hành" {...form.getInputProps("place")} />
            <DateField label="Ngày ban hành" {...form.getInputProps("datedOn")} />
            <TextInput
              label="Thẩm quyền ký"
              placeholder="T/M BAN THƯỜNG VỤ"
              description={told.authority}
              {...form.getInputProps("authority")}
            />
            <TextInput label="Chức vụ người ký" description={told.signerPosition} {...form.getInputProps("signerPosition")} />
            <TextInput label="Họ và tên người ký" description={told.signerName} {...form.getInputProps("signerName")} />
          </SimpleGrid>
          <Textarea label="Nơi nhận" description="Mỗi nơi một dòng" autosize minRows={3} {...form.getInputProps("recipients")} />
          <Group gap="xs">
            <Button type="submit" loading={save.isPending}>
              Lưu thể thức
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

function currentVersion(error: Error | null): number | null {
  if (!(error instanceof AppError)) return null;
  return (error.current as { version?: number } | undefined)?.version ?? null; // a conflict tells the report as it stands
}
