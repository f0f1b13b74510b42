import { Button } from "@mantine/core";
import { IconCalendarPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";

/** Opens the form for a cell, for the month given. */
export function RecordButton({ place, month, label = "Ghi kỳ sinh hoạt" }: { place: number; month?: string; label?: string }) {
  const navigate = useNavigate();
  return (
    <Button
      leftSection={<IconCalendarPlus size={18} aria-hidden="true" />}
      onClick={() => void navigate({ to: `/o/${place}/sinh-hoat/moi`, search: month ? { thang: month } : {} })}
    >
      {label}
    </Button>
  );
}
