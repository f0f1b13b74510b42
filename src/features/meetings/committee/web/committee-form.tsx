import { Button, Checkbox, Group, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { AppError } from "#contract/errors.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { ConflictAlert, FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { CommitteeMeeting } from "../contract.ts";
import { pointCodes, pointNames } from "../rules.ts";
import { useDownloadCommittee, useRecordCommittee, useReviseCommittee } from "./hooks.ts";

function valuesOf(meeting: CommitteeMeeting) {
  const { month, heldOn, beganAt, endedAt, place, chair, secretary, review, tasks, preparation, inspection, conclusion } = meeting;
  const presentIds = meeting.people.filter(({ isPresent }) => isPresent).map(({ memberId }) => memberId);
  return { month, heldOn, beganAt, endedAt, place, chair, secretary, presentIds, review, tasks, preparation, inspection, conclusion };
}
type Form = ReturnType<typeof useForm<ReturnType<typeof valuesOf>>>;

/** The short record of one meeting; `onSaved` gets its id. */
export function CommitteeForm({ meeting, onSaved }: { meeting: CommitteeMeeting; onSaved: (id: number) => void }) {
  const [version, setVersion] = useState(meeting.version);
  const form = useForm({ initialValues: valuesOf(meeting) });
  const [record, revise] = [useRecordCommittee(), useReviseCommittee()];
  const printed = useDownloadCommittee();
  const change = meeting.id === null ? record : revise;
  const mayWrite = meeting.can.includes("meetings.record");
  const settle = {
    onSuccess: (saved: CommitteeMeeting) => {
      setVersion(saved.version);
      void notify("Đã lưu biên bản họp chi ủy.");
      if (saved.id !== null) onSaved(saved.id);
    },
    onError: (error: Error) => form.setErrors(fieldErrors(error)),
  };
  const send = form.onSubmit((values) => {
    if (meeting.id === null) record.mutate({ organisationId: meeting.organisationId, ...values }, settle);
    else revise.mutate({ committeeMeetingId: meeting.id, version, ...values }, settle);
  });
  const keepMine = () => {
    const current = change.error instanceof AppError ? (change.error.current as { version?: number } | undefined) : undefined; // the server sends what stands
    if (current?.version) setVersion(current.version);
    change.reset();
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md">
        <ConflictAlert error={change.error} onKeepMine={keepMine}>
          Giữ bản của đồng chí rồi lưu lại, hoặc tải lại trang để xem bản kia.
        </ConflictAlert>
        <FormErrors error={change.error ?? printed.error} />
        <Opening form={form} meeting={meeting} />
        <Panel title="Nội dung">
          <Stack gap="md">
            {pointCodes.map((code) => (
              <Textarea
                key={code}
                label={pointNames[code]}
                autosize
                minRows={2}
                maxRows={14}
                maxLength={10_000}
                {...form.getInputProps(code)}
              />
            ))}
          </Stack>
        </Panel>
        <Group gap="xs">
          {mayWrite && (
            <Button type="submit" loading={change.isPending}>
              Lưu biên bản
            </Button>
          )}
          {meeting.id !== null && (
            <Button variant="default" loading={printed.isPending} onClick={() => printed.mutate(meeting.id ?? 0)}>
              Tải bản in .docx
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

function Opening({ form, meeting }: { form: Form; meeting: CommitteeMeeting }) {
  const text = (name: "beganAt" | "endedAt" | "place" | "chair" | "secretary") => ({
    value: form.values[name] ?? "",
    error: form.errors[name],
    onChange: (event: { currentTarget: { value: string } }) => form.setFieldValue(name, event.currentTarget.value || null),
  });
  return (
    <Panel title="Thời gian, thành phần">
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
          <DateField
            label="Ngày họp"
            value={form.values.heldOn}
            error={form.errors.heldOn}
            onChange={(day) => day && form.setFieldValue("heldOn", day)}
          />
          <TextInput label="Bắt đầu" inputMode="numeric" placeholder="08:00" maxLength={5} {...text("beganAt")} />
          <TextInput label="Kết thúc" inputMode="numeric" placeholder="09:00" maxLength={5} {...text("endedAt")} />
          <TextInput label="Địa điểm" maxLength={300} {...text("place")} />
          <TextInput label="Chủ trì" maxLength={100} {...text("chair")} />
          <TextInput label="Người ghi biên bản" maxLength={100} {...text("secretary")} />
        </SimpleGrid>
        {meeting.people.length === 0 ? (
          <div className="meta">Chưa ghi ai giữ chức vụ của chi bộ ngày này. Ghi ở trang Cấp ủy thì điểm danh được ở đây.</div>
        ) : (
          <Checkbox.Group
            label="Có mặt"
            value={form.values.presentIds.map(String)}
            error={form.errors.presentIds}
            onChange={(chosen) => form.setFieldValue("presentIds", chosen.map(Number))}
          >
            <Group gap="md" mt="xs">
              {meeting.people.map(({ memberId, name, post }) => (
                <Checkbox key={memberId} value={String(memberId)} label={post ? `${name} (${post.toLowerCase()})` : name} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
      </Stack>
    </Panel>
  );
}
