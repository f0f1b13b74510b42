import { Checkbox, Modal, Stack } from "@mantine/core";
import { useState } from "react";
import { usePlaceId } from "#web/place.ts";
import { Waiting } from "#web/ui/data-table.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import { PurposeForm, usePurpose } from "../readings/web/purpose-picker.tsx";
import { type ListInput, useExportMembers } from "./hooks.ts";

/** The list as it is filtered now, as a file; who took it out and what for is noted. */
export function ExportButton({ input: { page, pageSize, ...input }, can }: { input: ListInput; can: readonly string[] }) {
  const [isOpen, setOpen] = useState(false);
  const [showsNumbers, setShowsNumbers] = useState(false);
  const { purposes, why } = usePurpose(usePlaceId());
  const save = useExportMembers();
  if (!can.includes("members.file")) return null;
  return (
    <>
      <SaveButton onClick={() => setOpen(true)} />
      <Modal opened={isOpen} onClose={() => setOpen(false)} title="Xuất danh sách để làm gì?" size={520}>
        <Stack gap="md">
          <FormErrors error={save.error} />
          {can.includes("members.numbers") && (
            <Checkbox
              label="Ghi đủ số thẻ đảng viên"
              description="Không chọn thì số thẻ được che như trên màn hình"
              checked={showsNumbers}
              onChange={(event) => setShowsNumbers(event.currentTarget.checked)}
            />
          )}
          {purposes ? (
            <PurposeForm
              purposes={purposes}
              start={why}
              label="Xuất danh sách"
              isBusy={save.isPending}
              onChoose={(chosen) => save.mutate({ ...input, ...chosen, showsNumbers }, { onSuccess: () => setOpen(false) })}
            />
          ) : (
            <Waiting lines={3} />
          )}
        </Stack>
      </Modal>
    </>
  );
}
