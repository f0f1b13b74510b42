import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { searchKey } from "#contract/names.ts";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { codesOf, columnTypeNames, periodNames } from "../rules.ts";
import { shippedTypes } from "../shipped.ts";
import type { TypeLine } from "./book-types-page.tsx";
import { useSetBookType } from "./hooks.ts";

interface Props {
  place: number;
  year: number;
  /** Null for a new book. */
  type: TypeLine | null;
  onClose: () => void;
}

/** A book's name and, for a new one, its columns, one a line; for this place and below. */
export function BookTypeDialog({ place, year, type, onClose }: Props) {
  const [name, setName] = useState(type?.name ?? "");
  const [period, setPeriod] = useState(type?.period ?? "year");
  const [columns, setColumns] = useState("");
  const [source, setSource] = useState("");
  const set = useSetBookType();
  const errors = fieldErrors(set.error);
  const save = (isKept: boolean) =>
    set.mutate(
      {
        ...{ organisationId: place, code: type?.code ?? codeOf(name), fromYear: year, name, isKept, period, source },
        columns: type ? ownColumns(type) : readColumns(columns),
      },
      {
        onSuccess: () => {
          void notify(isKept ? "Đã lưu loại sổ." : "Đã bỏ loại sổ.");
          onClose();
        },
      },
    );
  return (
    <Modal opened onClose={onClose} title={type ? "Đổi loại sổ" : "Thêm sổ"} size={560}>
      <Stack gap="md">
        <FormErrors error={set.error} />
        <TextInput
          label="Tên sổ"
          maxLength={150}
          value={name}
          error={errors.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {type === null && (
          <>
            <NativeSelect
              label="Mở sổ"
              value={period}
              data={codesOf(periodNames).map((value) => ({ value, label: periodNames[value] }))}
              onChange={(event) => setPeriod(codesOf(periodNames).find((code) => code === event.currentTarget.value) ?? "year")}
            />
            <Textarea
              label="Các cột ngoài cột ngày, mỗi dòng một cột"
              description={`Sau tên cột có thể ghi loại: ${Object.values(columnTypeNames).join(", ")}. Ví dụ: Kinh phí: Số tiền`}
              autosize
              minRows={3}
              value={columns}
              error={errors.columns}
              onChange={(event) => setColumns(event.currentTarget.value)}
            />
          </>
        )}
        <TextInput
          label="Văn bản, căn cứ"
          maxLength={300}
          value={source}
          error={errors.source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <p className="quiet">Áp dụng cho nơi này và cấp dưới, sổ từ năm {year}. Sổ các năm trước giữ như cũ.</p>
        <Group gap="xs">
          <Button loading={set.isPending} onClick={() => save(true)}>
            Lưu
          </Button>
          {type && (
            <Button variant="default" loading={set.isPending} onClick={() => save(false)}>
              Bỏ sổ này
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

/** A shipped book keeps the columns that come with it; a book of one's own sends its own again. */
function ownColumns({ code, columns }: TypeLine) {
  return shippedTypes.some((type) => type.code === code)
    ? []
    : columns.map(({ code: column, title, type }) => ({ code: column, title, type }));
}

/** "Kinh phí: Số tiền" → a column of amounts; without a type it is of words. */
function readColumns(text: string) {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line, at) => {
    const [title = "", typeName = ""] = line.split(":").map((part) => part.trim());
    const type = codesOf(columnTypeNames).find((code) => columnTypeNames[code].toLowerCase() === typeName.toLowerCase());
    return { code: `cot-${at + 1}`, title, type: type ?? ("text" as const) };
  });
}

function codeOf(name: string): string {
  const code = searchKey(name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40);
  return code.replace(/^-|-$/g, "");
}
