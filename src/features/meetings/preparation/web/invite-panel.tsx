import { Button, Checkbox, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { formatMoment } from "#web/format.ts";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { Preparation } from "../contract.ts";
import { useInviteMembers } from "./hooks.ts";

/** Who was told: counts alone, never who read it. */
export function InvitePanel({ plan }: { plan: Preparation }) {
  const [byMail, setByMail] = useState(false);
  const invite = useInviteMembers();
  const { invitation } = plan;
  const send = () =>
    invite.mutate({ plannedMeetingId: plan.id ?? 0, version: plan.version, byMail }, { onSuccess: () => void notify("Đã gửi giấy mời.") });
  return (
    <Panel title="Giấy mời">
      <Stack gap="sm">
        <FormErrors error={invite.error} />
        {invitation ? (
          <>
            <div>
              Đã mời {invitation.invited} người lúc {formatMoment(invitation.at)}.{" "}
              <strong>{`${invitation.seen}/${invitation.invited} đã xem.`}</strong>
            </div>
            {invitation.withAccount < invitation.invited && (
              <div className="meta">
                {invitation.invited - invitation.withAccount} người chưa có tài khoản: báo bằng cách khác. Chương trình chỉ đếm, không ghi
                ai đã xem.
              </div>
            )}
          </>
        ) : (
          <div>Chưa mời. Đảng viên và cấp ủy viên theo dõi chi bộ có tài khoản nhận thông báo cùng chương trình và tài liệu.</div>
        )}
        {plan.can.includes("invite") ? (
          <Group gap="md">
            <Button variant="default" loading={invite.isPending} onClick={send}>
              {invitation ? "Mời thêm người mới" : "Mời đảng viên"}
            </Button>
            {plan.sendsMail && (
              <Checkbox label="Gửi cả thư điện tử" checked={byMail} onChange={(event) => setByMail(event.currentTarget.checked)} />
            )}
          </Group>
        ) : (
          plan.id === null && <div className="meta">Lưu chương trình trước khi mời.</div>
        )}
      </Stack>
    </Panel>
  );
}
