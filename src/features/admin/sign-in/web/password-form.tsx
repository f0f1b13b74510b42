import { Button, Divider, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { AppError } from "#contract/errors.ts";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { useProvider, useSignIn } from "./hooks.ts";
import { tall, tallPassword } from "./messages.ts";

/** User name and password; the error stands under the password. Beside it the way over the common provider, where there is one. */
export function PasswordForm({ comeBackTo, provider }: { comeBackTo: string | undefined; provider: string | null }) {
  const signIn = useSignIn(comeBackTo);
  const form = useForm({ initialValues: { userName: "", password: "" } });
  const fields = signIn.error instanceof AppError ? (signIn.error.fields ?? {}) : {};
  const problem = signIn.error && !fields.userName ? (fields.password ?? signIn.error.message) : null;
  return (
    <form onSubmit={form.onSubmit((values) => signIn.mutate(values))} noValidate>
      <Stack gap="md">
        <TextInput
          {...form.getInputProps("userName")}
          label="Tên đăng nhập"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          error={fields.userName}
          styles={{ input: tall }}
        />
        <PasswordInput
          {...form.getInputProps("password")}
          {...tallPassword}
          label="Mật khẩu"
          autoComplete="current-password"
          error={problem}
        />
        <Button type="submit" loading={signIn.isPending} fullWidth h="3rem">
          Đăng nhập
        </Button>
        {provider && <ProviderButton name={provider} />}
        <p className="quiet" style={{ margin: 0, fontSize: "0.875rem" }}>
          Quên mật khẩu, gọi người quản trị để được cấp lại.
        </p>
      </Stack>
    </form>
  );
}

function ProviderButton({ name }: { name: string }) {
  const start = useProvider();
  return (
    <>
      <Divider label="hoặc" />
      <FormErrors error={start.error} />
      <Button variant="default" fullWidth h="3rem" loading={start.isPending} onClick={() => start.mutate({})}>
        Đăng nhập bằng {name}
      </Button>
    </>
  );
}
