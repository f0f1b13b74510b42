import { NativeSelect, Stack, Textarea } from "@mantine/core";
import { Panel } from "#web/ui/panel.tsx";
import type { ScoreForm } from "../rules.ts";

interface Props {
  form: ScoreForm;
  onChange: (part: Pick<ScoreForm, "withoutThematic"> | Pick<ScoreForm, "notes">) => void;
}

/** What the paper leaves open is chosen here and said on every sheet; nothing is decided in silence. */
export function OpenPointsForm({ form: { withoutThematic, notes }, onChange }: Props) {
  return (
    <Panel title="Điểm phiếu chưa nói rõ">
      <Stack gap="md">
        <NativeSelect
          label="Tháng không có sinh hoạt chuyên đề, mục chỉ dành cho chuyên đề"
          data={[
            { value: "full", label: "tính đủ điểm" },
            { value: "none", label: "không có điểm" },
          ]}
          value={withoutThematic}
          onChange={(event) => onChange({ withoutThematic: event.currentTarget.value === "full" ? "full" : "none" })}
        />
        <Textarea
          label="Cách hiểu của cấp ủy, mỗi dòng một điều"
          description="Hiện ở cuối phiếu"
          autosize
          minRows={2}
          value={notes.join("\n")}
          onChange={(event) => onChange({ notes: event.currentTarget.value.split("\n") })}
        />
      </Stack>
    </Panel>
  );
}
