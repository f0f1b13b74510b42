import { Button, Checkbox, Group, NativeSelect, NumberInput, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { IconArrowUp, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Panel } from "#web/ui/panel.tsx";
import { hasChoices, type Question, questionKindCodes, questionKinds } from "../rules.ts";

interface Props {
  number: number;
  question: Question;
  errorAt: (field: keyof Question) => ReactNode;
  onChange: (part: Partial<Question>) => void;
  onRemove: () => void;
  /** Absent for the first one. */
  onUp?: () => void;
}

/** One question while the form is written. */
export function QuestionCard({ number, question, errorAt, onChange, onRemove, onUp }: Props) {
  const { kind, label, required, choices } = question;
  return (
    <Panel
      title={`Câu ${number}`}
      aside={
        <Group gap="xs">
          {onUp && (
            <Button variant="default" leftSection={<IconArrowUp size={18} aria-hidden="true" />} onClick={onUp}>
              Lên
            </Button>
          )}
          <Button variant="default" leftSection={<IconTrash size={18} aria-hidden="true" />} onClick={onRemove}>
            Bỏ câu {number}
          </Button>
        </Group>
      }
    >
      <Stack gap="sm">
        <TextInput
          label={`Câu hỏi ${number}`}
          maxLength={300}
          value={label}
          error={errorAt("label")}
          onChange={(event) => onChange({ label: event.currentTarget.value })}
        />
        <NativeSelect
          label={`Cách trả lời câu ${number}`}
          value={kind}
          onChange={(event) => onChange({ kind: questionKindCodes.find((one) => one === event.currentTarget.value) ?? "text" })}
          data={questionKindCodes.map((value) => ({ value, label: questionKinds[value] }))}
        />
        {kind === "number" && <NumberParts question={question} errorAt={errorAt} onChange={onChange} />}
        {hasChoices(kind) && (
          <Textarea
            label={`Các lựa chọn của câu ${number}, mỗi dòng một lựa chọn`}
            autosize
            minRows={3}
            value={choices.join("\n")}
            error={errorAt("choices")}
            onChange={(event) => onChange({ choices: event.currentTarget.value === "" ? [] : event.currentTarget.value.split("\n") })}
          />
        )}
        <Checkbox label="Bắt buộc trả lời" checked={required} onChange={(event) => onChange({ required: event.currentTarget.checked })} />
      </Stack>
    </Panel>
  );
}

function NumberParts({ question, errorAt, onChange }: Pick<Props, "question" | "errorAt" | "onChange">) {
  const { unit, min, max, adds } = question;
  const bound = (value: number | string) => (value === "" ? null : Number(value));
  const looks = { decimalSeparator: ",", thousandSeparator: "." };
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <TextInput label="Đơn vị tính" maxLength={30} value={unit} onChange={(event) => onChange({ unit: event.currentTarget.value })} />
        <NumberInput label="Nhỏ nhất" {...looks} value={min ?? ""} onChange={(value) => onChange({ min: bound(value) })} />
        <NumberInput
          label="Lớn nhất"
          {...looks}
          value={max ?? ""}
          error={errorAt("max")}
          onChange={(value) => onChange({ max: bound(value) })}
        />
      </SimpleGrid>
      <Checkbox
        label="Cộng các đơn vị với nhau (tỷ lệ thì không cộng)"
        checked={adds}
        error={errorAt("adds")}
        onChange={(event) => onChange({ adds: event.currentTarget.checked })}
      />
    </>
  );
}
