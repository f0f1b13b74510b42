import { Button, type ButtonProps } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";

interface Props extends ButtonProps {
  onClick: () => void;
}

/** Saves something as a file: what the page shows as .xlsx, unless its words say something else. */
export function SaveButton({ children = "Xuất .xlsx", ...rest }: Props) {
  return (
    <Button variant="default" leftSection={<IconDownload size={rest.size?.startsWith("compact") ? 16 : 18} aria-hidden="true" />} {...rest}>
      {children}
    </Button>
  );
}
