import { Alert, Button, Group, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconPlus, IconUsersGroup } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { OrganisationPicker } from "#features/organisations/web/organisation-picker.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { ConflictAlert, FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { RequestDetail } from "../contract.ts";
import { type Asks, asks, asksCodes, mostQuestions, type Question } from "../rules.ts";
import { useCreateRequest, useSaveRequest, useSendRequest } from "./hooks.ts";
import { newQuestion } from "./messages.ts";
import { QuestionCard } from "./question-card.tsx";

interface Values {
  title: string;
  guidance: string;
  asks: Asks;
  unitIds: number[];
  dueOn: string | null;
  questions: Question[];
}

interface Props {
  organisationId: number;
  /** Null for a new one. */
  request: RequestDetail | null;
  onClose?: () => void;
}

/** The office writes a request: what it is about, who answers, by when, and the questions. */
export function RequestForm({ organisationId, request, onClose }: Props) {
  const navigate = useNavigate();
  const [create, save, send] = [useCreateRequest(), useSaveRequest(), useSendRequest()];
  const form = useForm<Values>({ initialValues: valuesOf(request) });
  const { values } = form;
  const { questions } = values;
  const setQuestions = (next: Question[]) => form.setFieldValue("questions", next);
  const onError = (error: Error) => form.setErrors(fieldErrors(error));
  const keep = () =>
    request
      ? save.mutateAsync({ requestId: request.id, version: request.version, ...values }, { onError })
      : create.mutateAsync({ organisationId, ...values }, { onError });
  const open = (id: number) => navigate({ to: `/o/${organisationId}/yeu-cau/${id}` });
  const submit = form.onSubmit(() =>
    keep().then(
      ({ id }) => {
        void notify("Đã lưu bản thảo.");
        return open(id);
      },
      () => {},
    ),
  );
  const sendOut = async () => {
    const { id: requestId, version } = await keep();
    await send.mutateAsync({ requestId, version }, { onError }).then(
      () => notify("Đã gửi yêu cầu."),
      (error: Error) => (request ? undefined : notify(error.message)),
    );
    await open(requestId);
  };
  const error = send.error ?? save.error ?? create.error;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <FormErrors error={error} />
        <ConflictAlert error={error} onKeepMine={() => window.location.reload()}>
          Mở lại để xem bản mới.
        </ConflictAlert>
        <Panel title="Yêu cầu">
          <Stack gap="md">
            <TextInput label="Tên yêu cầu" maxLength={200} {...form.getInputProps("title")} />
            <Textarea
              label="Vì sao hỏi, cách trả lời"
              autosize
              minRows={2}
              maxRows={10}
              maxLength={2000}
              {...form.getInputProps("guidance")}
            />
            <NativeSelect
              label="Nơi trả lời"
              {...form.getInputProps("asks")}
              data={asksCodes.map((value) => ({ value, label: asks[value] }))}
            />
            {values.asks === "picked" && (
              <Units ids={values.unitIds} error={form.errors.unitIds} onChange={(ids) => form.setFieldValue("unitIds", ids)} />
            )}
            <DateField
              label="Hạn trả lời"
              description="Ngày làm việc; gửi rồi chỉ lùi được"
              value={values.dueOn}
              error={form.errors.dueOn}
              onChange={(dueOn) => form.setFieldValue("dueOn", dueOn)}
            />
          </Stack>
        </Panel>
        <Alert color="stone" icon={<IconUsersGroup />} styles={{ message: { color: "var(--ink)" } }}>
          Hỏi về đơn vị, không hỏi về từng người. Ý kiến, tâm tư chỉ hỏi tình hình chung của đơn vị; số đã có trong chương trình thì không
          hỏi lại.
        </Alert>
        {questions.map((question, at) => (
          <QuestionCard
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is the question's number
            key={at}
            number={at + 1}
            question={question}
            errorAt={(field) => form.errors[`questions.${at}.${field}`]}
            onChange={(part) => setQuestions(questions.with(at, { ...question, ...part }))}
            onRemove={() => setQuestions(questions.toSpliced(at, 1))}
            {...(at > 0 && { onUp: () => setQuestions(questions.toSpliced(at, 1).toSpliced(at - 1, 0, question)) })}
          />
        ))}
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden="true" />}
            disabled={questions.length >= mostQuestions}
            onClick={() => setQuestions([...questions, newQuestion])}
          >
            Thêm câu hỏi
          </Button>
        </Group>
        <Group gap="xs">
          <Button loading={send.isPending} onClick={() => void sendOut().catch(() => {})}>
            Gửi các đơn vị
          </Button>
          <Button type="submit" variant="default" loading={save.isPending || create.isPending}>
            Lưu bản thảo
          </Button>
          {onClose && (
            <Button variant="default" onClick={onClose}>
              Quay lại
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

function valuesOf(request: RequestDetail | null): Values {
  if (!request) return { title: "", guidance: "", asks: "children", unitIds: [], dueOn: null, questions: [newQuestion] };
  const { title, guidance, asks: who, units, dueOn, questions } = request;
  return { title, guidance, asks: who, unitIds: units.map(({ id }) => id), dueOn, questions };
}

function Units({ ids, error, onChange }: { ids: number[]; error: ReactNode; onChange: (ids: number[]) => void }) {
  return (
    <Stack gap="xs">
      {[...ids, null].map((id, at) => (
        <OrganisationPicker
          key={id ?? "next"}
          label={id === null ? "Thêm đơn vị" : `Đơn vị ${at + 1}`}
          value={id}
          error={id === null ? error : undefined}
          onChange={(next) => onChange(next === null ? ids.filter((one) => one !== id) : [...ids.filter((one) => one !== id), next])}
        />
      ))}
    </Stack>
  );
}
