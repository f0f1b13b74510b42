import { Alert, Button, Modal, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { formatDay } from "#web/format.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import type { OrganisationDetail } from "../contract.ts";
import { useNoteConsent } from "./hooks.ts";

type Warning = OrganisationDetail["warnings"][number];

/** Size rules as warnings; where the level above agreed, its document stands instead. */
export function OrganisationWarningsPanel({ unit }: { unit: OrganisationDetail }) {
  const [asked, setAsked] = useState<Warning | null>(null);
  const mayNote = unit.can.includes("organisations.manage") && !unit.dissolvedOn;
  return (
    <>
      {unit.warnings.map((warning) =>
        warning.consent ? (
          <p key={warning.ruleKey} className="quiet" style={{ margin: 0, display: "flex", gap: "0.5rem", alignItems: "center" }}>
            <IconCheck size={18} color="var(--ok)" style={{ flex: "none" }} aria-hidden="true" />
            <span>
              {warning.message} Đã có ý kiến đồng ý của cấp trên: {warning.consent.document}, ngày {formatDay(warning.consent.agreedOn)}.
            </span>
          </p>
        ) : (
          <Alert key={warning.ruleKey} color="warn" icon={<IconAlertTriangle />} styles={{ message: { color: "var(--ink)" } }}>
            {warning.message}
            {warning.consentable && mayNote && (
              <>
                {" "}
                <button type="button" className="link" onClick={() => setAsked(warning)}>
                  Ghi ý kiến đồng ý của cấp trên
                </button>
              </>
            )}
          </Alert>
        ),
      )}
      {asked && <ConsentDialog unit={unit} warning={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function ConsentDialog({ unit, warning, onClose }: { unit: OrganisationDetail; warning: Warning; onClose: () => void }) {
  const note = useNoteConsent();
  const form = useForm<{ document: string; agreedOn: string | null }>({ initialValues: { document: "", agreedOn: null } });
  const submit = ({ document, agreedOn }: { document: string; agreedOn: string | null }) =>
    note.mutate(
      { organisationId: unit.id, ruleKey: warning.ruleKey, document, agreedOn: agreedOn ?? "" },
      { onError: (error) => form.setErrors(fieldErrors(error)), onSuccess: onClose },
    );
  return (
    <Modal opened onClose={onClose} title="Đã có ý kiến đồng ý của cấp trên" size={520}>
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <Stack gap="md">
          <FormErrors error={note.error} />
          <p className="quiet" style={{ margin: 0 }}>
            {warning.message}
          </p>
          <TextInput label="Văn bản" placeholder="Công văn số 12-CV/ĐUK" data-autofocus {...form.getInputProps("document")} />
          <DateField label="Ngày văn bản" {...form.getInputProps("agreedOn")} />
          <Button type="submit" loading={note.isPending} style={{ alignSelf: "start" }}>
            Ghi ý kiến đồng ý
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
