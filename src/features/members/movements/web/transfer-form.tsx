import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { OrganisationPicker } from "#features/organisations/web/organisation-picker.tsx";
import { useSession } from "#web/session.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { Segments } from "#web/ui/place-switch.tsx";
import type { MemberDetail } from "../../contract.ts";
import { useTransferMember } from "./hooks.ts";
import { afterSending, MovementForm } from "./movement-form.tsx";

/** To another cell of the register, for good or for a time. */
export function TransferForm({ member, onDone }: { member: MemberDetail; onDone: () => void }) {
  const { today } = useSession();
  const form = useForm({
    initialValues: {
      toOrganisationId: null as number | null,
      kind: "full" as "full" | "temporary",
      on: today as string | null,
      until: null as string | null,
      decision: "",
    },
  });
  const save = useTransferMember();
  const send = form.onSubmit(({ toOrganisationId, on, ...rest }) => {
    if (!toOrganisationId) return form.setFieldError("toOrganisationId", "Chọn chi bộ chuyển đến.");
    if (!on) return form.setFieldError("on", "Cần nhập ngày chuyển.");
    save.mutate(
      { ...rest, toOrganisationId, on, memberId: member.id, version: member.version },
      afterSending(form, "Đã ghi chuyển sinh hoạt.", onDone),
    );
  });
  return (
    <MovementForm onSubmit={send} save={save} verb="Chuyển sinh hoạt" onDone={onDone}>
      <Segments
        label="Chuyển chính thức hay tạm thời"
        value={form.values.kind}
        onChange={(kind) => form.setFieldValue("kind", kind)}
        data={[
          { value: "full", label: "Chính thức" },
          { value: "temporary", label: "Tạm thời" },
        ]}
      />
      <OrganisationPicker
        label="Chi bộ chuyển đến"
        cellsOnly
        value={form.values.toOrganisationId}
        error={form.errors.toOrganisationId}
        onChange={(id) => form.setFieldValue("toOrganisationId", id)}
      />
      <DateField label="Từ ngày" value={form.values.on} error={form.errors.on} onChange={(day) => form.setFieldValue("on", day)} />
      {form.values.kind === "temporary" && (
        <DateField
          label="Về chi bộ cũ từ ngày"
          value={form.values.until}
          error={form.errors.until}
          onChange={(day) => form.setFieldValue("until", day)}
        />
      )}
      <TextInput label="Giấy giới thiệu sinh hoạt" maxLength={200} {...form.getInputProps("decision")} />
      <p className="meta" style={{ margin: 0 }}>
        Chuyển đi ngoài tổ chức trong sổ thì dùng “Đưa ra khỏi danh sách”.
      </p>
    </MovementForm>
  );
}
