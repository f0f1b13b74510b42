import { Button, PasswordInput, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notTheSame, passwordAdvice, tallPassword } from "./messages.ts";

interface Props {
  submit: string;
  /** What the server said against the password. */
  problem: string | undefined;
  isBusy: boolean;
  onSubmit: (password: string) => void;
}

/** A new password, typed twice. */
export function NewPasswordForm({ submit, problem, isBusy, onSubmit }: Props) {
  const form = useForm({
    initialValues: { password: "", again: "" },
    validate: { again: (again, { password }) => (again === password ? null : notTheSame) },
  });
  return (
    <form onSubmit={form.onSubmit(({ password }) => onSubmit(password))} noValidate>
      <Stack gap="md">
        <PasswordInput
          {...form.getInputProps("password")}
          {...tallPassword}
          label="Mật khẩu mới"
          description={passwordAdvice}
          autoComplete="new-password"
          autoFocus
          error={problem}
        />
        <PasswordInput {...form.getInputProps("again")} {...tallPassword} label="Nhập lại mật khẩu mới" autoComplete="new-password" />
        <Button type="submit" loading={isBusy} fullWidth h="3rem">
          {submit}
        </Button>
      </Stack>
    </form>
  );
}
