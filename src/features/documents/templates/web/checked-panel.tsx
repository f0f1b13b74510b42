import { Alert, Button, Group, List } from "@mantine/core";
import { IconAlertCircle, IconAlertTriangle, IconCircleCheck, IconEye } from "@tabler/icons-react";
import { useState } from "react";
import type { OutputOf } from "#contract/endpoint.ts";
import { SaveButton } from "#web/ui/save-button.tsx";
import type { checkTemplate, Finding } from "../contract.ts";
import { ExampleDialog, saveExample } from "./example-dialog.tsx";

type Checked = OutputOf<typeof checkTemplate>;

/** What the check of a file came to: each wrong tag with the paragraph where it stands, what is missing, the example. */
export function CheckedPanel({ checked: { problems, warnings, example } }: { checked: Checked }) {
  const [isShown, setShown] = useState(false);
  return (
    <>
      {problems.length > 0 && (
        <Alert role="alert" color="bad" icon={<IconAlertCircle />} title={`Chưa dùng được: ${problems.length} chỗ cần sửa`} styles={dark}>
          <Findings findings={problems} />
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert color="warn" icon={<IconAlertTriangle />} title="Xem lại trước khi dùng" styles={dark}>
          <Findings findings={warnings} />
        </Alert>
      )}
      {example && (
        <Alert color="ok" icon={<IconCircleCheck />} title="Các thẻ đều đúng" styles={dark}>
          <Group gap="xs">
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconEye size={16} aria-hidden="true" />}
              onClick={() => setShown(true)}
            >
              Xem chữ bản in thử
            </Button>
            <SaveButton size="compact-md" onClick={() => saveExample(example.file)}>
              Tải bản in thử (.docx)
            </SaveButton>
          </Group>
        </Alert>
      )}
      {isShown && example && <ExampleDialog example={example} onClose={() => setShown(false)} />}
    </>
  );
}

const dark = { message: { color: "var(--ink)" }, title: { color: "var(--ink)" } };

function Findings({ findings }: { findings: Finding[] }) {
  return (
    <List size="sm">
      {findings.map(({ message, where }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may stand twice, and the list never changes
        <List.Item key={at}>
          {message}
          {where && <div className="meta">Ở đoạn: “{where}”</div>}
        </List.Item>
      ))}
    </List>
  );
}
