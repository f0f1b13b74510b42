import { Button } from "@mantine/core";
import { IconCalendarPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";

interface Props {
  place: number;
  month?: string;
  label?: string;
  /** `default` beside a button that matters more. */
  variant?: "filled" | "default";
}

/** Opens the form for a cell, for the month given. */
export function RecordButton({ place, month, label = "Ghi kỳ sinh hoạt", variant = "filled" }: Props) {
  const navigate = useNavigate();
  return (
    <Button
      variant={variant}
      leftSection={<IconCalendarPlus size={18} aria-hidden="true" />}
      onClick={() => void navigate({ to: `/o/${place}/sinh-hoat/moi`, search: month ? { thang: month } : {} })}
    >
      {label}
    </Button>
  );
}
