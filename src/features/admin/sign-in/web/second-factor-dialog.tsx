import { Button, Modal, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { AuthenticatorForm } from "./authenticator-form.tsx";
import { useOwnChanges } from "./hooks.ts";
import { eye } from "./messages.ts";
import { RecoveryCodesPanel } from "./recovery-codes-panel.tsx";

export type SecondFactorTask = "add" | "renew" | "end";

const titles: Record<SecondFactorTask, string> = {
  add: "Thêm bước thứ hai",
  renew: "Bộ mã dự phòng mới",
  end: "Bỏ bước thứ hai",
};

/** The one dialog that the chosen task opens; new recovery codes stay in sight until the person has put them away. */
export function SecondFactorDialog({ task, onClose }: { task: SecondFactorTask; onClose: () => void }) {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { refresh } = useOwnChanges();
  const close = () => {
    void refresh();
    onClose();
  };
  return (
    <Modal opened onClose={close} title={titles[task]} size={560} closeOnClickOutside={false}>
      {codes ? (
        <RecoveryCodesPanel codes={codes} next="Đã cất mã" onDone={close} />
      ) : task === "add" ? (
        <Add onCodes={setCodes} />
      ) : (
        <WithCode task={task} onCodes={setCodes} onEnded={close} />
      )}
    </Modal>
  );
}

function Add({ onCodes }: { onCodes: (codes: readonly string[]) => void }) {
  const { startAuthenticator: start } = useOwnChanges();
  const form = useForm({ initialValues: { password: "" } });
  if (start.data) return <AuthenticatorForm started={start.data} onDone={({ recoveryCodes }) => onCodes(recoveryCodes)} />;
  return (
    <form onSubmit={form.onSubmit((values) => start.mutate(values, { onError: (error) => form.setErrors(fieldErrors(error)) }))} noValidate>
      <Stack gap="md">
        <FormErrors error={start.error} />
        <p className="quiet" style={{ margin: 0 }}>
          Cần một ứng dụng xác thực trên điện thoại, ví dụ Google Authenticator. Xong bước này, các máy khác phải đăng nhập lại.
        </p>
        <PasswordInput
          size="md"
          label="Mật khẩu đang dùng"
          autoComplete="current-password"
          data-autofocus
          {...eye}
          {...form.getInputProps("password")}
        />
        <Button type="submit" loading={start.isPending} style={{ alignSelf: "start" }}>
          Tiếp tục
        </Button>
      </Stack>
    </form>
  );
}

interface WithCodeProps {
  task: "renew" | "end";
  onCodes: (codes: readonly string[]) => void;
  onEnded: () => void;
}

function WithCode({ task, onCodes, onEnded }: WithCodeProps) {
  const { renewRecoveryCodes, endAuthenticator } = useOwnChanges();
  const form = useForm({ initialValues: { code: "" } });
  const onError = (error: Error) => form.setErrors(fieldErrors(error));
  const submit = (values: typeof form.values) => {
    if (task === "renew") renewRecoveryCodes.mutate(values, { onError, onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes) });
    else
      endAuthenticator.mutate(values, {
        onError,
        onSuccess: () => {
          onEnded();
          void notify("Đã bỏ bước thứ hai.");
        },
      });
  };
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="md">
        <FormErrors error={renewRecoveryCodes.error ?? endAuthenticator.error} />
        {task === "renew" && (
          <p className="quiet" style={{ margin: 0 }}>
            Các mã dự phòng cũ hết hiệu lực ngay.
          </p>
        )}
        <TextInput
          label="Mã xác thực"
          description="6 chữ số trong ứng dụng, hoặc một mã dự phòng"
          autoComplete="one-time-code"
          data-autofocus
          {...form.getInputProps("code")}
        />
        <Button type="submit" loading={renewRecoveryCodes.isPending || endAuthenticator.isPending} style={{ alignSelf: "start" }}>
          {titles[task]}
        </Button>
      </Stack>
    </form>
  );
}
