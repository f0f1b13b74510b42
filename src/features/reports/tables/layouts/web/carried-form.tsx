import { ActionIcon, Button } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { Layout, Row } from "../../rules.ts";
import { linesOf, OneLinePicker } from "./line-picker.tsx";
import type { Problems } from "./lines-form.tsx";
import classes from "./rules-form.module.css";

interface Props {
  layout: Layout;
  problems: Problems;
  onChange: (layout: Layout) => void;
}

/** Which opening row takes the closing frozen for the period before, and where a difference to the books is written. */
export function CarriedForm({ layout, problems, onChange }: Props) {
  const [isAdding, setAdding] = useState(false);
  const lines = linesOf(layout, "rows");
  const carried = layout.rows.filter((row) => row.carries !== undefined);
  const setRows = (change: (row: Row) => Row) => onChange({ ...layout, rows: layout.rows.map(change) });
  const carry = (opening: string, closing: string | null) =>
    setRows(({ carries, corrects, ...row }) => {
      const taken = row.code === opening ? closing : (carries ?? null);
      const isCut = closing === null && corrects === opening;
      return { ...row, ...(taken !== null && { carries: taken }), ...(corrects !== undefined && !isCut && { corrects }) };
    });
  const correct = (opening: string, code: string) =>
    setRows(({ corrects, ...row }) => {
      const kept = corrects !== undefined && corrects !== opening ? { corrects } : {};
      if (row.code !== code) return { ...row, ...kept };
      const { count: _, ...rest } = row;
      return { ...rest, isHeading: false, where: [], corrects: opening };
    });
  return (
    <>
      {carried.map((row) => (
        <fieldset key={row.code} className={classes.rule}>
          <legend>Cuối kỳ trước bằng đầu kỳ này</legend>
          <OneLinePicker
            label="Dòng đầu kỳ"
            lines={lines.filter((line) => line.value === row.code)}
            value={row.code}
            onChange={(code) => code === "" && carry(row.code, null)}
          />
          <OneLinePicker
            label="Lấy số đã chốt kỳ trước của dòng"
            lines={lines.filter((line) => line.value !== row.code)}
            value={row.carries ?? ""}
            error={problems[`rows.${layout.rows.indexOf(row)}.carries`]}
            onChange={(closing) => carry(row.code, closing)}
          />
          <OneLinePicker
            label="Chênh lệch với sổ ghi vào dòng (nếu có)"
            lines={lines.filter((line) => line.value !== row.code && line.value !== row.carries)}
            value={layout.rows.find((one) => one.corrects === row.code)?.code ?? ""}
            onChange={(code) => correct(row.code, code)}
          />
          <ActionIcon
            variant="subtle"
            color="stone"
            size={40}
            aria-label={`Bỏ lấy số kỳ trước của dòng ${row.label}`}
            onClick={() => carry(row.code, null)}
          >
            <IconTrash size={18} aria-hidden="true" />
          </ActionIcon>
        </fieldset>
      ))}
      {isAdding ? (
        <fieldset className={classes.rule}>
          <legend>Cuối kỳ trước bằng đầu kỳ này</legend>
          <OneLinePicker
            label="Dòng đầu kỳ"
            lines={lines.filter((line) => !carried.some((row) => row.code === line.value))}
            value=""
            onChange={(code) => {
              carry(code, "");
              setAdding(false);
            }}
          />
        </fieldset>
      ) : (
        <Button variant="subtle" leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setAdding(true)}>
          Đầu kỳ lấy số cuối kỳ trước
        </Button>
      )}
    </>
  );
}
