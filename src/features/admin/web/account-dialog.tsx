import { Button, Modal, PasswordInput, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { roleNames } from "#contract/permissions.ts";
import { ChangeDialog } from "#web/change-log/change-dialog.tsx";
import { useSession } from "#web/session.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { AccountLine } from "../contract.ts";
import { DelegationList } from "../delegations/web/delegation-list-panel.tsx";
import { passwordAdvice } from "../sign-in/web/messages.ts";
import { AccountDoorDialog } from "./account-door-dialog.tsx";
import { AccountForm } from "./account-form.tsx";
import { useAccountChanges } from "./hooks.ts";
import { RoleForm } from "./role-form.tsx";

export type AccountTask =
  | { kind: "create"; organisationId: number }
  | { kind: "grant" | "reset" | "end" | "unlock" | "reset-second-factor" | "end-sessions"; account: AccountLine }
  | { kind: "history" | "lend"; account: AccountLine }
  | { kind: "end-role"; account: AccountLine; roleId: number };

/** The one dialog that the chosen task opens. */
export function AccountDialogs({ task, onClose }: { task: AccountTask; onClose: () => void }) {
  if (task.kind === "history")
    return <ChangeDialog kind="account" objectId={task.account.id} title={`Lịch sử: ${task.account.displayName}`} onClose={onClose} />;
  if (task.kind === "end") return <EndAccount account={task.account} onClose={onClose} />;
  if (task.kind === "unlock" || task.kind === "reset-second-factor" || task.kind === "end-sessions")
    return <AccountDoorDialog task={task.kind} account={task.account} onClose={onClose} />;
  if (task.kind === "lend")
    return (
      <Modal opened onClose={onClose} title={`Giao quyền khi vắng: ${task.account.displayName}`} size={560}>
        <DelegationList lender={task.account.id} />
      </Modal>
    );
  const title = { create: "Thêm người dùng", grant: "Giao thêm vai trò", reset: "Đặt lại mật khẩu", "end-role": "Kết thúc vai trò" }[
    task.kind
  ];
  return (
    <Modal opened onClose={onClose} title={task.kind === "create" ? title : `${title}: ${task.account.displayName}`} size={560}>
      {task.kind === "create" && <AccountForm organisationId={task.organisationId} onDone={onClose} />}
      {task.kind === "grant" && <RoleForm account={task.account} onDone={onClose} />}
      {task.kind === "reset" && <ResetPassword account={task.account} onDone={onClose} />}
      {task.kind === "end-role" && <EndRole account={task.account} roleId={task.roleId} onDone={onClose} />}
    </Modal>
  );
}

function EndAccount({ account, onClose }: { account: AccountLine; onClose: () => void }) {
  const { endAccount } = useAccountChanges();
  return (
    <ConfirmDialog
      isOpen
      title={`Kết thúc tài khoản của ${account.displayName}?`}
      confirm="Kết thúc tài khoản"
      onClose={onClose}
      isBusy={endAccount.isPending}
      error={endAccount.error}
      onConfirm={() => endAccount.mutate({ id: account.id }, { onSuccess: onClose })}
    >
      Người này không đăng nhập được nữa; các phiên đang mở kết thúc ngay. Tên đăng nhập không cấp lại cho người khác.
    </ConfirmDialog>
  );
}

function ResetPassword({ account, onDone }: { account: AccountLine; onDone: () => void }) {
  const { resetPassword } = useAccountChanges();
  const form = useForm({ initialValues: { password: "" } });
  const submit = (values: { password: string }) =>
    resetPassword.mutate(
      { id: account.id, ...values },
      {
        onError: (error) => form.setErrors(fieldErrors(error)),
        onSuccess: () => {
          onDone();
          void notify(`Đã đặt lại mật khẩu của ${account.displayName}.`);
        },
      },
    );
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="md">
        <FormErrors error={resetPassword.error} />
        <p style={{ margin: 0 }} className="quiet">
          Báo mật khẩu mới cho đúng người; lần đăng nhập tới, chương trình yêu cầu người ấy đặt mật khẩu khác.
        </p>
        <PasswordInput
          size="md"
          label="Mật khẩu mới"
          description={passwordAdvice}
          autoComplete="new-password"
          data-autofocus
          visibilityToggleButtonProps={{ "aria-label": "Hiện hoặc ẩn chữ đã nhập" }}
          {...form.getInputProps("password")}
        />
        <Button type="submit" loading={resetPassword.isPending} style={{ alignSelf: "start" }}>
          Đặt lại mật khẩu
        </Button>
      </Stack>
    </form>
  );
}

function EndRole({ account, roleId, onDone }: { account: AccountLine; roleId: number; onDone: () => void }) {
  const { endRole } = useAccountChanges();
  const { today } = useSession();
  const form = useForm<{ on: string | null }>({ initialValues: { on: today } });
  const role = account.roles.find((held) => held.id === roleId);
  const submit = ({ on }: { on: string | null }) =>
    endRole.mutate({ id: roleId, on: on ?? "" }, { onError: (error) => form.setErrors(fieldErrors(error)), onSuccess: onDone });
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="md">
        <FormErrors error={endRole.error} />
        {role && (
          <p style={{ margin: 0 }}>
            {roleNames[role.role]}, {role.organisationName}
          </p>
        )}
        <DateField label="Ngày đầu tiên không còn giữ vai trò" {...form.getInputProps("on")} />
        <Button type="submit" loading={endRole.isPending} style={{ alignSelf: "start" }}>
          Kết thúc vai trò
        </Button>
      </Stack>
    </form>
  );
}
