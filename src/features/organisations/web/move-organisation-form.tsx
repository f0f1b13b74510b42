import { Button, Select, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { kindsUnder, type OrganisationKind, organisationKinds } from "#features/organisations/rules.ts";
import { useSession } from "#web/session.ts";
import { ConflictAlert, FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import type { OrganisationDetail } from "../contract.ts";
import { EffectForm } from "./effect-form.tsx";
import { useMove, useOrganisation } from "./hooks.ts";
import { OrganisationPicker } from "./organisation-picker.tsx";

interface Draft {
  parentId: number | null;
  kind: OrganisationKind;
  on: string | null;
  decision: string;
}

/** Another parent, or another kind under the same parent, from a day on. */
export function MoveOrganisationForm({ unit, what, onDone }: { unit: OrganisationDetail; what: "move" | "kind"; onDone: () => void }) {
  const { today } = useSession();
  const move = useMove();
  const newest = useOrganisation(unit.id);
  const currentParent = unit.path.at(-2)?.id ?? null;
  const form = useForm<Draft>({
    initialValues: { parentId: what === "kind" ? currentParent : null, kind: unit.kind, on: today, decision: "" },
  });
  const parent = useOrganisation(form.values.parentId ?? 0, form.values.parentId !== null).data;
  const kinds = parent ? kindsUnder(parent.kind) : [unit.kind];

  function submit(draft: Draft): void {
    if (draft.parentId === null) {
      form.setFieldError("parentId", currentParent === null ? "Tổ chức ở gốc của cây không chuyển được." : "Chọn đơn vị cấp trên.");
      return;
    }
    const input = {
      ...draft,
      organisationId: unit.id,
      parentId: draft.parentId,
      version: newest.data?.version ?? unit.version,
      on: draft.on ?? "",
    };
    move.mutate(input, { onError: (error) => form.setErrors(fieldErrors(error)), onSuccess: onDone });
  }

  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="md">
        <FormErrors error={move.error} />
        <ConflictAlert error={move.error} onKeepMine={() => void newest.refetch().then(() => move.reset())}>
          Giữ bản này rồi bấm ghi lại lần nữa, hoặc đóng cửa sổ để xem bản mới.
        </ConflictAlert>
        {what === "move" && <OrganisationPicker label="Cấp trên mới" {...form.getInputProps("parentId")} />}
        <Select
          label="Loại hình"
          description={parent ? `Các loại hình có thể đặt dưới ${parent.name}` : "Chọn cấp trên để thấy các loại hình có thể đặt"}
          data={kinds.map((kind) => ({ value: kind, label: organisationKinds[kind].name }))}
          {...form.getInputProps("kind")}
        />
        <EffectForm form={form} label="Từ ngày" />
        <p className="quiet" style={{ margin: 0 }}>
          Các đơn vị trực thuộc đi cùng. Cây của các ngày trước giữ nguyên.
        </p>
        <Button type="submit" loading={move.isPending} style={{ alignSelf: "start" }}>
          {what === "move" ? "Chuyển" : "Đổi loại hình"}
        </Button>
      </Stack>
    </form>
  );
}
