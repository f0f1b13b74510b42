import { Checkbox, NumberInput, Radio, Stack, Textarea } from "@mantine/core";
import { DateField } from "#web/ui/date-field.tsx";
import type { Answers, AnswerValue, Question } from "../rules.ts";

interface Props {
  questions: readonly Question[];
  answers: Answers;
  /** By the path in the input: "answers.3". */
  errors: Record<string, string>;
  isOpen: boolean;
  onChange: (answers: Answers) => void;
}

/** The questions one below the other; on a phone as on a laptop. */
export function AnswerFieldsPanel({ questions, answers, errors, isOpen, onChange }: Props) {
  return (
    <Stack gap="lg">
      {questions.map((question, at) => (
        <Field
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is the question's number
          key={at}
          label={`${at + 1}. ${question.label}`}
          question={question}
          value={answers[at + 1] ?? null}
          error={errors[`answers.${at + 1}`]}
          disabled={!isOpen}
          onChange={(value) => onChange({ ...answers, [at + 1]: value })}
        />
      ))}
    </Stack>
  );
}

interface FieldProps {
  label: string;
  question: Question;
  value: AnswerValue;
  error: string | undefined;
  disabled: boolean;
  onChange: (value: AnswerValue) => void;
}

function Field({ label, question, value, error, disabled, onChange }: FieldProps) {
  const { kind, unit, choices, required } = question;
  const shared = { label, error, disabled, required };
  if (kind === "number")
    return (
      <NumberInput
        {...shared}
        description={boundsOf(question)}
        decimalSeparator=","
        thousandSeparator="."
        hideControls
        inputMode="decimal"
        {...(unit && { rightSection: <span className="meta">{unit}</span>, rightSectionWidth: `${unit.length + 2}ch` })}
        value={typeof value === "number" ? value : ""}
        onChange={(next) => onChange(typeof next === "number" ? next : null)}
      />
    );
  if (kind === "yes-no" || kind === "one") {
    const words =
      kind === "one"
        ? choices.map((word) => [word, word])
        : [
            ["true", "Có"],
            ["false", "Không"],
          ];
    return (
      <Radio.Group
        {...shared}
        value={value === null ? null : String(value)}
        onChange={(next) => onChange(kind === "one" ? next : next === "true")}
      >
        <Stack gap="xs" mt="xs">
          {words.map(([word, name]) => (
            <Radio key={word} value={word} label={name} disabled={disabled} />
          ))}
        </Stack>
      </Radio.Group>
    );
  }
  if (kind === "several")
    return (
      <Checkbox.Group {...shared} value={Array.isArray(value) ? value : []} onChange={onChange}>
        <Stack gap="xs" mt="xs">
          {choices.map((word) => (
            <Checkbox key={word} value={word} label={word} disabled={disabled} />
          ))}
        </Stack>
      </Checkbox.Group>
    );
  if (kind === "day") return <DateField {...shared} value={typeof value === "string" ? value : null} onChange={onChange} />;
  return (
    <Textarea
      {...shared}
      description="Nêu về đơn vị, không nêu tên người"
      autosize
      minRows={2}
      maxRows={10}
      value={typeof value === "string" ? value : ""}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function boundsOf({ min, max }: Question): string {
  const show = (value: number) => value.toLocaleString("vi-VN");
  return [min === null ? "" : `từ ${show(min)}`, max === null ? "" : `đến ${show(max)}`].filter(Boolean).join(" ");
}
