import { Button, Group, Modal, Select, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useNavigate } from "@tanstack/react-router";
import { addMonths } from "#contract/dates.ts";
import { periodBefore, periodName } from "#contract/periods.ts";
import { useSession } from "#web/session.ts";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { type ReportKind, reportKinds } from "../rules.ts";
import { useCreateReport } from "./hooks.ts";

/** Which report for which period; its texts and figures then stand ready. */
export function NewReportDialog({ organisationId, onClose }: { organisationId: number; onClose: () => void }) {
  const { today } = useSession();
  const navigate = useNavigate();
  const create = useCreateReport();
  const form = useForm<{ kind: ReportKind; period: string }>({
    initialValues: { kind: "six-month", period: periodsUntil(today, "six-month")[0] ?? "" },
  });
  const { kind } = form.values;
  const submit = (values: { kind: ReportKind; period: string }) =>
    create.mutate(
      { organisationId, ...values },
      {
        onError: (error) => form.setErrors(fieldErrors(error)),
        onSuccess: (report) => void navigate({ to: `/o/${organisationId}/bao-cao/${report.id}` }),
      },
    );
  return (
    <Modal opened onClose={onClose} title="Lập báo cáo" size={520}>
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <Stack gap="md">
          <FormErrors error={create.error} />
          <Select
            label="Loại báo cáo"
            data={Object.entries(reportKinds).map(([value, label]) => ({ value, label }))}
            allowDeselect={false}
            value={kind}
            onChange={(value) => {
              const next = value === "thematic" ? "thematic" : "six-month";
              form.setValues({ kind: next, period: periodsUntil(today, next)[0] ?? "" });
            }}
          />
          <Select
            label="Kỳ báo cáo"
            data={periodsUntil(today, kind).map((value) => ({ value, label: periodName(value) }))}
            allowDeselect={false}
            searchable
            {...form.getInputProps("period")}
          />
          <Group gap="xs">
            <Button type="submit" loading={create.isPending}>
              Lập bản thảo
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

/** Half-years (and for a thematic report quarters and years) of the last ten years, newest first; in July the last half comes first. */
function periodsUntil(today: string, kind: ReportKind): string[] {
  const month = addMonths(today, -1);
  const year = Number(month.slice(0, 4));
  const at = Number(month.slice(5, 7));
  const firsts =
    kind === "six-month" ? [`${year}-H${at <= 6 ? 1 : 2}`] : [`${year}-H${at <= 6 ? 1 : 2}`, `${year}-Q${Math.ceil(at / 3)}`, `${year}`];
  return firsts.flatMap((first) => {
    const periods = [first];
    const count = first.includes("H") ? 20 : first.includes("Q") ? 12 : 10;
    for (let past = first; periods.length < count; periods.push(past)) past = periodBefore(past);
    return periods;
  });
}
