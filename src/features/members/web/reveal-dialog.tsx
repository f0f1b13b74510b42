import { Button, Chip, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { useRevealNumber } from "./hooks.ts";
import { fieldNames } from "../words/rules.ts";
import { revealReasons } from "./messages.ts";

interface Props {
  memberId: number;
  name: string;
  field: "cardNumber" | "citizenNumber";
  onClose: () => void;
}

/** Asks why, notes it, and shows the number. */
export function RevealDialog({ memberId, name, field, onClose }: Props) {
  const reveal = useRevealNumber();
  const [chosen, setChosen] = useState<string>(revealReasons[0]);
  const [other, setOther] = useState("");
  const label = fieldNames[field] ?? "";
  return (
    <Modal opened onClose={onClose} title={`${label} của ${name}`} size={460}>
      {reveal.data ? (
        <Stack gap="sm">
          <div style={{ fontSize: "1.75rem", fontWeight: 600, letterSpacing: 0 }} role="status">
            {reveal.data.value ?? "chưa có"}
          </div>
          <span className="meta">Lần xem này đã ghi vào lịch sử của hồ sơ.</span>
          <Group>
            <Button variant="default" onClick={onClose}>
              Đóng
            </Button>
          </Group>
        </Stack>
      ) : (
        <Stack gap="md">
          <FormErrors error={reveal.error} />
          <div>
            <p style={{ margin: "0 0 0.5rem" }}>Xem để làm gì?</p>
            <Chip.Group value={chosen} onChange={(value) => setChosen(String(value))}>
              <Group gap="xs">
                {[...revealReasons, "Khác"].map((reason) => (
                  <Chip key={reason} value={reason} size="sm">
                    {reason}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </div>
          {chosen === "Khác" && (
            <TextInput label="Lý do" maxLength={200} value={other} onChange={(event) => setOther(event.currentTarget.value)} />
          )}
          <Group gap="xs">
            <Button
              loading={reveal.isPending}
              onClick={() => reveal.mutate({ memberId, field, reason: chosen === "Khác" ? other : chosen })}
            >
              Xem số
            </Button>
            <Button variant="default" onClick={onClose}>
              Quay lại
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
