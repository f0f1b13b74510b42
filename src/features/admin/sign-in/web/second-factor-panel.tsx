import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { formatMoment } from "#web/format.ts";
import { Panel } from "#web/ui/panel.tsx";
import { SecondFactorDialog, type SecondFactorTask } from "./second-factor-dialog.tsx";

interface Props {
  authenticator: { since: string; codesLeft: number } | null;
  isCompulsory: boolean;
}

/** The own second factor: add it, renew its recovery codes, give it up where no role asks for it. */
export function SecondFactorPanel({ authenticator, isCompulsory }: Props) {
  const [task, setTask] = useState<SecondFactorTask | null>(null);
  return (
    <Panel title="Bước thứ hai khi đăng nhập" note="Một mã 6 chữ số trên điện thoại, ngoài mật khẩu.">
      {authenticator ? (
        <>
          <p style={{ margin: "0 0 1rem" }}>
            Đang dùng từ {formatMoment(authenticator.since)}. Còn {authenticator.codesLeft} mã dự phòng.
            {isCompulsory && " Vai trò của đồng chí bắt buộc có bước này."}
          </p>
          <Group gap="xs">
            <Button variant="default" onClick={() => setTask("renew")}>
              Lấy bộ mã dự phòng mới
            </Button>
            {!isCompulsory && (
              <Button variant="default" onClick={() => setTask("end")}>
                Bỏ bước thứ hai
              </Button>
            )}
          </Group>
        </>
      ) : (
        <>
          <p style={{ margin: "0 0 1rem" }}>Chưa có. Người biết mật khẩu của đồng chí là vào được.</p>
          <Button variant="default" onClick={() => setTask("add")}>
            Thêm bước thứ hai
          </Button>
        </>
      )}
      {task && <SecondFactorDialog task={task} onClose={() => setTask(null)} />}
    </Panel>
  );
}
