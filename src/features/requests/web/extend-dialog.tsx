import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatDay } from "#web/format.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import type { RequestDetail } from "../contract.ts";
import { useExtendRequest } from "./hooks.ts";

/** A later last day, with the reason. */
export function ExtendDialog({
  request: { id: requestId, version, dueOn: before },
  onClose,
}: {
  request: RequestDetail;
  onClose: () => void;
}) {
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const extend = useExtendRequest();
  const errors = fieldErrors(extend.error);
  return (
    <Modal opened onClose={onClose} title="Lùi hạn trả lời" size={480}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          extend.mutate({ requestId, version, dueOn: dueOn ?? "", reason }, { onSuccess: onClose });
        }}
      >
        <Stack gap="md">
          <FormErrors error={extend.error} />
          <DateField
            label="Hạn mới"
            description={`Hạn đang là ${formatDay(before)}`}
            value={dueOn}
            error={errors.dueOn}
            onChange={setDueOn}
          />
          <TextInput
            label="Lý do"
            value={reason}
            error={errors.reason}
            maxLength={500}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button type="submit" loading={extend.isPending}>
              Lùi hạn
            </Button>
            <Button variant="default" onClick={onClose}>
              Quay lại
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
