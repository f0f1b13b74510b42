import { Button, Group, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { BookDetail, EnteredRow } from "../contract.ts";
import { type Cell, type Column, cellText, readAmount } from "../rules.ts";
import { useAddRow, useCorrectRow, useEndRow } from "./hooks.ts";

interface Props {
  place: number;
  book: BookDetail;
  /** Null for a new one. */
  row: EnteredRow | null;
  onClose: () => void;
}

/** A row of a book: entered, corrected or struck out. */
export function RowDialog({ place, book, row, onClose }: Props) {
  const [day, setDay] = useState<string | null>(row?.day ?? null);
  const [texts, setTexts] = useState(() => textsOf(book.enteredColumns, row));
  const [reason, setReason] = useState("");
  const [saidBy, setSaidBy] = useState(row?.saidBy ?? "");
  const [add, correct, end] = [useAddRow(), useCorrectRow(), useEndRow()];
  const error = add.error ?? correct.error ?? end.error;
  const errors = fieldErrors(error);
  const needsReason = row !== null || book.closing !== null;
  const done = (words: string) => ({
    onSuccess: () => {
      void notify(words);
      onClose();
    },
  });
  const save = () => {
    const content = Object.fromEntries(book.enteredColumns.map((column) => [column.code, readCell(column, texts[column.code] ?? "")]));
    const common = { day: day ?? "", content, reason, ...(book.isOnBehalf && { saidBy }) };
    if (row) correct.mutate({ ...common, rowId: row.id, version: row.version }, done("Đã sửa dòng."));
    else add.mutate({ ...common, organisationId: place, code: book.code, period: book.period }, done("Đã ghi vào sổ."));
  };
  return (
    <Modal opened onClose={onClose} title={row ? "Sửa một dòng" : "Ghi một dòng"} size={560}>
      <Stack gap="md">
        <FormErrors error={error} />
        <DateField label="Ngày" value={day} error={errors.day} onChange={setDay} />
        {book.enteredColumns.map((column) => (
          <ColumnField
            key={column.code}
            column={column}
            value={texts[column.code] ?? ""}
            error={errors[`content.${column.code}`]}
            onChange={(text) => setTexts({ ...texts, [column.code]: text })}
          />
        ))}
        {book.isOnBehalf && (
          <TextInput
            label="Ghi thay, theo giấy hoặc lời của"
            withAsterisk
            maxLength={100}
            value={saidBy}
            error={errors.saidBy}
            onChange={(event) => setSaidBy(event.currentTarget.value)}
          />
        )}
        {needsReason && (
          <TextInput
            label="Lý do"
            withAsterisk
            maxLength={500}
            value={reason}
            error={errors.reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <Group gap="xs">
          <Button loading={add.isPending || correct.isPending} onClick={save}>
            Lưu
          </Button>
          {row && (
            <Button
              variant="default"
              loading={end.isPending}
              onClick={() => end.mutate({ rowId: row.id, version: row.version, reason }, done("Đã gạch bỏ dòng."))}
            >
              Gạch bỏ
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            Quay lại
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface FieldProps {
  column: Column;
  value: string;
  error: string | undefined;
  onChange: (text: string) => void;
}

function ColumnField({ column: { title, type }, value, error, onChange }: FieldProps) {
  if (type === "day") return <DateField label={title} value={value || null} error={error} onChange={(day) => onChange(day ?? "")} />;
  if (type === "text")
    return (
      <Textarea
        label={title}
        autosize
        maxLength={5000}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <TextInput label={title} inputMode="numeric" value={value} error={error} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}

function textsOf(columns: readonly Column[], row: EnteredRow | null): Record<string, string> {
  return Object.fromEntries(
    columns.map(({ code, type }) => {
      const value = row?.content[code] ?? null;
      return [code, type === "day" ? String(value ?? "") : cellText(value, type)];
    }),
  );
}

/** What was typed, as the book keeps it; words that are no number go up as they are, and the server says what is wrong. */
function readCell({ type }: Column, text: string): Cell {
  if (text.trim() === "") return null;
  if (type === "amount") return readAmount(text) ?? text;
  if (type !== "number") return text;
  const number = Number(text.replaceAll(".", "").replace(",", "."));
  return Number.isFinite(number) ? number : text;
}
