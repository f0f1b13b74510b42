import { Button, Group, Modal, Select, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useNavigate } from "@tanstack/react-router";
import { addMonths } from "#contract/dates.ts";
import { type PeriodLength, periodAt, periodBefore, periodName } from "#contract/periods.ts";
import { useSession } from "#web/session.ts";
import { Waiting } from "#web/ui/data-table.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import type { ReportTypeLine } from "../types/contract.ts";
import { useReportTypes } from "../types/web/hooks.ts";
import { useCreateReport } from "./hooks.ts";

/** Which report for which period; its texts and figures then stand ready. */
export function NewReportDialog({ organisationId, onClose }: { organisationId: number; onClose: () => void }) {
  const { data, error } = useReportTypes(organisationId);
  const types = data?.rows.filter((row) => !row.isEnded) ?? [];
  const [first] = types;
  return (
    <Modal opened onClose={onClose} title="Lập báo cáo" size={520}>
      <FormErrors error={error} />
      {!data && !error && <Waiting lines={3} />}
      {data && !first && (
        <p className="quiet">Nơi này chưa có loại báo cáo nào dùng được. Văn phòng thêm loại báo cáo ở trang Chế độ báo cáo.</p>
      )}
      {first && <Chosen organisationId={organisationId} types={types} first={first} onClose={onClose} />}
    </Modal>
  );
}

interface Props {
  organisationId: number;
  types: readonly ReportTypeLine[];
  first: ReportTypeLine;
  onClose: () => void;
}

function Chosen({ organisationId, types, first, onClose }: Props) {
  const { today } = useSession();
  const navigate = useNavigate();
  const create = useCreateReport();
  const form = useForm({ initialValues: { kind: first.code, period: periodsUntil(today, first.type.lengths)[0] ?? "" } });
  const type = types.find((one) => one.code === form.values.kind) ?? first;
  const submit = (values: { kind: string; period: string }) =>
    create.mutate(
      { organisationId, ...values },
      {
        onError: (error) => form.setErrors(fieldErrors(error)),
        onSuccess: (report) => void navigate({ to: `/o/${organisationId}/bao-cao/${report.id}` }),
      },
    );
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="md">
        <FormErrors error={create.error} />
        <Select
          label="Loại báo cáo"
          data={types.map(({ code, type: { name } }) => ({ value: code, label: name }))}
          allowDeselect={false}
          value={type.code}
          error={form.errors.kind}
          onChange={(value) => {
            const next = types.find((one) => one.code === value) ?? first;
            form.setValues({ kind: next.code, period: periodsUntil(today, next.type.lengths)[0] ?? "" });
          }}
        />
        <Select
          label="Kỳ báo cáo"
          data={periodsUntil(today, type.type.lengths).map((value) => ({ value, label: periodName(value) }))}
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
  );
}

const howMany: Record<Exclude<PeriodLength, "span">, number> = { month: 24, quarter: 12, half: 20, year: 10 };

/** The periods of the lengths, newest first; in July the half-year that ended comes first. Terms begin and end with a congress year. */
function periodsUntil(today: string, lengths: readonly PeriodLength[]): string[] {
  const day = addMonths(today, -1);
  return lengths.flatMap((length) => {
    if (length === "span") return termsAround(Number(today.slice(0, 4)));
    const periods = [periodAt(length, day)];
    while (periods.length < howMany[length]) periods.push(periodBefore(periods.at(-1) ?? ""));
    return periods;
  });
}

/** Party congresses meet every fifth year (2020, 2025 …): the term so far, the term, its first half. */
function termsAround(year: number): string[] {
  const first = year - (year % 5);
  return [first, first - 5].flatMap((from) => [`${from}-${from + 5}`, `${from}-${from + 2}`]);
}
