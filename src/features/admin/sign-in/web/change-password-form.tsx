import { Button, PasswordInput, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { useOwnChanges } from "./hooks.ts";
import { eye, notTheSame, passwordAdvice } from "./messages.ts";

/** One's own password, in the settings. */
export function ChangePasswordForm() {
  const { changePassword: change } = useOwnChanges();
  const form = useForm({
    initialValues: { current: "", password: "", again: "" },
    validate: { again: (again, { password }) => (again === password ? null : notTheSame) },
  });

  const submit = ({ current, password }: typeof form.values) =>
    change.mutate(
      { current, password },
      {
        onError: (error) => form.setErrors(fieldErrors(error)),
        onSuccess: () => {
          form.reset();
          void notify("Đã đổi mật khẩu.");
        },
      },
    );

  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="sm" maw={360}>
        <FormErrors error={change.error} />
        <PasswordInput size="md" label="Mật khẩu đang dùng" autoComplete="current-password" {...eye} {...form.getInputProps("current")} />
        <PasswordInput
          size="md"
          label="Mật khẩu mới"
          description={passwordAdvice}
          autoComplete="new-password"
          {...eye}
          {...form.getInputProps("password")}
        />
        <PasswordInput size="md" label="Nhập lại mật khẩu mới" autoComplete="new-password" {...eye} {...form.getInputProps("again")} />
        <Button type="submit" variant="default" loading={change.isPending} style={{ alignSelf: "start" }}>
          Đổi mật khẩu
        </Button>
      </Stack>
    </form>
  );
}
