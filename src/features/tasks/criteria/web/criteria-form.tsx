import { ActionIcon, Button, Group, Stack, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { ConflictAlert, FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { CellCriteria } from "../contract.ts";
import { mostCriteria } from "../rules.ts";
import { useCellCriteria, useSaveCriteria } from "./hooks.ts";

interface Row {
  key: number;
  id: number | null;
  text: string;
}

/** The list from this month on; months before keep theirs. */
export function CriteriaForm({ place, cell, onDone }: { place: number; cell: CellCriteria; onDone: () => void }) {
  const { month } = cell;
  const [rows, setRows] = useState<Row[]>(() => cell.criteria.map((one, key) => ({ key, ...one })));
  const [seen, setSeen] = useState(() => cell.criteria.map(({ id }) => id));
  const [save, current] = [useSaveCriteria(), useCellCriteria(place, month)];
  const errors = fieldErrors(save.error);
  const add = () => setRows([...rows, { key: Math.max(-1, ...rows.map((row) => row.key)) + 1, id: null, text: "" }]);
  const send = () =>
    save.mutate(
      { organisationId: place, month, seen, criteria: rows.map(({ id, text }) => ({ id, text })) },
      {
        onSuccess: () => {
          void notify("Đã ghi danh mục tiêu chí.");
          onDone();
        },
      },
    );
  const keepMine = async () => {
    const { data } = await current.refetch();
    const now = data?.criteria.map(({ id }) => id) ?? seen;
    setSeen(now);
    setRows(rows.map((row) => ({ ...row, id: row.id !== null && now.includes(row.id) ? row.id : null })));
    save.reset();
  };
  return (
    <Panel
      title={`Danh mục từ tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`}
      note="Mỗi dòng một điều; sửa lời là đặt tiêu chí mới, phần đã tự đánh giá theo lời cũ vẫn ở các tháng trước."
    >
      <Stack gap="sm">
        <ConflictAlert error={save.error} onKeepMine={() => void keepMine()}>
          Giữ bản của đồng chí rồi ghi lại.
        </ConflictAlert>
        <FormErrors error={save.error} />
        {rows.map((row, at) => (
          <Group key={row.key} gap="xs" wrap="nowrap" align="end">
            <TextInput
              style={{ flex: 1 }}
              label={`Tiêu chí ${at + 1}`}
              maxLength={300}
              value={row.text}
              error={errors[`criteria.${at}.text`]}
              onChange={(event) => {
                const text = event.currentTarget.value;
                setRows(rows.map((one) => (one.key === row.key ? { ...one, text } : one)));
              }}
            />
            <ActionIcon
              variant="subtle"
              color="stone"
              size={44}
              aria-label={`Bỏ tiêu chí ${at + 1}`}
              onClick={() => setRows(rows.filter((one) => one.key !== row.key))}
            >
              <IconTrash size={20} aria-hidden="true" />
            </ActionIcon>
          </Group>
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden="true" />}
            disabled={rows.length >= mostCriteria}
            onClick={add}
          >
            {rows.length >= mostCriteria ? `Nhiều nhất ${mostCriteria} tiêu chí` : "Thêm tiêu chí"}
          </Button>
        </Group>
        <Group>
          <Button loading={save.isPending} onClick={send}>
            Ghi danh mục
          </Button>
          <Button variant="default" onClick={onDone}>
            Thôi
          </Button>
        </Group>
      </Stack>
    </Panel>
  );
}
