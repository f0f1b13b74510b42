import { Button, Group, Modal, Stack } from "@mantine/core";
import { useState } from "react";
import { useSession } from "#web/session.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { FollowedCell, Follower } from "../contract.ts";
import { useEndFollowing } from "./hooks.ts";

/** From which day somebody follows a cell no more; the assignment stays in the past. */
export function EndDialog({ cell, follower, onClose }: { cell: FollowedCell; follower: Follower; onClose: () => void }) {
  const { today } = useSession();
  const end = useEndFollowing();
  const [to, setTo] = useState<string | null>(today);
  const save = () =>
    end.mutate(
      { followerId: follower.id, version: follower.version, to: to ?? "" },
      {
        onSuccess: () => {
          void notify("Đã ghi.");
          onClose();
        },
      },
    );
  return (
    <Modal opened onClose={onClose} title={`Thôi theo dõi ${cell.name}`}>
      <Stack gap="md">
        <FormErrors error={end.error} />
        <p>{follower.name ?? "Cấp ủy viên cấp trên"} thôi theo dõi chi bộ; các lần đã dự vẫn giữ.</p>
        <DateField label="Từ ngày" value={to} error={fieldErrors(end.error).to} onChange={setTo} />
        <Group gap="xs">
          <Button loading={end.isPending} onClick={save}>
            Thôi phân công
          </Button>
          <Button variant="default" onClick={onClose}>
            Quay lại
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
