import { Button } from "@mantine/core";
import { IconFolderOpen } from "@tabler/icons-react";
import { usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Message } from "#web/ui/message.tsx";
import { Panel } from "#web/ui/panel.tsx";

/** A place without any cell: nothing can be counted before its books are brought in. */
export function NothingYetPanel({ can }: { can: readonly string[] }) {
  const place = usePlaceId();
  return (
    <Panel>
      <Message
        icon={<IconFolderOpen size={28} stroke={1.75} />}
        title="Ở đây chưa có chi bộ nào"
        actions={
          <>
            {can.includes("imports.run") && (
              <Button component={AppLink} plain to={`/o/${place}/nhap-du-lieu`}>
                Nhập từ .xlsx
              </Button>
            )}
            <Button component={AppLink} plain variant="default" to={`/o/${place}/cay-to-chuc`}>
              Mở cây tổ chức đảng
            </Button>
          </>
        }
      >
        Nhập lần lượt danh sách tổ chức đảng, đảng viên và sinh hoạt chi bộ từ tệp đang dùng, hoặc thành lập từng đơn vị trong cây tổ chức.
      </Message>
    </Panel>
  );
}
