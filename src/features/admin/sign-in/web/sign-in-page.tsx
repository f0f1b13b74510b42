import { Button } from "@mantine/core";
import { Navigate, useSearch } from "@tanstack/react-router";
import type { SignInStep } from "#contract/sign-in-steps.ts";
import { EntryPage } from "../../web/entry-panel.tsx";
import { CodeForm } from "./code-form.tsx";
import { EnrolmentForm } from "./enrolment-form.tsx";
import { FirstPasswordForm } from "./first-password-form.tsx";
import { useDoor, useStartOver } from "./hooks.ts";
import { stepTitles } from "./messages.ts";
import { PasswordForm } from "./password-form.tsx";

/** The door: user name and password, then whatever step is still asked. */
export function SignInPage() {
  const { tiep } = useSearch({ strict: false }) as { tiep?: string }; // the router's parser gives text only
  const comeBackTo = tiep?.startsWith("/") && !tiep.startsWith("//") ? tiep : undefined;
  const door = useDoor();
  if (door && !door.isSetUp) return <Navigate to="/bat-dau" />;
  return door?.step ? (
    <EntryPage title={stepTitles[door.step]} key={door.step}>
      <Step step={door.step} comeBackTo={comeBackTo} />
      <StartOver />
    </EntryPage>
  ) : (
    <EntryPage title="Đăng nhập">
      <PasswordForm comeBackTo={comeBackTo} provider={door?.provider ?? null} />
    </EntryPage>
  );
}

function Step({ step, comeBackTo }: { step: SignInStep; comeBackTo: string | undefined }) {
  if (step === "second-factor") return <CodeForm comeBackTo={comeBackTo} />;
  if (step === "new-password") return <FirstPasswordForm comeBackTo={comeBackTo} />;
  return <EnrolmentForm comeBackTo={comeBackTo} />;
}

function StartOver() {
  const startOver = useStartOver();
  return (
    <Button variant="transparent" c="var(--ink-2)" mt="md" px={0} loading={startOver.isPending} onClick={() => startOver.mutate({})}>
      Đăng nhập bằng tài khoản khác
    </Button>
  );
}
