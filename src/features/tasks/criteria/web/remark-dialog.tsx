import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { AppError } from "#contract/errors.ts";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { markNames } from "../rules.ts";
import { useRemark } from "./hooks.ts";
import type { Remarked } from "./marks-table.tsx";

interface Props {
  place: number;
  month: string;
  remarked: Remarked;
  onClose: () => void;
}

/** A sentence of the committee beside what a member said; the member reads it too. */
export function RemarkDialog({ place, month, remarked: { member, criterion, mark }, onClose }: Props) {
  const before = mark?.committeeRemark ?? "";
  const [remark, setRemark] = useState(before);
  const save = useRemark();
  const send = () =>
    save.mutate(
      { organisationId: place, month, criterionId: criterion.id, memberId: member.memberId, before, remark },
      {
        onSuccess: () => {
          void notify("Đã ghi nhận xét.");
          onClose();
        },
      },
    );
  const isLate = save.error instanceof AppError && save.error.kind === "conflict";
  return (
    <Modal opened onClose={onClose} title={member.name} size={520}>
      <Stack gap="md">
        <FormErrors error={save.error} />
        {isLate && <p className="bad">{save.error?.message} Đóng lại để đọc bản vừa ghi.</p>}
        <div>
          <div>{criterion.text}</div>
          <div className="quiet">{[mark?.mark ? markNames[mark.mark] : "Chưa tự đánh giá", mark?.remark].filter(Boolean).join(". ")}</div>
        </div>
        <Textarea
          label="Nhận xét của chi ủy"
          description="Đảng viên đọc được"
          autosize
          minRows={2}
          maxLength={500}
          data-autofocus
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button loading={save.isPending} disabled={remark === before} onClick={send}>
            Ghi nhận xét
          </Button>
          <Button variant="default" onClick={onClose}>
            Quay lại
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
