import { useState } from "react";
import { useSession } from "#web/session.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { TemplateLine } from "../contract.ts";
import { useEndTemplate } from "./hooks.ts";

/** Ends a template from a day on; papers signed with it keep it. */
export function EndTemplateDialog({ place, template, onClose }: { place: number; template: TemplateLine; onClose: () => void }) {
  const { today } = useSession();
  const [on, setOn] = useState<string | null>(today);
  const end = useEndTemplate();
  const onSuccess = () => {
    void notify("Đã ghi ngày thôi dùng mẫu.");
    onClose();
  };
  const given = { organisationId: place, templateId: template.id, version: template.version, on: on ?? "" };
  return (
    <ConfirmDialog
      isOpen
      title={`Thôi dùng ${template.fileName}?`}
      confirm="Thôi dùng mẫu"
      onConfirm={() => end.mutate(given, { onSuccess })}
      onClose={onClose}
      isBusy={end.isPending}
      error={end.error}
    >
      <p style={{ marginTop: 0 }}>
        Giấy tờ mới in theo mẫu của cấp trên, hoặc mẫu có sẵn. Báo cáo, biên bản đã ký theo mẫu này vẫn in theo nó.
      </p>
      <DateField label="Ngày đầu tiên không còn dùng" value={on} error={fieldErrors(end.error).on} onChange={setOn} />
    </ConfirmDialog>
  );
}
