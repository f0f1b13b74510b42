import { Button, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useSession } from "#web/session.ts";
import { ConflictAlert, FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import type { OrganisationDetail } from "../contract.ts";
import { EffectForm } from "./effect-form.tsx";
import { useOrganisation, useRename } from "./hooks.ts";
import { type ProfileDraft, ProfileForm } from "./profile-form.tsx";

interface Draft extends ProfileDraft {
  on: string | null;
  decision: string;
}

/** A new name, symbol or host unit from a day on; what it was before stays in the history. */
export function RenameOrganisationForm({ unit, onDone }: { unit: OrganisationDetail; onDone: () => void }) {
  const { today } = useSession();
  const rename = useRename();
  const newest = useOrganisation(unit.id);
  const form = useForm<Draft>({
    initialValues: {
      name: unit.name,
      symbol: unit.symbol ?? "",
      hostUnit: unit.hostUnit ?? "",
      hostUnitKind: unit.hostUnitKind,
      isAbroad: unit.isAbroad,
      country: unit.country ?? "",
      on: today,
      decision: "",
    },
  });
  const submit = (draft: Draft) =>
    rename.mutate(
      { ...draft, organisationId: unit.id, version: newest.data?.version ?? unit.version, on: draft.on ?? "" },
      { onError: (error) => form.setErrors(fieldErrors(error)), onSuccess: onDone },
    );
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="md">
        <FormErrors error={rename.error} />
        <ConflictAlert error={rename.error} onKeepMine={() => void newest.refetch().then(() => rename.reset())}>
          Giữ bản này rồi bấm ghi lại lần nữa, hoặc đóng cửa sổ để xem bản mới.
        </ConflictAlert>
        <ProfileForm form={form} />
        <EffectForm form={form} label="Từ ngày" />
        <Button type="submit" loading={rename.isPending} style={{ alignSelf: "start" }}>
          Ghi thay đổi
        </Button>
      </Stack>
    </form>
  );
}
