import { Badge } from "@mantine/core";
import { IconAlertCircle, IconArrowBackUp, IconCheck, IconHourglass, IconLock, IconPencil } from "@tabler/icons-react";
import type { ReactNode } from "react";

const looks = {
  draft: { color: "warn", Icon: IconPencil },
  waiting: { color: "warn", Icon: IconHourglass },
  returned: { color: "bad", Icon: IconArrowBackUp },
  missing: { color: "bad", Icon: IconAlertCircle },
  done: { color: "ok", Icon: IconCheck },
  locked: { color: "stone", Icon: IconLock },
} as const;

/** A state that asks for something: an icon and a word, never a colour alone. */
export function StateBadge({ state, children }: { state: keyof typeof looks; children: ReactNode }) {
  const { color, Icon } = looks[state];
  return (
    <Badge color={color} leftSection={<Icon size={16} stroke={1.75} aria-hidden="true" />}>
      {children}
    </Badge>
  );
}

/** A normal state is plain text with a small mark. */
export function PlainState({ state, children }: { state: "done" | "locked"; children: ReactNode }) {
  const { Icon } = looks[state];
  return (
    <span style={{ display: "inline-flex", gap: "0.375rem", alignItems: "center" }}>
      <Icon size={16} stroke={1.75} color={state === "done" ? "var(--ok)" : "var(--ink-2)"} style={{ flex: "none" }} aria-hidden="true" />
      {children}
    </span>
  );
}

/** A quiet mark of kind: "chuyên đề", "Miễn sinh hoạt". */
export function NoteBadge({ children, icon }: { children: ReactNode; icon?: ReactNode }) {
  return (
    <Badge
      color="stone"
      leftSection={icon}
      styles={{ root: { background: "var(--sunken)", color: "var(--ink-2)", borderColor: "var(--line-2)" } }}
    >
      {children}
    </Badge>
  );
}
