import { Button, Group, NativeSelect, Stack } from "@mantine/core";
import { useState } from "react";
import { useSession } from "#web/session.ts";
import { DataTable } from "#web/ui/data-table.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import type { ImportColumn, ImportDetail } from "../contract.ts";
import { fieldsOf, type ImportKind, importKindNames, importKinds } from "../rules.ts";
import { useChangeLayout, useCheck } from "./hooks.ts";

interface Props {
  detail: ImportDetail;
  /** The check of the rows has begun. */
  onStarted: () => void;
}

/** What kind of list it is, on which sheet, up to which day, and what each column holds. */
export function LayoutForm({ detail, onStarted }: Props) {
  const { today } = useSession();
  const [asOf, setAsOf] = useState(detail.asOf);
  const [fields, setFields] = useState(() => new Map(detail.columns.map(({ at, field }) => [at, field])));
  const find = useChangeLayout();
  const check = useCheck();
  const errors = fieldErrors(check.error ?? find.error);
  const input = {
    importId: detail.id,
    kind: detail.kind,
    sheet: detail.sheet,
    asOf,
    columns: [...fields].map(([at, field]) => ({ at, field })),
  };
  const findAnew = (change: { kind?: ImportKind; sheet?: string }) => find.mutate({ ...input, columns: [], ...change });

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        check.mutate(input, { onSuccess: onStarted });
      }}
    >
      <Stack gap="md">
        <FormErrors error={check.error ?? find.error} />
        <Group align="flex-start">
          <NativeSelect
            label="Danh sách"
            value={detail.kind}
            onChange={(event) => findAnew({ kind: importKinds.find((kind) => kind === event.currentTarget.value) ?? detail.kind })}
            data={importKinds.map((kind) => ({ value: kind, label: importKindNames[kind] }))}
          />
          {detail.sheets.length > 1 && (
            <NativeSelect
              label="Trang"
              value={detail.sheet}
              onChange={(event) => findAnew({ sheet: event.currentTarget.value })}
              data={detail.sheets}
            />
          )}
          {detail.kind === "members" && (
            <DateField
              label="Danh sách có đến ngày"
              description="Tình trạng và nơi sinh hoạt tính muộn nhất từ ngày này"
              value={asOf}
              onChange={setAsOf}
              error={errors.asOf}
              latest={today}
              required
            />
          )}
        </Group>
        <DataTable<ImportColumn>
          caption="Mỗi cột của tệp là mục nào trong sổ"
          columns={[
            { key: "title", title: "Cột trong tệp", cell: (column) => column.title.replaceAll(" › ", ", "), phone: "title" },
            {
              key: "samples",
              title: "Vài dòng đầu",
              cell: (column) => <span className="meta">{column.samples.join(" · ")}</span>,
              phone: "plain",
            },
            {
              key: "field",
              title: "Là mục",
              width: "16rem",
              phone: "plain",
              cell: (column) => (
                <NativeSelect
                  aria-label={`Cột ${column.title} là mục`}
                  value={fields.get(column.at) ?? ""}
                  onChange={(event) => setFields(new Map(fields).set(column.at, event.currentTarget.value || null))}
                  data={[{ value: "", label: "Không nhập" }, ...fieldsOf(detail.kind).map(([value, label]) => ({ value, label }))]}
                />
              ),
            },
          ]}
          rows={detail.columns}
          rowKey={(column) => column.at}
          empty={null}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={check.isPending || find.isPending}>
            Kiểm tra từng dòng
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
