import { Button, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import type { OutputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { confirmAuthenticator, startAuthenticator } from "../contract.ts";
import classes from "./authenticator-form.module.css";
import { useOwnChanges } from "./hooks.ts";
import { tall } from "./messages.ts";

interface Props {
  started: OutputOf<typeof startAuthenticator>;
  onDone: (answer: OutputOf<typeof confirmAuthenticator>) => void;
}

/** The picture for the telephone, the same as text for a telephone without camera, and the first code. */
export function AuthenticatorForm({ started, onDone }: Props) {
  const { confirmAuthenticator: confirm } = useOwnChanges();
  const form = useForm({ initialValues: { code: "" } });
  const problem = confirm.error instanceof AppError ? (confirm.error.fields?.code ?? confirm.error.message) : confirm.error?.message;
  return (
    <form onSubmit={form.onSubmit((values) => confirm.mutate(values, { onSuccess: onDone }))} noValidate>
      <Stack gap="md">
        <div className={classes.scan}>
          <img
            className={classes.picture}
            src={`data:image/svg+xml,${encodeURIComponent(started.picture)}`}
            alt="Mã QR cho ứng dụng xác thực"
          />
          <div>
            Quét mã QR bằng ứng dụng xác thực.
            <div className="meta" style={{ marginTop: "0.5rem" }}>
              Không quét được thì nhập khóa này:
              <span className={classes.key}>{started.secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</span>
            </div>
          </div>
        </div>
        <TextInput
          {...form.getInputProps("code")}
          label="Mã xác thực"
          description="6 chữ số ứng dụng đang hiện"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          error={problem}
          styles={{ input: { ...tall, letterSpacing: "0.08em" } }}
        />
        <Button type="submit" loading={confirm.isPending} fullWidth h="3rem">
          Xác nhận
        </Button>
      </Stack>
    </form>
  );
}
