import { Group, Pill } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { MemberPicker } from "#features/members/web/member-picker.tsx";

export interface Helper {
  id: number;
  name: string;
}

interface Props {
  place: number;
  helpers: readonly Helper[];
  error: ReactNode;
  onChange: (helpers: Helper[]) => void;
}

/** Who works on a task beside the one who answers for it: found by name, one after the other. */
export function HelpersPicker({ place, helpers, error, onChange }: Props) {
  // A new field after each choice: it is empty again.
  const [round, setRound] = useState(0);
  const add = (id: number | null, name: string) => {
    if (id === null) return;
    setRound(round + 1);
    if (!helpers.some((one) => one.id === id)) onChange([...helpers, { id, name }]);
  };
  return (
    <div>
      <MemberPicker key={round} label="Người phối hợp (không bắt buộc)" organisationId={place} error={error} onChange={add} />
      {helpers.length > 0 && (
        <Group gap="xs" mt="xs">
          {helpers.map((helper) => (
            <Pill
              key={helper.id}
              size="lg"
              withRemoveButton
              removeButtonProps={{ "aria-label": `Bỏ ${helper.name}`, "aria-hidden": false, tabIndex: 0 }}
              onRemove={() => onChange(helpers.filter((one) => one.id !== helper.id))}
            >
              {helper.name}
            </Pill>
          ))}
        </Group>
      )}
    </div>
  );
}
