import { Button, Group, Modal, MultiSelect, Select, Stack } from "@mantine/core";
import { useState } from "react";
import { postNames } from "#features/members/posts/rules.ts";
import { useSession } from "#web/session.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { useAssignFollower, useCommittee, useFollowers } from "./hooks.ts";

/** Somebody of the committee, the cells, from when, perhaps until when. */
export function AssignDialog({ place, onClose }: { place: number; onClose: () => void }) {
  const { today } = useSession();
  const committee = useCommittee(place);
  const cells = useFollowers({ organisationId: place, below: true, year: Number(today.slice(0, 4)), pageSize: 200 });
  const assign = useAssignFollower();
  const [postId, setPostId] = useState<string | null>(null);
  const [cellIds, setCellIds] = useState<string[]>([]);
  const [from, setFrom] = useState<string | null>(today);
  const [to, setTo] = useState<string | null>(null);
  const errors = fieldErrors(assign.error);
  const save = () =>
    assign.mutate(
      { organisationId: place, postId: Number(postId), cellIds: cellIds.map(Number), from: from ?? "", to },
      {
        onSuccess: () => {
          void notify("Đã phân công.");
          onClose();
        },
      },
    );
  return (
    <Modal opened onClose={onClose} title="Phân công theo dõi chi bộ" size={560}>
      <Stack gap="md">
        <FormErrors error={assign.error} />
        <Select
          label="Cấp ủy viên"
          searchable
          data={(committee.data?.holders ?? []).map(({ id, member, post }) => ({
            value: String(id),
            label: `${member.fullName}, ${postNames[post].toLowerCase()}`,
          }))}
          nothingFoundMessage="Cấp ủy chưa ghi ai. Ghi ở trang Cấp ủy trước."
          value={postId}
          error={errors.postId}
          onChange={setPostId}
        />
        <MultiSelect
          label="Chi bộ"
          searchable
          data={(cells.data?.rows ?? []).map(({ cellId, name, unitName }) => ({
            value: String(cellId),
            label: unitName ? `${name}, ${unitName}` : name,
          }))}
          value={cellIds}
          error={errors.cellIds}
          onChange={setCellIds}
        />
        <Group grow align="start">
          <DateField label="Từ ngày" value={from} error={errors.from} onChange={setFrom} />
          <DateField label="Thôi từ ngày (nếu biết)" value={to} error={errors.to} onChange={setTo} />
        </Group>
        <Group gap="xs">
          <Button loading={assign.isPending} disabled={!postId || cellIds.length === 0} onClick={save}>
            Phân công
          </Button>
          <Button variant="default" onClick={onClose}>
            Quay lại
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
