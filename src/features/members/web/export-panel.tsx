import { Button, Popover, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { type ListInput, useExportMembers } from "./hooks.ts";

/** The list as it is filtered now, as a file; who took it out is noted. */
export function ExportButton({ input: { page, pageSize, ...input } }: { input: ListInput }) {
  const save = useExportMembers();
  return (
    <Popover opened={save.isError} onClose={save.reset} position="bottom-end" width={320}>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
          loading={save.isPending}
          onClick={() => save.mutate(input)}
        >
          Xuất .xlsx
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text role="alert">{save.error?.message}</Text>
      </Popover.Dropdown>
    </Popover>
  );
}
