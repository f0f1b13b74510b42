import { Button, Checkbox, Modal, Stack } from "@mantine/core";
import { useState } from "react";
import { PurposeForm, usePurpose } from "#features/members/readings/web/purpose-picker.tsx";
import { usePlaceId } from "#web/place.ts";
import { Waiting } from "#web/ui/data-table.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import type { Closing } from "../contract.ts";
import { usePrintBook } from "./hooks.ts";

interface Props {
  closing: Closing;
  isPersonal: boolean;
  can: readonly string[];
  onClose: () => void;
}

/** The closed book as a PDF; the member list only with a purpose. */
export function PrintDialog({ closing, isPersonal, can, onClose }: Props) {
  const { purposes, why } = usePurpose(usePlaceId());
  const [showsNumbers, setShowsNumbers] = useState(false);
  const print = usePrintBook();
  const send = (chosen: { purpose?: string; words?: string | null }) =>
    print.mutate({ closingId: closing.id, showsNumbers, ...chosen }, { onSuccess: onClose });
  return (
    <Modal opened onClose={onClose} title={`In sổ, lần khóa ${closing.edition}`} size={520}>
      <Stack gap="md">
        <FormErrors error={print.error} />
        <p className="quiet">Bản .pdf khổ A4 nằm ngang, lề trái rộng để đóng quyển. Mã kiểm tra {closing.code} ở chân mỗi trang.</p>
        {isPersonal && can.includes("members.numbers") && (
          <Checkbox
            label="Ghi đủ số thẻ đảng viên"
            checked={showsNumbers}
            onChange={(event) => setShowsNumbers(event.currentTarget.checked)}
          />
        )}
        {!isPersonal && (
          <Button loading={print.isPending} onClick={() => send({})}>
            Tải bản in
          </Button>
        )}
        {isPersonal && !purposes && <Waiting lines={3} />}
        {isPersonal && purposes && (
          <PurposeForm purposes={purposes} start={why} label="Tải bản in" isBusy={print.isPending} onChoose={send} />
        )}
      </Stack>
    </Modal>
  );
}
