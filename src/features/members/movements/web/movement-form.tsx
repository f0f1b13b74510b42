import { Alert, Button, Group, Stack } from "@mantine/core";
import type { FormEventHandler, ReactNode } from "react";
import { AppError } from "#contract/errors.ts";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";

interface Props {
  onSubmit: FormEventHandler<HTMLFormElement>;
  save: { readonly error: Error | null; readonly isPending: boolean };
  /** What the button does. */
  verb: string;
  onDone: () => void;
  children: ReactNode;
}

/** The frame of a form in a dialog about a person: what was refused, the fields, the two buttons. */
export function MovementForm({ onSubmit, save, verb, onDone, children }: Props) {
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <Refused error={save.error} />
        {children}
        <Group gap="xs">
          <Button type="submit" loading={save.isPending}>
            {verb}
          </Button>
          <Button variant="default" onClick={onDone}>
            Quay lại
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** After sending: says that it is written and closes, or puts what was refused beside its fields. */
export function afterSending(form: { setErrors(errors: Record<string, string>): void }, written: string, onDone: () => void) {
  return {
    onSuccess: () => {
      void notify(written);
      onDone();
    },
    onError: (error: Error) => form.setErrors(fieldErrors(error)),
  };
}

/** When somebody else wrote meanwhile, the newer file is already behind the dialog. */
function Refused({ error }: { error: Error | null }) {
  if (!(error instanceof AppError) || error.kind !== "conflict") return <FormErrors error={error} />;
  return (
    <Alert role="alert" color="warn" styles={{ message: { color: "var(--ink)" } }}>
      {error.message} Xem lại hồ sơ phía sau, rồi bấm lần nữa nếu vẫn đúng.
    </Alert>
  );
}
