import { Button, Group, Modal, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { type StatementKind, statementKinds } from "../rules.ts";
import { useAddTheme, useMergeTheme, useRenameTheme, useThemes } from "./hooks.ts";

interface Props {
  organisationId: number;
  kind: StatementKind;
  /** Given when a theme is changed, not added. */
  themeId?: number;
  period?: string;
  onClose: () => void;
}

/** A new theme; or another name for one, or its merging into another. */
export function ThemeDialog({ organisationId, kind, themeId, period = "2000", onClose }: Props) {
  const { data } = useThemes({ organisationId, period, kind });
  const theme = data?.rows.find((one) => one.id === themeId);
  const [typed, setTyped] = useState<string | null>(null);
  const [intoId, setIntoId] = useState("");
  const [add, rename, merge] = [useAddTheme(), useRenameTheme(), useMergeTheme()];
  const error = add.error ?? rename.error ?? merge.error;
  const name = typed ?? theme?.name ?? "";
  const done = (message: string) => ({
    onSuccess: () => {
      void notify(message);
      onClose();
    },
  });
  const save = () => {
    if (theme) rename.mutate({ themeId: theme.id, version: theme.version, name }, done("Đã đổi tên ý chung."));
    else add.mutate({ organisationId, kind, name }, done("Đã lập ý chung."));
  };
  const others = data?.rows.filter((one) => one.id !== themeId && one.keptBy === theme?.keptBy) ?? [];
  const isForeign = themeId !== undefined && theme !== undefined && !theme.can.includes("rename");
  return (
    <Modal opened onClose={onClose} title={themeId ? "Ý chung" : `Lập ý chung: ${statementKinds[kind].toLowerCase()}`} size={520}>
      <Stack gap="md">
        <FormErrors error={error} />
        {isForeign && <p className="quiet">Ý chung này do {theme.keptBy} lập; nơi đó đổi tên hoặc nhập ý.</p>}
        <TextInput
          label="Tên ý chung"
          description="Ngắn, như “Nội dung trùng với họp chuyên môn”"
          maxLength={200}
          data-autofocus
          disabled={isForeign}
          value={name}
          error={fieldErrors(error).name}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button loading={add.isPending || rename.isPending} disabled={isForeign || name.trim() === ""} onClick={save}>
            {themeId ? "Đổi tên" : "Lập ý chung"}
          </Button>
          <Button variant="default" onClick={onClose}>
            Quay lại
          </Button>
        </Group>
        {theme && !isForeign && others.length > 0 && (
          <Group gap="xs" align="end">
            <NativeSelect
              label="Nhập vào ý khác"
              description="Mọi ý kiến của ý này chuyển sang ý kia"
              value={intoId}
              error={fieldErrors(merge.error).intoId}
              onChange={(event) => setIntoId(event.currentTarget.value)}
              data={[{ value: "", label: "Chọn ý chung" }, ...others.map((one) => ({ value: String(one.id), label: one.name }))]}
              style={{ flex: 1 }}
            />
            <Button
              variant="default"
              loading={merge.isPending}
              disabled={intoId === ""}
              onClick={() => merge.mutate({ themeId: theme.id, version: theme.version, intoId: Number(intoId) }, done("Đã nhập ý chung."))}
            >
              Nhập ý
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}
