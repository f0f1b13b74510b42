import { Button, Select, SimpleGrid, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { assignedRoles, type Role, roleNames, roles } from "#contract/permissions.ts";
import { OrganisationPicker } from "#features/organisations/web/organisation-picker.tsx";
import { useSession } from "#web/session.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import type { AccountLine } from "../contract.ts";
import { useAccountChanges } from "./hooks.ts";

export const roleChoices = roles.filter((role) => !assignedRoles.includes(role)).map((role) => ({ value: role, label: roleNames[role] }));

interface Draft {
  role: Role;
  organisationId: number | null;
  from: string | null;
  to: string | null;
}

/** One more role: what, where, from which day, perhaps until which day. */
export function RoleForm({ account, onDone }: { account: AccountLine; onDone: () => void }) {
  const { today } = useSession();
  const { grant } = useAccountChanges();
  const form = useForm<Draft>({ initialValues: { role: "office", organisationId: null, from: today, to: null } });

  function submit(draft: Draft): void {
    if (draft.organisationId === null) {
      form.setFieldError("organisationId", "Chọn đơn vị giữ vai trò.");
      return;
    }
    grant.mutate(
      { id: account.id, role: draft.role, organisationId: draft.organisationId, from: draft.from ?? "", to: draft.to },
      { onError: (error) => form.setErrors(fieldErrors(error)), onSuccess: onDone },
    );
  }

  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="md">
        <FormErrors error={grant.error} />
        <Select label="Vai trò" data={roleChoices} {...form.getInputProps("role")} />
        <OrganisationPicker label="Tại đơn vị" {...form.getInputProps("organisationId")} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <DateField label="Từ ngày" {...form.getInputProps("from")} />
          <DateField label="Ngày đầu tiên không còn giữ" description="Để trống khi chưa có" {...form.getInputProps("to")} />
        </SimpleGrid>
        <Button type="submit" loading={grant.isPending} style={{ alignSelf: "start" }}>
          Giao vai trò
        </Button>
      </Stack>
    </form>
  );
}
