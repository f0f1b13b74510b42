import { Button, Group, Modal, NativeSelect, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useSession } from "#web/session.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { DocumentDetail } from "../../contract.ts";
import { useSeries } from "../../numbers/web/hooks.ts";
import { bodies, type CopyKind, codesOf, copyKinds, type IssuingBody } from "../../rules.ts";
import { emptySigner, SignerForm } from "../../web/content-form.tsx";
import { useCopyDocument } from "./hooks.ts";

interface Props {
  document: DocumentDetail;
  place: number;
  onClose: () => void;
}

/** A copy: how, by whom, on which day; it gets a number of its own. */
export function CopyDialog({ document, place, onClose }: Props) {
  const { today } = useSession();
  const choices = useSeries(document.organisation.id).data?.bodies ?? [];
  const kinds = codesOf(copyKinds).filter((kind) => kind !== (document.direction === "out" ? "forwarded-copy" : "true-copy"));
  const [copyKind, setCopyKind] = useState<CopyKind>(kinds[0] ?? "extract");
  const [chosen, setChosen] = useState<IssuingBody | null>(null);
  const [datedOn, setDatedOn] = useState<string | null>(today);
  const [part, setPart] = useState("");
  const [signer, setSigner] = useState(emptySigner);
  const copy = useCopyDocument();
  const navigate = useNavigate();
  const errors = fieldErrors(copy.error);
  const body = chosen ?? document.body ?? (choices.includes("office") ? "office" : choices[0]) ?? "office";
  const send = () =>
    copy.mutate(
      { documentId: document.id, copyKind, body, datedOn: datedOn ?? "", part: copyKind === "extract" ? part : "", ...signer },
      {
        onSuccess: (made) => {
          void notify(`Số của bản sao: ${made.reference}.`);
          void navigate({ to: `/o/${place}/van-ban/${made.id}` });
          onClose();
        },
      },
    );
  return (
    <Modal opened onClose={onClose} title={`Sao ${document.reference}`} size={760}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="md">
          <FormErrors error={copy.error} />
          <SimpleGrid cols={{ base: 1, xs: 3 }}>
            <NativeSelect
              label="Hình thức sao"
              data-autofocus
              value={copyKind}
              error={errors.copyKind}
              data={kinds.map((value) => ({ value, label: copyKinds[value] }))}
              onChange={(event) => setCopyKind(kinds.find((kind) => kind === event.currentTarget.value) ?? copyKind)}
            />
            <NativeSelect
              label="Nơi sao"
              value={body}
              error={errors.body}
              data={choices.map((value) => ({ value, label: bodies[value].name }))}
              onChange={(event) => setChosen(choices.find((one) => one === event.currentTarget.value) ?? body)}
            />
            <DateField label="Ngày sao" latest={today} value={datedOn} error={errors.datedOn} onChange={setDatedOn} />
          </SimpleGrid>
          {copyKind === "extract" && (
            <TextInput label="Phần được trích" value={part} error={errors.part} onChange={(event) => setPart(event.currentTarget.value)} />
          )}
          <SignerForm draft={signer} errors={errors} onChange={(change) => setSigner((before) => ({ ...before, ...change }))} />
          <Group gap="xs">
            <Button type="submit" loading={copy.isPending}>
              Lập bản sao
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
