import { Button, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useNavigate } from "@tanstack/react-router";
import { kindsUnder, type OrganisationKind, organisationKinds } from "#features/organisations/rules.ts";
import { useSession } from "#web/session.ts";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { EffectForm } from "./effect-form.tsx";
import { useFound } from "./hooks.ts";
import { emptyProfile, type ProfileDraft, ProfileForm } from "./profile-form.tsx";

interface Draft extends ProfileDraft {
  code: string;
  kind: OrganisationKind;
  on: string | null;
  decision: string;
}

/** A new unit below `parent`; the kinds offered are those that may stand there. */
export function FoundOrganisationForm({ parent, onDone }: { parent: { id: number; kind: OrganisationKind }; onDone: () => void }) {
  const { today } = useSession();
  const navigate = useNavigate();
  const found = useFound();
  const kinds = kindsUnder(parent.kind);
  const form = useForm<Draft>({ initialValues: { ...emptyProfile, code: "", kind: kinds.at(-1) ?? "cell", on: today, decision: "" } });

  function submit(draft: Draft): void {
    found.mutate(
      { ...draft, organisationId: parent.id, on: draft.on ?? "" },
      {
        onError: (error) => form.setErrors(fieldErrors(error)),
        onSuccess: (unit) => {
          onDone();
          void notify(`Đã thành lập ${unit.name}.`);
          void navigate({ to: `/o/${unit.id}/don-vi/thong-tin` });
        },
      },
    );
  }

  if (kinds.length === 0)
    return <p style={{ margin: 0 }}>{organisationKinds[parent.kind].name} không có đơn vị trực thuộc. Chọn đơn vị khác làm cấp trên.</p>;
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="md">
        <FormErrors error={found.error} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <Select
            label="Loại hình"
            data={kinds.map((kind) => ({ value: kind, label: organisationKinds[kind].name }))}
            {...form.getInputProps("kind")}
          />
          <TextInput label="Mã" description="Không trùng với đơn vị nào" {...form.getInputProps("code")} />
        </SimpleGrid>
        <ProfileForm form={form} />
        <EffectForm form={form} label="Ngày thành lập" />
        <Button type="submit" loading={found.isPending} style={{ alignSelf: "start" }}>
          Thành lập
        </Button>
      </Stack>
    </form>
  );
}
