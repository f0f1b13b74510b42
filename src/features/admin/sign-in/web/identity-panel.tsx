import { Button } from "@mantine/core";
import { formatMoment } from "#web/format.ts";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { useBindIdentity, useOwnChanges } from "./hooks.ts";

/** Whether the common provider may open this account too. */
export function IdentityPanel({ provider, identity }: { provider: string; identity: { id: number; since: string } | null }) {
  const bind = useBindIdentity();
  const { endIdentity } = useOwnChanges();
  return (
    <Panel title={`Đăng nhập bằng ${provider}`}>
      <FormErrors error={bind.error ?? endIdentity.error} />
      {identity ? (
        <>
          <p style={{ margin: "0 0 1rem" }}>Đã liên kết từ {formatMoment(identity.since)}.</p>
          <Button variant="default" loading={endIdentity.isPending} onClick={() => endIdentity.mutate({ id: identity.id })}>
            Bỏ liên kết
          </Button>
        </>
      ) : (
        <>
          <p style={{ margin: "0 0 1rem" }}>Chưa liên kết. Liên kết xong, đăng nhập được bằng cả hai cách.</p>
          <Button variant="default" loading={bind.isPending} onClick={() => bind.mutate({})}>
            Liên kết
          </Button>
        </>
      )}
    </Panel>
  );
}
