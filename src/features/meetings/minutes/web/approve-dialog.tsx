import { NumberInput, Radio, Stack } from "@mantine/core";
import { useState } from "react";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { MeetingDetail } from "../../contract.ts";
import type { TextDetail } from "../contract.ts";
import { paperNames } from "../rules.ts";
import { useApproveText } from "./hooks.ts";

interface Props {
  meeting: MeetingDetail;
  text: TextDetail;
  onClose: () => void;
}

/** The secretary has read the text back and the meeting adopted it: without a dissenting voice, or by vote. */
export function ApproveDialog({ meeting, text, onClose }: Props) {
  const present = meeting.present + meeting.visiting;
  const [how, setHow] = useState<"assent" | "vote">("assent");
  const [inFavour, setInFavour] = useState<number | string>(present);
  const approve = useApproveText();
  const { meetingId, kind, version } = text;
  const confirm = () =>
    approve.mutate(
      { meetingId, kind, version, how, inFavour: how === "vote" && inFavour !== "" ? inFavour : null },
      {
        onSuccess: () => {
          void notify(`Đã ghi ${paperNames[kind].toLowerCase()} được thông qua.`);
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      isOpen
      title={`Kỳ họp đã thông qua ${paperNames[kind].toLowerCase()}?`}
      confirm="Ghi đã thông qua"
      onConfirm={confirm}
      onClose={onClose}
      isBusy={approve.isPending}
      error={approve.error}
    >
      <Stack gap="sm">
        <Radio.Group value={how} onChange={(value) => setHow(value === "vote" ? "vote" : "assent")} label="Thông qua bằng">
          <Stack gap="xs" mt="xs">
            <Radio value="assent" label="Nhất trí, không ai có ý kiến khác" />
            <Radio value="vote" label="Biểu quyết" />
          </Stack>
        </Radio.Group>
        {how === "vote" && (
          <NumberInput
            label={`Số người tán thành, trong ${present} người dự`}
            min={0}
            max={present}
            allowDecimal={false}
            value={inFavour}
            error={fieldErrors(approve.error).inFavour}
            onChange={setInFavour}
          />
        )}
      </Stack>
    </ConfirmDialog>
  );
}
