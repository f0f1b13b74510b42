import { Button, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { AppError } from "#contract/errors.ts";
import { useEnterCode } from "./hooks.ts";
import { tall } from "./messages.ts";

/** The code of the application on the telephone, or a recovery code in the same field. */
export function CodeForm({ comeBackTo }: { comeBackTo: string | undefined }) {
  const enter = useEnterCode(comeBackTo);
  const form = useForm({ initialValues: { code: "" } });
  const problem = enter.error instanceof AppError ? (enter.error.fields?.code ?? enter.error.message) : enter.error?.message;
  return (
    <form onSubmit={form.onSubmit((values) => enter.mutate(values))} noValidate>
      <Stack gap="md">
        <TextInput
          {...form.getInputProps("code")}
          label="Mã xác thực"
          description="6 chữ số trong ứng dụng xác thực. Không có điện thoại thì nhập một mã dự phòng."
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          error={problem}
          styles={{ input: { ...tall, fontVariantNumeric: "tabular-nums", letterSpacing: "0.08em" } }}
        />
        <Button type="submit" loading={enter.isPending} fullWidth h="3rem">
          Tiếp tục
        </Button>
        <p className="quiet" style={{ margin: 0, fontSize: "0.875rem" }}>
          Mất cả điện thoại lẫn mã dự phòng, gọi người quản trị để đặt lại bước thứ hai.
        </p>
      </Stack>
    </form>
  );
}
