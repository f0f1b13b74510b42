import { Alert, Button, Group, Stack, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import * as z from "zod/mini";
import { useFilters, usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { formProblems, type ScoreForm } from "../rules.ts";
import { useMakeScoreForm, useScoreForms } from "./hooks.ts";
import { OpenPointsForm } from "./open-points-form.tsx";
import { ScoreGroupForm } from "./score-group-form.tsx";

const From = z.object({ tu: z._default(z.string(), "") });

/** A committee's own form, begun as a copy of another one. */
export function MakeScoreFormPage() {
  const place = usePlaceId();
  const [{ tu }] = useFilters(From);
  const { data, error, refetch } = useScoreForms(place);
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />;
  const copied = data.rows.find(({ code }) => code === tu) ?? data.rows[0];
  return (
    <Page
      title="Phiếu chấm riêng"
      subtitle={copied && `Bắt đầu từ: ${copied.form.title}`}
      back={{ to: `/o/${place}/phieu-cham`, label: "Phiếu chấm điểm" }}
    >
      {copied && <Editor key={copied.code} place={place} copied={copied.form} />}
    </Page>
  );
}

function Editor({ place, copied }: { place: number; copied: ScoreForm }) {
  const { today } = useSession();
  const [form, setForm] = useState(copied);
  const [head, setHead] = useState({ code: "", source: "", from: today as string | null });
  const make = useMakeScoreForm();
  const navigate = useNavigate();
  const errors = fieldErrors(make.error);
  const problems = formProblems(form);
  const send = () =>
    make.mutate(
      { ...head, from: head.from ?? "", organisationId: place, form: { ...form, notes: form.notes.filter((note) => note.trim() !== "") } },
      {
        onSuccess: () => {
          void notify("Đã đặt phiếu chấm riêng.");
          void navigate({ to: `/o/${place}/phieu-cham` });
        },
      },
    );
  return (
    <Stack gap="md">
      <FormErrors error={make.error} />
      <Panel>
        <Stack gap="md">
          <TextInput
            label="Tên phiếu"
            maxLength={500}
            value={form.title}
            onChange={(event) => setForm({ ...form, title: event.currentTarget.value })}
          />
          <TextInput
            label="Mã phiếu"
            description="Chữ thường không dấu, ví dụ duk-2026"
            maxLength={40}
            value={head.code}
            error={errors.code}
            onChange={(event) => setHead({ ...head, code: event.currentTarget.value })}
          />
          <TextInput
            label="Văn bản ban hành"
            maxLength={300}
            value={head.source}
            error={errors.source}
            onChange={(event) => setHead({ ...head, source: event.currentTarget.value })}
          />
          <DateField label="Áp dụng từ ngày" value={head.from} error={errors.from} onChange={(from) => setHead({ ...head, from })} />
        </Stack>
      </Panel>
      {form.groups.map((group, at) => (
        <ScoreGroupForm
          key={group.number}
          group={group}
          onChange={(changed) => setForm({ ...form, groups: form.groups.map((one, place) => (place === at ? changed : one)) })}
        />
      ))}
      <OpenPointsForm form={form} onChange={(part) => setForm({ ...form, ...part })} />
      {problems.length > 0 && (
        <Alert
          role="status"
          color="warn"
          title="Điểm chưa khớp"
          styles={{ title: { color: "var(--ink)" }, message: { color: "var(--ink)" } }}
        >
          {problems.map((problem) => (
            <div key={problem}>{problem}</div>
          ))}
        </Alert>
      )}
      <Group gap="xs">
        <Button onClick={send} loading={make.isPending} disabled={problems.length > 0}>
          Đặt phiếu riêng
        </Button>
        <Button variant="default" onClick={() => void navigate({ to: `/o/${place}/phieu-cham` })}>
          Quay lại
        </Button>
      </Group>
    </Stack>
  );
}
