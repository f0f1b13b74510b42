import { Button, Group, Modal, Stack } from "@mantine/core";
import { useState } from "react";
import { useSession } from "#web/session.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { ConflictAlert, FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { DocumentDetail } from "../contract.ts";
import { fullReference } from "../references/rules.ts";
import { type ContentDraft, ContentForm, type SignerDraft, SignerForm } from "./content-form.tsx";
import { useCorrectDocument, useDocument } from "./hooks.ts";
import { type IncomingDraft, IncomingForm, identityOf } from "./incoming-form.tsx";

/** Corrects what was registered. The number of a document out stays. */
export function CorrectDialog({ document, onClose }: { document: DocumentDetail; onClose: () => void }) {
  const { today } = useSession();
  const [draft, setDraft] = useState(() => draftOf(document));
  const [version, setVersion] = useState(document.version);
  const { refetch } = useDocument(document.id);
  const correct = useCorrectDocument();
  const errors = fieldErrors(correct.error);
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const keepMine = async () => {
    const { data } = await refetch();
    if (data) setVersion(data.version);
    correct.reset();
  };
  const send = () => {
    const { subject, urgency, secrecy, relayUntil, recipients, authority, signerPosition, signerName, datedOn } = draft;
    const content = { subject, urgency, secrecy, relayUntil, recipients, authority, signerPosition, signerName };
    const incoming = document.direction === "in" ? { ...identityOf(draft), handler: secrecy === "none" ? draft.handler : "" } : null;
    correct.mutate(
      { documentId: document.id, version, datedOn: datedOn ?? "", ...content, incoming },
      {
        onSuccess: () => {
          void notify("Đã sửa.");
          onClose();
        },
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title={`Sửa đăng ký ${document.reference}`} size={760}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="md">
          <FormErrors error={correct.error} />
          <ConflictAlert error={correct.error} onKeepMine={() => void keepMine()} />
          {document.direction === "in" ? (
            <IncomingForm place={document.organisation.id} draft={draft} errors={errors} today={today} onChange={change} />
          ) : (
            <DateField
              label="Ngày văn bản"
              latest={today}
              value={draft.datedOn}
              error={errors.datedOn}
              onChange={(datedOn) => change({ datedOn })}
            />
          )}
          <ContentForm draft={draft} errors={errors} onChange={change} />
          {document.direction === "out" && draft.secrecy === "none" && <SignerForm draft={draft} errors={errors} onChange={change} />}
          <Group gap="xs">
            <Button type="submit" loading={correct.isPending}>
              Ghi
            </Button>
            <Button variant="default" onClick={onClose}>
              Quay lại
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function draftOf(document: DocumentDetail): IncomingDraft & ContentDraft & SignerDraft {
  const { kind, issuer, datedOn, receivedOn, handler, subject, urgency, secrecy, relayUntil } = document;
  const { recipients, authority, signerPosition, signerName } = document;
  const reference = document.number === null ? "" : fullReference(document);
  return {
    ...{ reference, kind, issuer, datedOn, receivedOn, handler, subject, urgency, secrecy, relayUntil },
    ...{ recipients, authority, signerPosition, signerName },
  };
}
