import { Button, Textarea } from "@mantine/core";
import { IconMessagePlus } from "@tabler/icons-react";
import { useState } from "react";

interface Props {
  position: number;
  text: string;
  onChange: (text: string) => void;
}

/** A remark on one item: a button until somebody has something to say. */
export function RemarkForm({ position, text, onChange }: Props) {
  const [isOpen, setOpen] = useState(text !== "");
  if (!isOpen)
    return (
      <Button
        size="compact-sm"
        variant="default"
        mt="xs"
        leftSection={<IconMessagePlus size={16} aria-hidden="true" />}
        aria-label={`Góp ý mục ${position}`}
        onClick={() => setOpen(true)}
      >
        Góp ý
      </Button>
    );
  return (
    <Textarea
      mt="xs"
      label={`Góp ý mục ${position}`}
      description="Chi bộ thấy ngay tại mục này khi được trả lại."
      minRows={1}
      maxRows={6}
      autosize
      autoFocus={text === ""}
      maxLength={2000}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => setOpen(text.trim() !== "")}
    />
  );
}
