import { NativeSelect, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useSession } from "#web/session.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { bodies as bodyNames, type DocumentKind, type IssuingBody } from "../../rules.ts";
import { kindOptions } from "../../web/messages.ts";
import { useReserveNumber } from "./hooks.ts";

interface Props {
  place: number;
  bodies: readonly IssuingBody[];
  onClose: () => void;
}

/** The next number, kept for a document still to be signed. */
export function ReserveDialog({ place, bodies, onClose }: Props) {
  const { today } = useSession();
  const [body, setBody] = useState<IssuingBody>(bodies[0] ?? "committee");
  const [kind, setKind] = useState<DocumentKind>("decision");
  const [day, setDay] = useState<string | null>(today);
  const [purpose, setPurpose] = useState("");
  const reserve = useReserveNumber();
  const errors = fieldErrors(reserve.error);
  const send = () =>
    reserve.mutate(
      { organisationId: place, body, kind, day: day ?? "", purpose },
      {
        onSuccess: ({ reference }) => {
          void notify(`Đã giữ số ${reference}.`);
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      isOpen
      title="Giữ số kế tiếp"
      confirm="Giữ số"
      onConfirm={send}
      onClose={onClose}
      isBusy={reserve.isPending}
      error={reserve.error}
    >
      <Stack gap="md">
        <NativeSelect
          label="Nơi ban hành"
          value={body}
          error={errors.body}
          data={bodies.map((value) => ({ value, label: bodyNames[value].name }))}
          onChange={(event) => setBody(bodies.find((one) => one === event.currentTarget.value) ?? body)}
        />
        <NativeSelect
          label="Loại văn bản"
          value={kind}
          error={errors.kind}
          data={kindOptions}
          onChange={(event) => setKind(kindOptions.find(({ value }) => value === event.currentTarget.value)?.value ?? kind)}
        />
        <DateField label="Ngày dự kiến ký" value={day} error={errors.day ?? errors.datedOn} onChange={setDay} />
        <TextInput
          label="Giữ cho văn bản"
          data-autofocus
          maxLength={300}
          value={purpose}
          error={errors.purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
        />
      </Stack>
    </ConfirmDialog>
  );
}
