import { Button, Group, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDebouncedValue } from "@mantine/hooks";
import { type ReactNode, useState } from "react";
import { roleNames } from "#contract/permissions.ts";
import { useSession } from "#web/session.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { LendableRole } from "../contract.ts";
import { type Lender, useDelegates, useDelegationChanges } from "./hooks.ts";

interface Draft {
  roleId: string | null;
  toAccountId: string | null;
  from: string | null;
  lastDay: string | null;
  reason: string;
}

interface Props {
  lender: Lender;
  lendable: readonly LendableRole[];
  onDone: () => void;
}

/** Which role, to whom, from when until when, and why. */
export function DelegationForm({ lender, lendable, onDone }: Props) {
  const { today } = useSession();
  const { lend } = useDelegationChanges(lender);
  const [only] = lendable.length === 1 ? lendable : [];
  const form = useForm<Draft>({
    initialValues: { roleId: only ? String(only.id) : null, toAccountId: null, from: today, lastDay: null, reason: "" },
  });

  function submit(draft: Draft): void {
    if (!draft.roleId || !draft.toAccountId) {
      form.setErrors({ ...(!draft.roleId && { roleId: "Chọn vai trò." }), ...(!draft.toAccountId && { toAccountId: "Chọn người nhận." }) });
      return;
    }
    lend.mutate(
      {
        roleId: Number(draft.roleId),
        toAccountId: Number(draft.toAccountId),
        from: draft.from ?? "",
        lastDay: draft.lastDay ?? "",
        reason: draft.reason,
      },
      {
        onError: (error) => form.setErrors(fieldErrors(error)),
        onSuccess: () => {
          onDone();
          void notify("Đã giao quyền. Hết ngày cuối, quyền tự trở về.");
        },
      },
    );
  }

  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="md">
        <FormErrors error={lend.error} />
        <Select
          label="Vai trò"
          placeholder="Chọn vai trò"
          data={lendable.map((held) => ({ value: String(held.id), label: `${roleNames[held.role]}, ${held.organisationName}` }))}
          {...form.getInputProps("roleId")}
        />
        <DelegateSelect lender={lender} roleId={form.values.roleId} {...form.getInputProps("toAccountId")} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <DateField label="Từ ngày" {...form.getInputProps("from")} />
          <DateField label="Đến hết ngày" {...form.getInputProps("lastDay")} />
        </SimpleGrid>
        <TextInput label="Lý do vắng" placeholder="Nghỉ phép, đi công tác …" {...form.getInputProps("reason")} />
        <Group gap="sm">
          <Button type="submit" loading={lend.isPending}>
            Giao quyền
          </Button>
          <Button variant="default" onClick={onDone}>
            Thôi
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface SelectProps {
  lender: Lender;
  roleId: string | null;
  value?: string | null;
  onChange: (id: string | null) => void;
  error?: ReactNode;
}

/** People of the same place or below it, found by name. */
function DelegateSelect({ lender, roleId, value = null, onChange, error }: SelectProps) {
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 200);
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const { data } = useDelegates(lender, roleId === null ? null : Number(roleId), asked === chosen?.label ? "" : asked);
  const found = (data?.rows ?? []).map(({ id, displayName }) => ({ value: String(id), label: displayName }));
  const choices = chosen && !found.some((one) => one.value === chosen.value) ? [chosen, ...found] : found;
  return (
    <Select
      label="Người nhận"
      description="Người cùng đơn vị hoặc ở cấp dưới"
      placeholder={roleId === null ? "Chọn vai trò trước" : "Gõ họ tên"}
      disabled={roleId === null}
      searchable
      data={choices}
      value={value}
      onChange={(id, option) => {
        setChosen(option ? { value: option.value, label: option.label } : null);
        onChange(id);
      }}
      searchValue={text}
      onSearchChange={setText}
      nothingFoundMessage="Không có ai phù hợp"
      error={error}
    />
  );
}
