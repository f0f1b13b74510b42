import { Button, Group, Modal, Stack } from "@mantine/core";
import { usePlaceId } from "#web/place.ts";
import { Waiting } from "#web/ui/data-table.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { PurposeForm, usePurpose } from "../readings/web/purpose-picker.tsx";
import { fieldNames } from "../words/rules.ts";
import { useRevealNumber } from "./hooks.ts";

interface Props {
  memberId: number;
  name: string;
  field: "cardNumber" | "citizenNumber";
  onClose: () => void;
}

/** Asks what for, notes it, and shows the number. */
export function RevealDialog({ memberId, name, field, onClose }: Props) {
  const reveal = useRevealNumber();
  const { purposes, why } = usePurpose(usePlaceId());
  return (
    <Modal opened onClose={onClose} title={`${fieldNames[field]} của ${name}`} size={520}>
      {reveal.data ? (
        <Stack gap="sm">
          <div style={{ fontSize: "1.75rem", fontWeight: 600, letterSpacing: 0 }} role="status">
            {reveal.data.value ?? "chưa có"}
          </div>
          <span className="meta">Lần xem này đã ghi vào nhật ký xem hồ sơ.</span>
          <Group>
            <Button variant="default" onClick={onClose}>
              Đóng
            </Button>
          </Group>
        </Stack>
      ) : (
        <Stack gap="md">
          <FormErrors error={reveal.error} />
          {purposes ? (
            <PurposeForm
              purposes={purposes}
              start={why}
              label="Xem số"
              isBusy={reveal.isPending}
              onChoose={(chosen) => reveal.mutate({ memberId, field, ...chosen })}
            />
          ) : (
            <Waiting lines={3} />
          )}
        </Stack>
      )}
    </Modal>
  );
}
