import { Button, Group, Textarea } from "@mantine/core";
import { useState } from "react";
import { formatMoment } from "#web/format.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { PlainState, StateBadge } from "#web/ui/state-badge.tsx";
import type { Programme } from "../contract.ts";
import { stateNames, stepNames } from "../rules.ts";
import { useApproveProgramme, useReturnProgramme, useSubmitProgramme } from "./hooks.ts";

export function ProgrammeMark({ state }: { state: Programme["state"] }) {
  if (state === null) return <StateBadge state="missing">Chưa lập</StateBadge>;
  if (state === "in-force") return <PlainState state="done">{stateNames[state]}</PlainState>;
  const looks = { draft: "draft", submitted: "waiting", returned: "returned" } as const;
  return <StateBadge state={looks[state]}>{stateNames[state]}</StateBadge>;
}

type Step = "submit" | "approve" | "return";

/** What the person may do with the programme now, and the last word about it. */
export function ProgrammeStepsPanel({ programme }: { programme: Programme }) {
  const [step, setStep] = useState<Step | null>(null);
  const { can, asksApproval, steps } = programme;
  const last = steps.at(-1);
  const submit = asksApproval ? "Gửi cấp trên duyệt" : "Ban hành chương trình";
  return (
    <>
      {last && (
        <p className="meta" style={{ margin: 0 }}>
          {last.step === "submit" && programme.state === "in-force" ? "Ban hành" : stepNames[last.step]} lúc {formatMoment(last.at)}
          {last.by && `, ${last.by}`}
          {last.reason && `: ${last.reason}`}
        </p>
      )}
      {can.some((one) => one in texts) && (
        <Group gap="xs">
          {can.includes("submit") && (
            <Button variant="default" onClick={() => setStep("submit")}>
              {submit}
            </Button>
          )}
          {can.includes("approve") && <Button onClick={() => setStep("approve")}>Duyệt chương trình</Button>}
          {can.includes("return") && (
            <Button variant="default" onClick={() => setStep("return")}>
              Trả lại
            </Button>
          )}
        </Group>
      )}
      {step && <StepDialog programme={programme} step={step} name={submit} onClose={() => setStep(null)} />}
    </>
  );
}

const texts = {
  submit: "Chỉ bản đã lưu được gửi. Sau đó, dời ngày hay đổi chuyên đề đều phải ghi lý do.",
  approve: "Chi bộ thực hiện theo chương trình này; mỗi lần dời, đổi phải ghi lý do.",
  return: "Ghi rõ cần sửa gì; chi bộ thấy lý do này ngay trên trang chương trình.",
};

function StepDialog({ programme, step, name, onClose }: { programme: Programme; step: Step; name: string; onClose: () => void }) {
  const [reason, setReason] = useState("");
  const [submit, approve, giveBack] = [useSubmitProgramme(), useApproveProgramme(), useReturnProgramme()];
  const change = { submit, approve, return: giveBack }[step];
  const title = { submit: name, approve: "Duyệt chương trình", return: "Trả lại chương trình" }[step];
  const { organisationId, year, version } = programme;
  const options = {
    onSuccess: () => {
      void notify(
        {
          submit: programme.asksApproval ? "Đã gửi chương trình." : "Đã ban hành chương trình.",
          approve: "Đã duyệt chương trình.",
          return: "Đã trả lại chương trình.",
        }[step],
      );
      onClose();
    },
  };
  const take = () => {
    if (step === "return") giveBack.mutate({ organisationId, year, version, reason }, options);
    else (step === "submit" ? submit : approve).mutate({ organisationId, year, version }, options);
  };
  return (
    <ConfirmDialog
      isOpen
      title={`${title}?`}
      confirm={title}
      onConfirm={take}
      onClose={onClose}
      isBusy={change.isPending}
      error={change.error}
    >
      {texts[step]}
      {step === "return" && (
        <Textarea
          mt="sm"
          label="Lý do trả lại"
          maxLength={2000}
          data-autofocus
          value={reason}
          error={fieldErrors(change.error).reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </ConfirmDialog>
  );
}
