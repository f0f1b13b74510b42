import { Button, Group, Stack } from "@mantine/core";
import { type UseFormReturnType, useForm } from "@mantine/form";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { AppError } from "#contract/errors.ts";
import { useIdParam, usePlaceId } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { ConflictAlert, FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { MemberDetail } from "../contract.ts";
import type { Why } from "../readings/contract.ts";
import { WithPurpose } from "../readings/web/purpose-picker.tsx";
import { DifferencePanel } from "./difference-panel.tsx";
import { dropDraft, readDraft, useCorrectMember, useKeptDraft, useMember } from "./hooks.ts";
import { KeptNumberField } from "./kept-number-form.tsx";
import { emptyMember, formInput, MemberFields, type MemberFormValues } from "./member-form.tsx";

interface Values extends MemberFormValues {
  cardNumber: string | undefined;
  citizenNumber: string | undefined;
}

/** Corrects what was written wrong in a file. */
export function CorrectMemberPage() {
  const place = usePlaceId();
  return (
    <WithPurpose place={place} what="hồ sơ đảng viên">
      {(why) => <CorrectionPage place={place} why={why} />}
    </WithPurpose>
  );
}

function CorrectionPage({ place, why }: { place: number; why: Why }) {
  const { data: member, error, refetch } = useMember(useIdParam("memberId"), why);
  if (member) return <CorrectionForm member={member} place={place} />;
  return (
    <Page title="Sửa hồ sơ">
      <Panel flush>{error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />}</Panel>
    </Page>
  );
}

function CorrectionForm({ member, place }: { member: MemberDetail; place: number }) {
  const [key] = useState(`sua-dang-vien-${member.id}-${member.version}`);
  const form = useForm<Values>({ initialValues: startValues(member) });
  const [draft] = useState(() => readDraft<Values>(key));
  const [version, setVersion] = useState(member.version);
  const [compares, setCompares] = useState(false);
  useKeptDraft(key, form.values, form.isDirty());
  const correct = useCorrectMember();
  const navigate = useNavigate();
  const current = correct.error instanceof AppError && correct.error.kind === "conflict" ? (correct.error.current as MemberDetail) : null; // the server sends the file as it stands
  const file = `/o/${place}/dang-vien/${member.id}`;

  function save(values: Values): void {
    correct.mutate(
      { ...values, ...formInput(values), memberId: member.id, version },
      {
        onSuccess: async () => {
          dropDraft(key);
          void notify("Đã lưu hồ sơ. Bản trước vẫn ở phần Lịch sử.");
          await navigate({ to: file });
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    );
  }

  return (
    <Page title={`Sửa hồ sơ ${member.fullName}`} back={{ to: file, label: "Về hồ sơ" }}>
      <form onSubmit={form.onSubmit(save)} noValidate>
        <Stack gap="md">
          {Object.keys(draft).length > 0 && !form.isDirty() && (
            <Group gap="xs">
              <span>Lần trước còn nội dung chưa lưu.</span>
              <Button variant="default" onClick={() => form.setValues(draft)}>
                Lấy lại nội dung đó
              </Button>
            </Group>
          )}
          <FormErrors error={correct.error} />
          <ConflictAlert
            error={correct.error}
            onCompare={() => setCompares(true)}
            onKeepMine={() => {
              if (!current) return;
              const start = startValues(current);
              const merged = { ...start, ...touched(form) };
              form.setInitialValues(start);
              form.setValues(merged);
              setVersion(current.version);
              correct.reset();
            }}
          >
            Chỗ đồng chí không sửa sẽ theo bản trong sổ.
          </ConflictAlert>
          {compares && current && <DifferencePanel current={current} mine={touched(form)} />}
          {/* The field list needs only the register's part of the values. */}
          <MemberFields form={form as unknown as UseFormReturnType<MemberFormValues>} numbers={<Numbers form={form} member={member} />} />
          <Group gap="xs">
            <Button type="submit" loading={correct.isPending}>
              Lưu hồ sơ
            </Button>
            <Button variant="default" onClick={() => void navigate({ to: file })}>
              Quay lại
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}

/** What this person changed; all else follows the register. */
function touched(form: UseFormReturnType<Values>): Partial<Values> {
  return Object.fromEntries(Object.entries(form.values).filter(([name]) => form.isDirty(name)));
}

function Numbers({ form, member }: { form: UseFormReturnType<Values>; member: MemberDetail }) {
  return (
    <>
      {(["cardNumber", "citizenNumber"] as const).map((name) => (
        <KeptNumberField
          key={name}
          name={name}
          masked={member[name]}
          value={form.values[name]}
          error={form.errors[name]}
          onChange={(text) => form.setFieldValue(name, text)}
        />
      ))}
    </>
  );
}

function startValues(member: MemberDetail): Values {
  const fields = Object.fromEntries(
    Object.keys(emptyMember).map((name) => [
      name,
      (member as Record<string, unknown>)[name] ?? (emptyMember[name] === null || name.endsWith("On") || name === "birthDate" ? null : ""),
    ]),
  );
  return { ...(fields as MemberFormValues), cardNumber: undefined, citizenNumber: undefined }; // one value per field of the form
}
