import { FileInput, NativeSelect, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { TaskDetail } from "../contract.ts";
import { codesOf, outcomeNames, type TaskOutcome, type TaskStep } from "../rules.ts";
import { useCloseTask, useDropTask, useExtendTask, useReportTask, useReturnTask, type Whose } from "./hooks.ts";
import { stepWords } from "./messages.ts";

export type AskedStep = Exclude<TaskStep, "give" | "accept">;

interface Props {
  step: AskedStep;
  task: TaskDetail;
  whose: Whose;
  onClose: () => void;
}

/** The words of a step, and what the step needs beside them: evidence, a new day, an outcome. */
export function TaskStepDialog({ step, task, whose, onClose }: Props) {
  const [text, setText] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<TaskOutcome>("met");
  const { take, change } = useStep(step, whose);
  const { title, confirm, done, label, required } = stepWords[step];
  const errors = fieldErrors(change.error);
  const send = () =>
    take(
      { taskId: task.id, version: task.version, text, file, dueOn: dueOn ?? "", outcome },
      {
        onSuccess: () => {
          void notify(done);
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog isOpen title={title} confirm={confirm} onConfirm={send} onClose={onClose} isBusy={change.isPending} error={change.error}>
      <Stack gap="md">
        {step === "close" && (
          <NativeSelect
            label="Kết quả"
            value={outcome}
            onChange={(event) => setOutcome(codesOf(outcomeNames).find((code) => code === event.currentTarget.value) ?? "met")}
            data={codesOf(outcomeNames).map((value) => ({ value, label: outcomeNames[value] }))}
          />
        )}
        {step === "extend" && <DateField label="Hạn mới" value={dueOn} error={errors.dueOn} onChange={setDueOn} />}
        <Textarea
          label={label}
          autosize
          minRows={2}
          maxLength={step === "report" ? 5000 : 1000}
          withAsterisk={required}
          data-autofocus
          value={text}
          error={errors.text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {step === "report" && (
          <FileInput
            label="Minh chứng (PDF hoặc ảnh, không bắt buộc)"
            accept="application/pdf,image/png,image/jpeg"
            clearable
            value={file}
            onChange={setFile}
            error={errors.file}
          />
        )}
      </Stack>
    </ConfirmDialog>
  );
}

interface Given {
  taskId: number;
  version: number;
  text: string;
  file: File | null;
  dueOn: string;
  outcome: TaskOutcome;
}

/** The change that belongs to a step, fed with what that step needs of the dialog's fields. */
function useStep(step: AskedStep, whose: Whose) {
  const [report, giveBack, extend, close, drop] = [useReportTask(whose), useReturnTask(), useExtendTask(), useCloseTask(), useDropTask()];
  const change = { report, return: giveBack, extend, close, drop }[step];
  const take = ({ file, dueOn, outcome, ...words }: Given, options: { onSuccess: () => void }) => {
    if (step === "report") report.mutate({ ...words, file }, options);
    else if (step === "extend") extend.mutate({ ...words, dueOn }, options);
    else if (step === "close") close.mutate({ ...words, outcome }, options);
    else (step === "return" ? giveBack : drop).mutate(words, options);
  };
  return { take, change };
}
