import { Button, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useSession } from "#web/session.ts";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import type { OrganisationDetail } from "../contract.ts";
import { EffectForm } from "./effect-form.tsx";
import { useDissolve } from "./hooks.ts";

interface Draft {
  on: string | null;
  decision: string;
}

/** Ends a unit from a day on; nothing is removed. */
export function DissolveOrganisationForm({ unit, onDone }: { unit: OrganisationDetail; onDone: () => void }) {
  const { today } = useSession();
  const dissolve = useDissolve();
  const form = useForm<Draft>({ initialValues: { on: today, decision: "" } });
  const submit = ({ on, decision }: Draft) =>
    dissolve.mutate(
      { organisationId: unit.id, version: unit.version, on: on ?? "", decision },
      { onError: (error) => form.setErrors(fieldErrors(error)), onSuccess: onDone },
    );
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="md">
        <FormErrors error={dissolve.error} />
        <p className="quiet" style={{ margin: 0 }}>
          Sổ sách đến ngày ấy vẫn còn và chỉ để xem. Đảng viên và đơn vị trực thuộc cần được chuyển đi trước.
        </p>
        <EffectForm form={form} label="Ngày đầu tiên không còn hoạt động" />
        <Button type="submit" loading={dissolve.isPending} style={{ alignSelf: "start" }}>
          Kết thúc hoạt động
        </Button>
      </Stack>
    </form>
  );
}
