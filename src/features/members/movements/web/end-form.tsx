import { Select, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useSession } from "#web/session.ts";
import { DateField } from "#web/ui/date-field.tsx";
import type { MemberDetail } from "../../contract.ts";
import { type Ending, endingNames } from "../../rules.ts";
import { useEndMembership } from "./hooks.ts";
import { afterSending, MovementForm } from "./movement-form.tsx";

/** Off the list from a day on; the file stays. */
export function EndForm({ member, onDone }: { member: MemberDetail; onDone: () => void }) {
  const { today } = useSession();
  const form = useForm({ initialValues: { how: "transferred" as Ending, on: today as string | null, leftTo: "", decision: "" } });
  const save = useEndMembership();
  const send = form.onSubmit(({ on, ...rest }) => {
    if (!on) return form.setFieldError("on", "Cần nhập ngày.");
    save.mutate(
      { ...rest, on, memberId: member.id, version: member.version },
      afterSending(form, "Đã đưa ra khỏi danh sách. Hồ sơ vẫn ở chi bộ, mục “Đã ra khỏi danh sách”.", onDone),
    );
  });
  return (
    <MovementForm onSubmit={send} save={save} verb="Đưa ra khỏi danh sách" onDone={onDone}>
      <Select
        label="Hình thức"
        data={Object.entries(endingNames).map(([value, label]) => ({ value, label }))}
        {...form.getInputProps("how")}
      />
      <DateField
        label="Không còn trong danh sách từ ngày"
        latest={today}
        value={form.values.on}
        error={form.errors.on}
        onChange={(day) => form.setFieldValue("on", day)}
      />
      {form.values.how === "transferred" && <TextInput label="Chuyển đến tổ chức đảng" maxLength={200} {...form.getInputProps("leftTo")} />}
      <TextInput label="Quyết định, giấy tờ" maxLength={200} {...form.getInputProps("decision")} />
    </MovementForm>
  );
}
