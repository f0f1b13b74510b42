import { Button, PasswordInput, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import type { Role } from "#contract/permissions.ts";
import { OrganisationPicker } from "#features/organisations/web/organisation-picker.tsx";
import { useSession } from "#web/session.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { passwordAdvice } from "../sign-in/web/messages.ts";
import { useAccountChanges } from "./hooks.ts";
import { roleChoices } from "./role-form.tsx";

interface Draft {
  displayName: string;
  userName: string;
  password: string;
  role: Role;
  organisationId: number | null;
  from: string | null;
}

/** A new person who signs in, with the first role. */
export function AccountForm({ organisationId, onDone }: { organisationId: number; onDone: () => void }) {
  const { today } = useSession();
  const { create } = useAccountChanges();
  const form = useForm<Draft>({
    initialValues: { displayName: "", userName: "", password: "", role: "office", organisationId, from: today },
  });

  function submit(draft: Draft): void {
    if (draft.organisationId === null) {
      form.setFieldError("organisationId", "Chọn đơn vị giữ vai trò.");
      return;
    }
    create.mutate(
      { ...draft, organisationId: draft.organisationId, from: draft.from ?? "" },
      {
        onError: (error) => form.setErrors(fieldErrors(error)),
        onSuccess: () => {
          onDone();
          void notify(`Đã thêm ${draft.displayName}.`);
        },
      },
    );
  }

  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="md">
        <FormErrors error={create.error} />
        <TextInput label="Họ và tên" data-autofocus {...form.getInputProps("displayName")} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput
            label="Tên đăng nhập"
            description="Chữ không dấu, số, dấu chấm"
            autoComplete="off"
            autoCapitalize="none"
            {...form.getInputProps("userName")}
          />
          <PasswordInput
            size="md"
            label="Mật khẩu ban đầu"
            description={passwordAdvice}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ "aria-label": "Hiện hoặc ẩn chữ đã nhập" }}
            {...form.getInputProps("password")}
          />
        </SimpleGrid>
        <Select label="Vai trò" data={roleChoices} {...form.getInputProps("role")} />
        <OrganisationPicker label="Tại đơn vị" {...form.getInputProps("organisationId")} />
        <DateField label="Từ ngày" {...form.getInputProps("from")} />
        <Button type="submit" loading={create.isPending} style={{ alignSelf: "start" }}>
          Thêm người dùng
        </Button>
      </Stack>
    </form>
  );
}
