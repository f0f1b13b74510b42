import { Button, Group, NativeSelect, SimpleGrid, Stack } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { useSeries } from "../numbers/web/hooks.ts";
import { type NumberChoice, NumberPicker, nextNumber, numberInput } from "../numbers/web/number-picker.tsx";
import { bodies, type DocumentKind, type IssuingBody } from "../rules.ts";
import { ContentForm, emptyContent, emptySigner, SignerForm } from "./content-form.tsx";
import { useIssueDocument } from "./hooks.ts";
import { kindOptions } from "./messages.ts";

/** A document out: who issues what, and its number is there at once. */
export function IssueDocumentPage() {
  const place = usePlaceId();
  const { data, error, refetch } = useSeries(place);
  return (
    <Page title="Đăng ký văn bản đi" back={{ to: `/o/${place}/van-ban`, label: "Văn bản đi, đến" }}>
      {data ? (
        <IssueForm place={place} choices={data.bodies} />
      ) : error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

interface Draft extends ReturnType<typeof emptyDraft> {}
const emptyDraft = (body: IssuingBody, today: string) => ({
  ...{ ...emptyContent, ...emptySigner, body, kind: "resolution" as DocumentKind, datedOn: today as string | null },
  numbering: nextNumber as NumberChoice,
});

function IssueForm({ place, choices }: { place: number; choices: readonly IssuingBody[] }) {
  const { today } = useSession();
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(choices[0] ?? "committee", today));
  const issue = useIssueDocument();
  const navigate = useNavigate();
  const errors = fieldErrors(issue.error);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const { numbering, ...given } = draft;
  const send = () =>
    issue.mutate(
      { organisationId: place, ...given, datedOn: draft.datedOn ?? "", ...numberInput(numbering) },
      {
        onSuccess: (document) => {
          void notify(`Số của văn bản: ${document.reference}.`);
          void navigate({ to: `/o/${place}/van-ban/${document.id}` });
        },
        onError: () => window.scrollTo({ top: 0 }),
      },
    );
  return (
    <Panel>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="md" maw={760}>
          <FormErrors error={issue.error} />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NativeSelect
              label="Nơi ban hành"
              autoFocus
              value={draft.body}
              error={errors.body}
              data={choices.map((value) => ({ value, label: bodies[value].name }))}
              onChange={(event) => change({ body: choices.find((body) => body === event.currentTarget.value) ?? draft.body })}
            />
            <NativeSelect
              label="Loại văn bản"
              value={draft.kind}
              error={errors.kind}
              data={kindOptions}
              onChange={(event) => change({ kind: kindOptions.find(({ value }) => value === event.currentTarget.value)?.value ?? "other" })}
            />
            <DateField
              label="Ngày văn bản"
              latest={today}
              value={draft.datedOn}
              error={errors.datedOn}
              onChange={(datedOn) => change({ datedOn })}
            />
          </SimpleGrid>
          <NumberPicker
            {...{ place, body: draft.body, kind: draft.kind, day: draft.datedOn }}
            value={numbering}
            error={issue.error}
            onChange={(choice) => change({ numbering: choice })}
          />
          <ContentForm draft={draft} errors={errors} onChange={change} />
          {draft.secrecy === "none" && <SignerForm draft={draft} errors={errors} onChange={change} />}
          <Group gap="xs">
            <Button type="submit" loading={issue.isPending}>
              {numbering.how === "next" ? "Lấy số và đăng ký" : "Đăng ký"}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
