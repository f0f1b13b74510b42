import { Button, Group, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { useSaveTopics, useTopics } from "./hooks.ts";

const quarters = [1, 2, 3, 4];

/** What a committee suggests to its cells, a topic a line, quarter by quarter. */
export function TopicsForm({ place, year }: { place: number; year: number }) {
  const { data } = useTopics(place, year);
  const [typed, setTyped] = useState<Record<number, string>>({});
  const save = useSaveTopics();
  if (!data || (!data.can.includes("save") && data.topics.length === 0)) return null;
  const mayWrite = data.can.includes("save");
  const textOf = (quarter: number) =>
    typed[quarter] ??
    data.topics
      .filter((one) => one.quarter === quarter)
      .map((one) => one.topic)
      .join("\n");
  const lines = (quarter: number) =>
    textOf(quarter)
      .split("\n")
      .filter((line) => line.trim() !== "");
  const send = () =>
    save.mutate(
      {
        organisationId: place,
        year,
        version: data.version,
        topics: quarters.flatMap((quarter) => lines(quarter).map((topic) => ({ quarter, topic }))),
      },
      {
        onSuccess: () => {
          setTyped({});
          void notify("Đã ghi chuyên đề gợi ý.");
        },
      },
    );
  return (
    <Panel title={`Chuyên đề gợi ý cho các chi bộ năm ${year}`} note="Mỗi dòng một chuyên đề; chi bộ thấy khi lập chương trình.">
      <Stack gap="sm">
        <FormErrors error={save.error} />
        {save.error && "kind" in save.error && save.error.kind === "conflict" && <p className="bad">{save.error.message} Tải lại trang.</p>}
        {quarters.map((quarter) => (
          <Textarea
            key={quarter}
            label={`Quý ${quarter}`}
            autosize
            minRows={1}
            readOnly={!mayWrite}
            value={textOf(quarter)}
            onChange={(event) => setTyped({ ...typed, [quarter]: event.currentTarget.value })}
          />
        ))}
        {mayWrite && (
          <Group>
            <Button variant="default" loading={save.isPending} disabled={Object.keys(typed).length === 0} onClick={send}>
              Ghi chuyên đề
            </Button>
          </Group>
        )}
      </Stack>
    </Panel>
  );
}
