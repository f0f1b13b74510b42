import { Select, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useSession } from "#web/session.ts";
import { DateField } from "#web/ui/date-field.tsx";
import type { MemberDetail } from "../../contract.ts";
import { monthsLater, type Situation, situationNames } from "../../rules.ts";
import { useChangeStatus } from "./hooks.ts";
import { afterSending, MovementForm } from "./movement-form.tsx";

interface Props {
  member: MemberDetail;
  change: "recognise" | "start" | "end";
  onDone: () => void;
}

const verbs = { recognise: "Công nhận chính thức", start: "Ghi tình trạng", end: "Kết thúc tình trạng" };
const dayLabels = { recognise: "Chính thức từ ngày", start: "Từ ngày", end: "Sinh hoạt lại từ ngày" };

/** Recognition as official; start and end of a situation. */
export function StatusForm({ member, change, onDone }: Props) {
  const { today } = useSession();
  const due = member.joinedOn ? monthsLater(member.joinedOn, 12) : null;
  const form = useForm({
    initialValues: {
      on: change === "recognise" && due && due <= today ? due : (today as string | null),
      situation: "exempt" as Situation,
      until: null as string | null,
      decision: "",
      note: "",
    },
  });
  const save = useChangeStatus();
  const send = form.onSubmit(({ on, situation, ...rest }) => {
    if (!on) return form.setFieldError("on", "Cần nhập ngày.");
    save.mutate(
      { ...rest, on, change, situation: change === "start" ? situation : null, memberId: member.id, version: member.version },
      afterSending(form, "Đã ghi thay đổi.", onDone),
    );
  });
  return (
    <MovementForm onSubmit={send} save={save} verb={verbs[change]} onDone={onDone}>
      {change === "start" && (
        <Select
          label="Tình trạng"
          data={Object.entries(situationNames).map(([value, label]) => ({ value, label }))}
          {...form.getInputProps("situation")}
        />
      )}
      <DateField
        label={dayLabels[change]}
        value={form.values.on}
        error={form.errors.on}
        onChange={(day) => form.setFieldValue("on", day)}
      />
      {change === "start" && (
        <DateField
          label="Sinh hoạt lại từ ngày"
          description="Để trống khi chưa rõ"
          value={form.values.until}
          error={form.errors.until}
          onChange={(day) => form.setFieldValue("until", day)}
        />
      )}
      <TextInput label="Quyết định, giấy tờ" maxLength={200} {...form.getInputProps("decision")} />
      {change !== "end" && <TextInput label="Ghi chú" maxLength={1000} {...form.getInputProps("note")} />}
    </MovementForm>
  );
}
