import { Button, PasswordInput, Stack, Switch } from "@mantine/core";
import { useForm } from "@mantine/form";
import { roleNames } from "#contract/permissions.ts";
import { useLargeTypeSetting } from "#web/layout/large-type.ts";
import { useSession } from "#web/session.ts";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { useChangePassword } from "./hooks.ts";

/** Size of type, own roles, own password. */
export function PreferencesPage() {
  const { account, roles } = useSession();
  const setLargeType = useLargeTypeSetting();
  return (
    <Page title="Thiết lập của tôi" subtitle={`${account.displayName} · ${account.userName}`}>
      <Stack gap="md" maw={640}>
        <Panel title="Cỡ chữ">
          <Switch
            label="Chữ lớn hơn"
            description="Mọi trang lớn hơn khoảng một phần năm, theo tài khoản này trên mọi máy."
            checked={account.largeType}
            onChange={(event) => setLargeType(event.currentTarget.checked)}
            size="md"
          />
        </Panel>
        <Panel title="Vai trò">
          {roles.length === 0 ? (
            <p style={{ margin: 0 }}>Đồng chí chưa được giao vai trò nào. Quản trị có thể giao thêm.</p>
          ) : (
            <ul style={{ margin: 0, paddingLeft: "1.125rem" }}>
              {roles.map((held) => (
                <li key={`${held.role}-${held.organisationId}`}>
                  {roleNames[held.role]}, {held.organisationName}
                </li>
              ))}
            </ul>
          )}
        </Panel>
        <Panel title="Đổi mật khẩu" note="Các máy khác đang đăng nhập bằng tài khoản này sẽ phải đăng nhập lại.">
          <PasswordForm />
        </Panel>
      </Stack>
    </Page>
  );
}

function PasswordForm() {
  const change = useChangePassword();
  const form = useForm({ initialValues: { current: "", password: "", again: "" } });

  function submit({ current, password, again }: typeof form.values): void {
    if (again !== password) {
      form.setFieldError("again", "Hai lần nhập mật khẩu mới chưa giống nhau. Nhập lại.");
      return;
    }
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
  }

  const toggle = { visibilityToggleButtonProps: { "aria-label": "Hiện hoặc ẩn chữ đã nhập" } };
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="sm" maw={360}>
        <FormErrors error={change.error} />
        <PasswordInput
          size="md"
          label="Mật khẩu đang dùng"
          autoComplete="current-password"
          {...toggle}
          {...form.getInputProps("current")}
        />
        <PasswordInput
          size="md"
          label="Mật khẩu mới"
          description="Ít nhất 10 ký tự"
          autoComplete="new-password"
          {...toggle}
          {...form.getInputProps("password")}
        />
        <PasswordInput size="md" label="Nhập lại mật khẩu mới" autoComplete="new-password" {...toggle} {...form.getInputProps("again")} />
        <Button type="submit" variant="default" loading={change.isPending} style={{ alignSelf: "start" }}>
          Đổi mật khẩu
        </Button>
      </Stack>
    </form>
  );
}
