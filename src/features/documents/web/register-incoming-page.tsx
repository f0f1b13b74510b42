import { Button, Group, Stack } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { ContentForm, emptyContent } from "./content-form.tsx";
import { useRegisterIncoming } from "./hooks.ts";
import { IncomingForm, identityOf } from "./incoming-form.tsx";

/** A document in: one line typed or pasted fills most of it; Enter registers. */
export function RegisterIncomingPage() {
  const place = usePlaceId();
  const { today } = useSession();
  const empty = { ...emptyContent, reference: "", kind: "letter" as const, issuer: "", datedOn: null, receivedOn: today, handler: "" };
  const [draft, setDraft] = useState<Parameters<typeof identityOf>[0] & typeof emptyContent>(empty);
  const register = useRegisterIncoming();
  const navigate = useNavigate();
  const errors = fieldErrors(register.error);
  const change = (part: Partial<typeof draft>) => setDraft((before) => withoutSecret({ ...before, ...part }));
  const send = (then: "open" | "next") => {
    const { subject, urgency, secrecy, relayUntil } = draft;
    register.mutate(
      { organisationId: place, ...identityOf(draft), subject, urgency, secrecy, relayUntil },
      {
        onSuccess: (document) => {
          void notify(`Đã đăng ký ${document.reference || "văn bản đến"}.`);
          if (then === "open") return void navigate({ to: `/o/${place}/van-ban/${document.id}` });
          register.reset();
          setDraft(empty);
        },
        onError: () => window.scrollTo({ top: 0 }),
      },
    );
  };
  return (
    <Page title="Đăng ký văn bản đến" back={{ to: `/o/${place}/van-ban`, label: "Văn bản đi, đến" }}>
      <Panel>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send("open");
          }}
        >
          <Stack gap="md" maw={760}>
            <FormErrors error={register.error} />
            <IncomingForm place={place} draft={draft} errors={errors} today={today} onChange={change} />
            <ContentForm draft={draft} errors={errors} onChange={change} />
            <Group gap="xs">
              <Button type="submit" loading={register.isPending}>
                Đăng ký
              </Button>
              <Button variant="default" disabled={register.isPending} onClick={() => send("next")}>
                Đăng ký và nhập tiếp
              </Button>
            </Group>
          </Stack>
        </form>
      </Panel>
    </Page>
  );
}

/** Words read out of a pasted line do not enter a secret document. */
function withoutSecret<Draft extends typeof emptyContent & { handler: string }>(draft: Draft): Draft {
  return draft.secrecy === "none" ? draft : { ...draft, subject: "", relayUntil: null, handler: "" };
}
