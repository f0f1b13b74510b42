import { Alert, Button, Group } from "@mantine/core";
import { IconArrowsSplit2 } from "@tabler/icons-react";
import { currentOf, type useWriting } from "./hooks.ts";

/** Somebody saved meanwhile: the own words go on, merged part by part, or give way. Nothing is lost before the choice. */
export function ConflictPanel({ writing }: { writing: ReturnType<typeof useWriting> }) {
  const current = currentOf(writing.error);
  if (!current) return null;
  return (
    <Alert
      role="alert"
      mb="sm"
      color="warn"
      icon={<IconArrowsSplit2 />}
      title={writing.error?.message}
      styles={{ title: { color: "var(--ink)" }, message: { color: "var(--ink)" } }}
    >
      <p style={{ margin: "0 0 0.5rem" }}>
        Lời của đồng chí vẫn còn nguyên. Ghép thì phần nào chỉ một bên sửa theo bên ấy; phần cả hai cùng sửa sẽ hiện để chọn.
      </p>
      <Group gap="xs">
        <Button onClick={() => writing.goOn(current, true)}>Ghép với lời của tôi</Button>
        <Button variant="default" onClick={() => writing.goOn(current, false)}>
          Lấy bản vừa ghi
        </Button>
      </Group>
    </Alert>
  );
}
