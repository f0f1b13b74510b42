import { Alert, Button, List } from "@mantine/core";
import { IconAlertCircle, IconArrowsSplit2 } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { AppError } from "#contract/errors.ts";

/** The sentences beside the fields: `form.setErrors(fieldErrors(error))`. */
export function fieldErrors(error: unknown): Record<string, string> {
  return error instanceof AppError ? (error.fields ?? {}) : {};
}

/** What the server refused, in a list at the top of the form; the same sentences stand beside their fields. */
export function FormErrors({ error }: { error: Error | null }) {
  if (!error) return null;
  if (error instanceof AppError && error.kind === "conflict") return null;
  const sentences = Object.values(fieldErrors(error));
  const message = error instanceof AppError ? error.message : "Chưa ghi được. Thử lại sau ít phút; nội dung đang nhập vẫn còn.";
  return (
    <Alert
      role="alert"
      color="bad"
      icon={<IconAlertCircle />}
      title={sentences.length > 1 ? "Cần xem lại các mục sau" : undefined}
      styles={{ message: { color: "var(--ink)" }, title: { color: "var(--ink)" } }}
    >
      {sentences.length > 1 ? (
        <List size="sm">
          {sentences.map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
      ) : (
        (sentences[0] ?? message)
      )}
    </Alert>
  );
}

interface ConflictProps {
  error: Error | null;
  /** Sees what stands now; the own entries must stay until the person chooses. */
  onCompare?: () => void;
  /** Takes the newer version as the base and keeps the own entries. */
  onKeepMine: () => void;
  children?: ReactNode;
}

/** Two people wrote the same thing: nothing is lost, the second one chooses. */
export function ConflictAlert({ error, onCompare, onKeepMine, children }: ConflictProps) {
  if (!(error instanceof AppError) || error.kind !== "conflict") return null;
  return (
    <Alert
      role="alert"
      color="warn"
      icon={<IconArrowsSplit2 />}
      title={error.message}
      styles={{ title: { color: "var(--ink)" }, message: { color: "var(--ink-2)" } }}
    >
      <p style={{ margin: "0 0 0.5rem" }}>Bản của đồng chí vẫn còn nguyên. {children ?? "Chọn cách ghép hai bản."}</p>
      {onCompare && (
        <Button mr="xs" onClick={onCompare}>
          So sánh hai bản
        </Button>
      )}
      <Button variant="default" onClick={onKeepMine}>
        Giữ bản của tôi
      </Button>
    </Alert>
  );
}
