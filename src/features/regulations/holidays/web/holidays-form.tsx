import { ActionIcon, Button, Group, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { DateField } from "#web/ui/date-field.tsx";
import { ConflictAlert, FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { HolidayYear } from "../contract.ts";
import classes from "./holidays-form.module.css";
import { useHolidays, useSaveHolidays } from "./hooks.ts";

interface Row {
  key: number;
  day: string | null;
  name: string;
  isWorked: boolean;
}

/** The list of a year, to be set for this place and what lies below; it begins with the list in force. */
export function HolidaysForm({ place, holidays, onDone }: { place: number; holidays: HolidayYear; onDone: () => void }) {
  const { year, isOwn } = holidays;
  const [rows, setRows] = useState<Row[]>(() => holidays.days.map((one, key) => ({ key, ...one })));
  const [source, setSource] = useState(isOwn ? holidays.source : "");
  const [note, setNote] = useState(isOwn ? holidays.note : "");
  const [regulationId, setRegulationId] = useState(holidays.regulationId);
  const [save, current] = [useSaveHolidays(), useHolidays(place, year)];
  const errors = fieldErrors(save.error);
  const change = (key: number, part: Partial<Row>) => setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = () => setRows([...rows, { key: Math.max(-1, ...rows.map((row) => row.key)) + 1, day: null, name: "", isWorked: false }]);
  const send = () =>
    save.mutate(
      {
        organisationId: place,
        year,
        regulationId,
        source,
        note,
        days: rows.map(({ day, name, isWorked }) => ({ day: day ?? "", name, isWorked })),
      },
      {
        onSuccess: () => {
          void notify(`Đã ghi lịch nghỉ năm ${year}.`);
          onDone();
        },
      },
    );
  const keepMine = async () => {
    const { data } = await current.refetch();
    setRegulationId(data?.regulationId ?? regulationId);
    save.reset();
  };
  return (
    <Panel
      title={`Ngày nghỉ, ngày làm bù năm ${year}`}
      note="Thứ bảy, chủ nhật và bốn ngày lễ cố định không cần ghi. Lịch này áp dụng cho đơn vị và các cấp dưới."
    >
      <Stack gap="md">
        <ConflictAlert error={save.error} onKeepMine={() => void keepMine()}>
          Giữ bản của đồng chí rồi ghi lại.
        </ConflictAlert>
        <FormErrors error={save.error} />
        <ol className={classes.rows} aria-label={`Các ngày của năm ${year}`}>
          {rows.map((row, at) => (
            <li key={row.key} className={classes.row}>
              <DateField label="Ngày" value={row.day} error={errors[`days.${at}.day`]} onChange={(day) => change(row.key, { day })} />
              <NativeSelect
                label="Nghỉ hay làm"
                data={[
                  { value: "off", label: "Nghỉ" },
                  { value: "worked", label: "Làm bù" },
                ]}
                value={row.isWorked ? "worked" : "off"}
                onChange={(event) => change(row.key, { isWorked: event.currentTarget.value === "worked" })}
              />
              <TextInput
                className={classes.name ?? ""}
                label="Dịp"
                maxLength={100}
                value={row.name}
                error={errors[`days.${at}.name`]}
                onChange={(event) => change(row.key, { name: event.currentTarget.value })}
              />
              <ActionIcon
                variant="subtle"
                color="stone"
                size={44}
                aria-label={`Bỏ dòng ${at + 1}`}
                onClick={() => setRows(rows.filter((one) => one.key !== row.key))}
              >
                <IconTrash size={20} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ol>
        <Group>
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={add}>
            Thêm ngày
          </Button>
        </Group>
        <TextInput
          label="Văn bản làm căn cứ"
          placeholder="Thông báo về nghỉ Tết và Quốc khánh"
          maxLength={300}
          value={source}
          error={errors.source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <Textarea label="Ghi chú" minRows={2} value={note} error={errors.note} onChange={(event) => setNote(event.currentTarget.value)} />
        <Group>
          <Button onClick={send} loading={save.isPending}>
            Ghi lịch nghỉ
          </Button>
          <Button variant="default" onClick={onDone}>
            Thôi
          </Button>
        </Group>
      </Stack>
    </Panel>
  );
}
