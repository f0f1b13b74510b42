import { Checkbox, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatNumber } from "#web/format.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { type Term, termKinds } from "../contract.ts";
import { useAddTerm, useCorrectTerm } from "./hooks.ts";

interface Props {
  place: number;
  /** Null for a new one. */
  term: Term | null;
  withoutBelow: number;
  onClose: () => void;
}

/** A term or a congress with its days, new or corrected. */
export function TermDialog({ place, term, withoutBelow, onClose }: Props) {
  const [kind, setKind] = useState<Term["kind"]>(term?.kind ?? "committee");
  const [name, setName] = useState(term?.name ?? "");
  const [from, setFrom] = useState<string | null>(term?.from ?? null);
  const [to, setTo] = useState<string | null>(term?.to ?? null);
  const [source, setSource] = useState(term?.source ?? "");
  const [withBelow, setWithBelow] = useState(false);
  const add = useAddTerm();
  const correct = useCorrectTerm();
  const change = term ? correct : add;
  const errors = fieldErrors(change.error);
  const onSuccess = () => {
    void notify("Đã ghi nhiệm kỳ.");
    onClose();
  };
  const given = { name, from: from ?? "", to, source };
  const send = () =>
    term
      ? correct.mutate({ termId: term.id, version: term.version, ...given }, { onSuccess })
      : add.mutate({ organisationId: place, kind, ...given, withBelow: withBelow && kind === "committee" }, { onSuccess });
  return (
    <ConfirmDialog
      isOpen
      title={term ? `Sửa ${term.name}` : "Ghi nhiệm kỳ"}
      confirm="Ghi"
      onConfirm={send}
      onClose={onClose}
      isBusy={change.isPending}
      error={change.error}
    >
      <Stack gap="md">
        {!term && (
          <NativeSelect
            label="Loại"
            value={kind}
            data={Object.entries(termKinds).map(([value, label]) => ({ value, label }))}
            onChange={(event) => setKind(event.currentTarget.value === "congress" ? "congress" : "committee")}
          />
        )}
        <TextInput
          label="Tên"
          placeholder={kind === "congress" ? "Đại hội lần thứ V" : "2025-2030"}
          data-autofocus
          maxLength={40}
          value={name}
          error={errors.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DateField
          label={kind === "congress" ? "Ngày khai mạc" : "Từ ngày"}
          description={kind === "congress" ? undefined : "Ngày sau ngày bế mạc đại hội."}
          value={from}
          error={errors.from}
          onChange={setFrom}
        />
        <DateField
          label={kind === "congress" ? "Ngày bế mạc" : "Đến hết ngày"}
          description={kind === "congress" ? undefined : "Để trống khi chưa biết ngày đại hội tới."}
          value={to}
          error={errors.to}
          onChange={setTo}
        />
        <TextInput
          label="Căn cứ"
          maxLength={300}
          value={source}
          error={errors.source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        {!term && kind === "committee" && withoutBelow > 0 && (
          <Checkbox
            label={`Ghi cả cho ${formatNumber(withoutBelow)} tổ chức cấp dưới chưa ghi nhiệm kỳ`}
            checked={withBelow}
            onChange={(event) => setWithBelow(event.currentTarget.checked)}
          />
        )}
      </Stack>
    </ConfirmDialog>
  );
}
