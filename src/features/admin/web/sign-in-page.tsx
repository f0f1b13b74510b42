import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useSearch } from "@tanstack/react-router";
import { AppError } from "#contract/errors.ts";
import { EntryPage } from "./entry-panel.tsx";
import { useSignIn } from "./hooks.ts";

/** User name and password, nothing else; the error stands under the password. */
export function SignInPage() {
  const { tiep } = useSearch({ strict: false }) as { tiep?: string }; // the router's parser gives text only
  const signIn = useSignIn(tiep?.startsWith("/") && !tiep.startsWith("//") ? tiep : undefined);
  const form = useForm({ initialValues: { userName: "", password: "" } });
  const fields = signIn.error instanceof AppError ? (signIn.error.fields ?? {}) : {};
  const problem = signIn.error && !fields.userName ? (fields.password ?? signIn.error.message) : null;
  return (
    <EntryPage title="Đăng nhập">
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
            label="Mật khẩu"
            size="md"
            autoComplete="current-password"
            error={problem}
            styles={{ input: tall, innerInput: { height: "3rem" } }}
            visibilityToggleButtonProps={{ "aria-label": "Hiện hoặc ẩn chữ đã nhập", tabIndex: 0 }}
          />
          <Button type="submit" loading={signIn.isPending} fullWidth h="3rem">
            Đăng nhập
          </Button>
          <p className="quiet" style={{ margin: 0, fontSize: "0.875rem" }}>
            Quên mật khẩu, gọi người quản trị để được cấp lại.
          </p>
        </Stack>
      </form>
    </EntryPage>
  );
}

const tall = { height: "3rem", minHeight: "3rem" };
