import { Button } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "#contract/endpoint.ts";
import { FormErrors } from "#web/ui/form-errors.tsx";
import type { confirmAuthenticator } from "../contract.ts";
import { AuthenticatorForm } from "./authenticator-form.tsx";
import { useEnter, useOwnChanges } from "./hooks.ts";
import { RecoveryCodesPanel } from "./recovery-codes-panel.tsx";

/** A role asks for a second factor: telephone, first code, recovery codes, and in. */
export function EnrolmentForm({ comeBackTo }: { comeBackTo: string | undefined }) {
  const { startAuthenticator: start } = useOwnChanges();
  const [done, setDone] = useState<OutputOf<typeof confirmAuthenticator> | null>(null);
  const enter = useEnter();
  if (done)
    return (
      <RecoveryCodesPanel codes={done.recoveryCodes} next="Đã cất mã, vào chương trình" onDone={() => void enter(done.entry, comeBackTo)} />
    );
  if (start.data) return <AuthenticatorForm started={start.data} onDone={setDone} />;
  return (
    <>
      <FormErrors error={start.error} />
      <p className="quiet" style={{ margin: "-0.75rem 0 1.25rem" }}>
        Vai trò của đồng chí bắt buộc có bước thứ hai: mỗi lần đăng nhập nhập thêm một mã 6 chữ số. Mã hiện trong ứng dụng xác thực trên
        điện thoại, ví dụ Google Authenticator hoặc Microsoft Authenticator; ứng dụng không cần mạng.
      </p>
      <Button fullWidth h="3rem" loading={start.isPending} onClick={() => start.mutate({})}>
        Đã có ứng dụng, tiếp tục
      </Button>
    </>
  );
}
