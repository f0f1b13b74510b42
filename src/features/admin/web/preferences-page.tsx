import { Stack, Switch } from "@mantine/core";
import { roleNames } from "#contract/permissions.ts";
import { formatDay } from "#web/format.ts";
import { useLargeTypeSetting } from "#web/layout/large-type.ts";
import { useSession } from "#web/session.ts";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { DelegationPanel } from "../delegations/web/delegation-panel.tsx";
import { ChangePasswordForm } from "../sign-in/web/change-password-form.tsx";
import { useOwnSignIn } from "../sign-in/web/hooks.ts";
import { IdentityPanel } from "../sign-in/web/identity-panel.tsx";
import { OwnSessionsPanel } from "../sign-in/web/own-sessions-panel.tsx";
import { SecondFactorPanel } from "../sign-in/web/second-factor-panel.tsx";

/** Size of type, own roles, own ways in. */
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
                <li key={`${held.role}-${held.organisationId}-${held.actingFor}`}>
                  {roleNames[held.role]}, {held.organisationName}
                  {held.actingFor && `, thay mặt ${held.actingFor}`}
                  {held.lastDay && ` đến hết ${formatDay(held.lastDay)}`}
                </li>
              ))}
            </ul>
          )}
        </Panel>
        <DelegationPanel />
        <Panel title="Đổi mật khẩu" note="Các máy khác đang đăng nhập bằng tài khoản này sẽ phải đăng nhập lại.">
          <ChangePasswordForm />
        </Panel>
        <WaysIn />
      </Stack>
    </Page>
  );
}

/** Sessions, second factor and the identity at the common provider. */
function WaysIn() {
  const { data, error } = useOwnSignIn();
  if (error) return <FormErrors error={error} />;
  if (!data) return null;
  return (
    <>
      <SecondFactorPanel authenticator={data.authenticator} isCompulsory={data.isCompulsory} />
      {data.provider && <IdentityPanel provider={data.provider} identity={data.identity} />}
      <OwnSessionsPanel sessions={data.sessions} />
    </>
  );
}
