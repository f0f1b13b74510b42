import { Alert, Button, Checkbox, Group, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { AppError } from "#contract/errors.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { ConflictAlert, FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { Preparation } from "../contract.ts";
import { AgendaForm } from "./agenda-form.tsx";
import { usePlanMeeting, useRevisePlan } from "./hooks.ts";

function valuesOf({ topic, meetOn, beginsAt, place, mode, chair, secretary, isThematic, items }: Preparation) {
  return {
    topic,
    meetOn,
    beginsAt,
    place,
    mode,
    chair,
    secretary,
    isThematic,
    items: items.map((item, at) => ({ ...item, key: String(at) })),
    reason: "",
  };
}
export type PlanValues = ReturnType<typeof valuesOf>;
export type PlanFormApi = ReturnType<typeof useForm<PlanValues>>;

/** Day, place, people and agenda of a sitting to come; saved as a whole in the version it began from. */
export function PlanForm({ plan }: { plan: Preparation }) {
  // What the next save is written over: after a conflict the other's version, once the person chose the own text.
  const [base, setBase] = useState({ id: plan.id, version: plan.version, meetOn: plan.meetOn });
  const form = useForm<PlanValues>({ initialValues: valuesOf(plan) });
  const [create, revise] = [usePlanMeeting(), useRevisePlan()];
  const change = base.id === null ? create : revise;
  // An invitation, papers or the app's hour raise the version too: those are no other person's text.
  const version = Math.max(base.version, base.id === plan.id ? plan.version : 0);
  const settle = {
    onSuccess: (saved: Preparation) => {
      setBase({ id: saved.id, version: saved.version, meetOn: saved.meetOn });
      form.setValues(valuesOf(saved));
      form.resetDirty(valuesOf(saved));
      form.clearErrors();
      void notify("Đã lưu chương trình.");
    },
    onError: (error: Error) => form.setErrors(fieldErrors(error)),
  };
  const send = form.onSubmit(({ items, reason, meetOn, ...values }) => {
    const input = { ...values, meetOn, items: items.map(({ key: _, from: __, ...item }) => item) };
    if (base.id === null)
      create.mutate({ organisationId: plan.organisationId, month: plan.month, isRegular: plan.isRegular, ...input }, settle);
    else revise.mutate({ plannedMeetingId: base.id, version, reason: reason || null, ...input }, settle);
  });
  const keepMine = () => {
    const current = change.error instanceof AppError ? (change.error.current as Preparation | undefined) : undefined; // the server sends what stands
    if (current) setBase({ id: current.id, version: current.version, meetOn: current.meetOn });
    create.reset();
    revise.reset();
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md">
        <ConflictAlert error={change.error} onKeepMine={keepMine}>
          Giữ bản của đồng chí rồi lưu lại, hoặc tải lại trang để xem bản kia.
        </ConflictAlert>
        <FormErrors error={change.error} />
        <When form={form} plan={plan} savedOn={base.id === null ? null : base.meetOn} />
        {plan.warnings.map((warning) => (
          <Alert key={warning} color="warn" styles={{ message: { color: "var(--ink)" } }}>
            {warning}
          </Alert>
        ))}
        <AgendaForm form={form} minMinutes={plan.minMinutes} />
        <Group gap="xs">
          <Button type="submit" loading={change.isPending}>
            Lưu chương trình
          </Button>
          {base.id === null && <span className="meta">Chưa lưu gì: chương trình này tự soạn.</span>}
        </Group>
      </Stack>
    </form>
  );
}

function When({ form, plan, savedOn }: { form: PlanFormApi; plan: Preparation; savedOn: string | null }) {
  const text = (name: "place" | "topic" | "chair" | "secretary" | "beginsAt") => ({
    value: form.values[name] ?? "",
    error: form.errors[name],
    onChange: (event: { currentTarget: { value: string } }) => form.setFieldValue(name, event.currentTarget.value || null),
  });
  const isMoved = savedOn !== null && form.values.meetOn !== savedOn;
  return (
    <Panel title="Ngày, giờ, địa điểm" note={plan.proposedBy || undefined}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
          <DateField
            label="Ngày họp"
            value={form.values.meetOn}
            error={form.errors.meetOn}
            onChange={(day) => day && form.setFieldValue("meetOn", day)}
          />
          <TextInput label="Giờ" inputMode="numeric" placeholder="14:00" maxLength={5} {...text("beginsAt")} />
          <TextInput label="Địa điểm" maxLength={300} {...text("place")} />
          <TextInput label="Chủ trì" maxLength={100} {...text("chair")} />
          <TextInput label="Thư ký" maxLength={100} {...text("secretary")} />
        </SimpleGrid>
        {isMoved && <TextInput label="Lý do đổi ngày" required maxLength={1000} {...form.getInputProps("reason")} />}
        {plan.isRegular && <Checkbox label="Kỳ này có chuyên đề" {...form.getInputProps("isThematic", { type: "checkbox" })} />}
        {form.values.isThematic && <TextInput label="Tên chuyên đề" maxLength={500} {...text("topic")} />}
      </Stack>
    </Panel>
  );
}
