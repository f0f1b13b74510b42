import { Select, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useSession } from "#web/session.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { afterSending, MovementForm } from "../../movements/web/movement-form.tsx";
import type { PostLine } from "../contract.ts";
import { chosenLeavings, leavingNames } from "../rules.ts";
import { useEndPost } from "./hooks.ts";

/** A post ends on a day. */
export function EndPostForm({ line, onDone }: { line: PostLine; onDone: () => void }) {
  const { today } = useSession();
  const form = useForm({
    initialValues: { how: "term-ended" as (typeof chosenLeavings)[number], on: today as string | null, decision: "" },
  });
  const save = useEndPost();
  const send = form.onSubmit(({ on, ...rest }) => {
    if (!on) return form.setFieldError("on", "Cần nhập ngày.");
    save.mutate(
      { ...rest, on, postId: line.id, version: line.version },
      afterSending(form, "Đã kết thúc chức vụ. Vai trò đi theo cũng kết thúc ngày đó.", onDone),
    );
  });
  return (
    <MovementForm onSubmit={send} save={save} verb="Kết thúc chức vụ" onDone={onDone}>
      <Select
        label="Hình thức"
        allowDeselect={false}
        data={chosenLeavings.map((value) => ({ value, label: leavingNames[value] }))}
        {...form.getInputProps("how")}
      />
      <DateField label="Thôi giữ chức vụ từ ngày" {...form.getInputProps("on")} />
      <TextInput label="Quyết định" maxLength={200} {...form.getInputProps("decision")} />
    </MovementForm>
  );
}
