import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { AppError } from "#contract/errors.ts";
import { ConflictAlert, FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { AnswerDetail } from "../contract.ts";
import type { Answers } from "../rules.ts";
import { AnswerFieldsPanel } from "./answer-fields-panel.tsx";
import { useDeclineAnswer, useHandInAnswer, useSaveAnswer } from "./hooks.ts";

/** A unit answers: keeps a part, hands in the whole, or says that it has nothing. */
export function AnswerForm({ answer }: { answer: AnswerDetail }) {
  const [answers, setAnswers] = useState<Answers>(answer.answers);
  const [toldBy, setToldBy] = useState(answer.toldBy ?? "");
  const [reason, setReason] = useState<string | null>(null);
  const [version, setVersion] = useState(answer.version);
  const [save, handIn, decline] = [useSaveAnswer(), useHandInAnswer(), useDeclineAnswer()];
  const error = handIn.error ?? save.error ?? decline.error;
  const errors = fieldErrors(error);
  const can = (step: string) => answer.can.includes(step);
  const about = { answerId: answer.id, version, toldBy };
  const start = () => {
    for (const one of [save, handIn, decline]) one.reset();
  };
  // The form is a new one after each writing, so that the words cannot wait for a callback of the old one.
  const write = (writing: () => Promise<unknown>, words: string) => {
    start();
    void writing().then(
      () => notify(words),
      () => {},
    );
  };
  const keepMine = () => {
    setVersion(versionIn(error) ?? version);
    start();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        write(() => handIn.mutateAsync({ ...about, answers }), "Đã nộp.");
      }}
    >
      <Stack gap="md">
        <FormErrors error={error} />
        <ConflictAlert error={error} onKeepMine={keepMine} />
        <Panel>
          <AnswerFieldsPanel questions={answer.questions} answers={answers} errors={errors} isOpen={can("hand-in")} onChange={setAnswers} />
        </Panel>
        {answer.isOnBehalf && can("hand-in") && (
          <TextInput
            label="Ghi thay đơn vị, theo lời"
            description="Tên, chức vụ người của đơn vị đã trả lời"
            value={toldBy}
            error={errors.toldBy}
            maxLength={200}
            onChange={(event) => setToldBy(event.currentTarget.value)}
          />
        )}
        {reason !== null && (
          <TextInput
            label="Lý do không có nội dung"
            value={reason}
            error={errors.reason}
            maxLength={500}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {can("hand-in") && (
          <Group gap="xs">
            {reason === null ? (
              <>
                <Button type="submit" loading={handIn.isPending}>
                  {answer.handedInOn ? "Nộp lại" : "Nộp trả lời"}
                </Button>
                {can("save") && (
                  <Button
                    variant="default"
                    loading={save.isPending}
                    onClick={() => write(() => save.mutateAsync({ ...about, answers }), "Đã lưu, chưa nộp.")}
                  >
                    Lưu để làm tiếp
                  </Button>
                )}
                <Button variant="default" onClick={() => setReason("")}>
                  Không có nội dung
                </Button>
              </>
            ) : (
              <>
                <Button
                  loading={decline.isPending}
                  onClick={() => write(() => decline.mutateAsync({ ...about, reason }), "Đã báo không có nội dung.")}
                >
                  Báo không có nội dung
                </Button>
                <Button variant="default" onClick={() => setReason(null)}>
                  Quay lại trả lời
                </Button>
              </>
            )}
          </Group>
        )}
      </Stack>
    </form>
  );
}

/** The version that somebody else just wrote, as the refusal tells it. */
function versionIn(error: unknown): number | null {
  const current = error instanceof AppError ? error.current : null;
  return typeof current === "object" && current !== null && "version" in current ? Number(current.version) : null;
}
