import { Button } from "@mantine/core";
import { useState } from "react";
import { formatNumber } from "#web/format.ts";
import { usePlaceId } from "#web/place.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { PostAccountLine } from "../contract.ts";
import { HolderTable } from "./holder-table.tsx";
import { changed, usePostAccountChanges } from "./hooks.ts";

/** Who has account and role already. Lost letters are made anew for those who are chosen. */
export function ReissuePanel({ rows, contact }: { rows: readonly PostAccountLine[]; contact: string }) {
  const organisationId = usePlaceId();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const { reissue } = usePostAccountChanges();
  if (rows.length === 0) return null;
  const submit = () =>
    reissue.mutate(
      { organisationId, postIds: [...chosen], contact },
      {
        onSuccess: () => {
          setAsking(false);
          setChosen(new Set());
          void notify("Đã tải thư mới. Mật khẩu trên thư cũ hết dùng.");
        },
      },
    );
  return (
    <Panel
      title={`Đã có tài khoản và vai trò: ${formatNumber(rows.length)} người`}
      flush
      aside={
        chosen.size > 0 && (
          <Button variant="default" onClick={() => setAsking(true)}>
            Làm lại {formatNumber(chosen.size)} thư
          </Button>
        )
      }
    >
      <HolderTable
        caption="Những người đã có tài khoản và vai trò"
        rows={rows}
        chosen={chosen}
        onChoose={(postIds, isChosen) => setChosen(changed(chosen, postIds, isChosen))}
        withName
      />
      <ConfirmDialog
        isOpen={isAsking}
        title={`Làm lại thư cho ${formatNumber(chosen.size)} người?`}
        confirm="Làm lại thư"
        onClose={() => setAsking(false)}
        isBusy={reissue.isPending}
        error={reissue.error}
        onConfirm={submit}
      >
        Mỗi người được mật khẩu lần đầu mới. Mật khẩu đang dùng của họ hết hiệu lực và các phiên đang mở kết thúc ngay.
      </ConfirmDialog>
    </Panel>
  );
}
