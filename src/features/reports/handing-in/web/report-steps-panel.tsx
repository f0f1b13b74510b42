import { Button } from "@mantine/core";
import { IconArrowBackUp, IconCheck, IconLockOpen, IconSend } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import type { ReportDetail } from "../../contract.ts";
import { type AskedStep, stepWords } from "./messages.ts";

const ReportStepDialog = lazy(() => import("./report-step-dialog.tsx").then((file) => ({ default: file.ReportStepDialog })));

const looks = { check: IconCheck, reopen: IconLockOpen, return: IconArrowBackUp, submit: IconSend, accept: IconCheck } as const;
/** In the order of the buttons; the last one leads on. */
const order: readonly AskedStep[] = ["reopen", "return", "check", "submit", "accept"];
const onward: readonly AskedStep[] = ["submit", "accept"];

/** The next steps of a report that this person may take. */
export function ReportStepsPanel({ report }: { report: ReportDetail }) {
  const [step, setStep] = useState<AskedStep | null>(null);
  return (
    <>
      {order
        .filter((one) => report.can.includes(one))
        .map((one) => {
          const Icon = looks[one];
          return (
            <Button
              key={one}
              {...(onward.includes(one) ? {} : { variant: "default" })}
              leftSection={<Icon size={18} aria-hidden="true" />}
              onClick={() => setStep(one)}
            >
              {stepWords[one].button}
            </Button>
          );
        })}
      <Suspense>{step && <ReportStepDialog step={step} report={report} onClose={() => setStep(null)} />}</Suspense>
    </>
  );
}
