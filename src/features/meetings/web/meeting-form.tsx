import { Alert, Button, Group, NumberInput, SimpleGrid, Stack, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconAlertTriangle } from "@tabler/icons-react";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { votesNeeded } from "#features/regulations/rules.ts";
import { formatNumber } from "#web/format.ts";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { Segments } from "#web/ui/place-switch.tsx";
import type { AttendanceLine, MeetingDetail, Preparation } from "../contract.ts";
import { type MeetingValues, mergeRoll, rollNumbers } from "../drafts/rules.ts";
import { QuickEntryForm } from "../paper/quick-entry/web/quick-entry-form.tsx";
import { type Entry, SourceForm } from "../paper/web/source-form.tsx";
import { sittingWarnings } from "../rules.ts";
import { usePreparation } from "./hooks.ts";
import { ItemsForm } from "./items-form.tsx";
import classes from "./meeting-form.module.css";
import { ResolutionForm } from "./resolution-form.tsx";
import { RollCallForm } from "./roll-call-form.tsx";
import { type MeetingForm, SittingForm } from "./sitting-form.tsx";
import { TotalsForm } from "./totals-form.tsx";
import { VotesForm } from "./votes-form.tsx";

interface Props {
  organisationId: number;
  initial: MeetingValues;
  /** True when `initial` came from what was kept on this machine. */
  isRestored: boolean;
  onKeep: (values: MeetingValues) => void;
  onSave: (values: MeetingValues) => Promise<MeetingDetail>;
  isSaving: boolean;
  error: Error | null;
  /** Of the level above, when the minutes came back. */
  remarks?: MeetingDetail["remarks"];
  /** What stands above the form: a conflict, a taken month. Gets the present values. */
  notice?: (values: MeetingValues) => ReactNode;
}

/** Everything about one sitting; whatever is typed is kept on this machine until it is saved. */
export function MeetingFormPanel({ organisationId, initial, isRestored, onKeep, onSave, isSaving, error, remarks, notice }: Props) {
  const form = useForm<MeetingValues>({ initialValues: initial });
  const { values, setErrors } = form;
  const ready = usePreparation(organisationId, values.heldOn, values.month);
  useRoster(form, ready.data);
  const isDirty = isRestored || form.isDirty();
  useEffect(() => {
    if (isDirty) onKeep(values);
  }, [isDirty, onKeep, values]);
  useEffect(() => {
    if (ready.error) setErrors(fieldErrors(ready.error));
  }, [ready.error, setErrors]);
  const top = useRef<HTMLFormElement>(null);
  // After the refusal stands on the page: what is wrong is told at the top.
  useEffect(() => {
    if (error) top.current?.scrollIntoView({ block: "start" });
  }, [error]);
  const [entry, setEntry] = useState<Entry>("whole");
  const [wrong, setWrong] = useState(0);
  const save = form.onSubmit((written) => {
    if (wrong > 0) top.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    else void onSave(written).catch((refused: unknown) => setErrors(fieldErrors(refused)));
  });
  return (
    <form ref={top} onSubmit={save} noValidate className={classes.form}>
      <FormErrors error={error} />
      {notice?.(values)}
      <Numbers values={values} ready={ready.data} isSaving={isSaving} />
      <SittingForm form={form} />
      <SourceForm form={form} ready={ready.data} organisationId={organisationId} entry={entry} onEntry={setEntry} />
      {entry === "quick" ? (
        <QuickEntryForm form={form} shares={ready.data?.shares} onWrong={setWrong} />
      ) : (
        <WholeEntry form={form} shares={ready.data?.shares} remarks={remarks} />
      )}
      <EndPanel form={form} />
      <ResolutionForm form={form} />
      <Warnings values={values} ready={ready.data} />
      <Group gap="sm">
        <Button type="submit" loading={isSaving}>
          Lưu kỳ sinh hoạt
        </Button>
        <span className="meta">Nội dung đang nhập được giữ trên máy này cho đến khi lưu.</span>
      </Group>
    </form>
  );
}

/** Roll call by tapping, items and votes field by field. */
function WholeEntry({
  form,
  shares,
  remarks,
}: {
  form: MeetingForm;
  shares: Preparation["shares"] | undefined;
  remarks: Props["remarks"];
}) {
  const { values, setFieldValue } = form;
  const changeRoll = useCallback(
    (change: (before: AttendanceLine[]) => AttendanceLine[]) => setFieldValue("attendance", (before) => change(before)),
    [setFieldValue],
  );
  return (
    <>
      <Panel
        title="Điểm danh"
        note="Mặc định có mặt; chạm vào ai vắng hoặc đến muộn"
        aside={
          <Segments
            label="Cách ghi số dự"
            value={values.counting}
            onChange={(counting) => setFieldValue("counting", counting)}
            data={[
              { value: "roll", label: "Từng người" },
              { value: "totals", label: "Chỉ số tổng" },
            ]}
          />
        }
        flush
      >
        {values.counting === "roll" ? (
          <RollCallForm attendance={values.attendance} mode={values.mode} onChange={changeRoll} />
        ) : (
          <TotalsForm form={form} />
        )}
      </Panel>
      <ItemsForm form={form} remarks={remarks} />
      <VotesForm form={form} shares={shares} />
    </>
  );
}

/** Another day may have other people: what was already said of each stays. */
function useRoster(form: MeetingForm, ready: Preparation | undefined): void {
  const { setFieldValue } = form;
  useEffect(() => {
    if (ready) setFieldValue("attendance", (said) => mergeRoll(ready.attendance, said));
  }, [ready, setFieldValue]);
}

function EndPanel({ form }: { form: MeetingForm }) {
  return (
    <Panel title="Đảng phí, tự chấm, ghi chú">
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" style={{ alignItems: "start" }}>
          <NumberInput
            size="md"
            label="Số đảng viên đã nộp đảng phí tháng"
            min={0}
            allowDecimal={false}
            hideControls
            {...form.getInputProps("feesPaid")}
          />
          <NumberInput
            size="md"
            label="Điểm tự chấm (trên 100)"
            min={0}
            max={100}
            decimalScale={1}
            decimalSeparator=","
            hideControls
            {...form.getInputProps("selfScore")}
          />
        </SimpleGrid>
        <Textarea label="Ai chưa nộp đảng phí, vì sao" minRows={1} maxLength={2000} {...form.getInputProps("feesNote")} />
        <Textarea label="Ghi chú" minRows={1} maxLength={5000} {...form.getInputProps("note")} />
      </Stack>
    </Panel>
  );
}

/** What is allowed but should be seen before saving. */
function Warnings({ values, ready }: { values: MeetingValues; ready: Preparation | undefined }) {
  const short =
    ready && values.heldOn
      ? sittingWarnings({ ...values, heldOn: values.heldOn }, ready.minMinutes).filter((text) => !text.includes("-"))
      : [];
  const { withoutReason } = rollNumbers(values.counting === "roll" ? values.attendance : []);
  const all = [...short, ...(withoutReason > 0 ? [`${formatNumber(withoutReason)} người vắng có lý do nhưng chưa ghi lý do.`] : [])];
  if (all.length === 0) return null;
  return (
    <Alert color="warn" icon={<IconAlertTriangle />} styles={{ message: { color: "var(--ink)" } }}>
      {all.map((text) => (
        <div key={text}>{text}</div>
      ))}
      <div className="quiet">Vẫn lưu được; xem lại nếu nhập nhầm.</div>
    </Alert>
  );
}

/** The numbers that never scroll away, and the button. */
function Numbers({ values, ready, isSaving }: { values: MeetingValues; ready: Preparation | undefined; isSaving: boolean }) {
  const roll = rollNumbers(values.attendance);
  const isRoll = values.counting === "roll";
  const due = isRoll ? roll.due : Number(values.totals.total) - Number(values.totals.exempt);
  const present = isRoll ? roll.present : Number(values.totals.present);
  return (
    <div className={classes.numbers}>
      <Count value={due} word="triệu tập" />
      <Count value={present} word="có mặt" />
      {isRoll && ready && <Count value={votesNeeded(roll.voteBase, ready.shares.resolution)} word="phiếu cần đạt" />}
      <span className={classes.end}>
        <Button type="submit" loading={isSaving}>
          Lưu
        </Button>
      </span>
    </div>
  );
}

function Count({ value, word }: { value: number; word: string }) {
  return (
    <span className={classes.number}>
      <strong>{formatNumber(value)}</strong> {word}
    </span>
  );
}
