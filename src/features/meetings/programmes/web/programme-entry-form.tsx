import { ActionIcon, NativeSelect, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { DateField } from "#web/ui/date-field.tsx";
import type { Programme } from "../contract.ts";
import { kindOfSitting, monthsOfYear, type PlannedSitting, type SittingKind, shortKindNames } from "../rules.ts";
import classes from "./programme-form.module.css";
import type { DraftRow } from "./programme-form.tsx";

interface Props {
  year: number;
  row: DraftRow;
  people: Programme["people"];
  errorOf: (field: string) => ReactNode;
  onChange: (part: Partial<PlannedSitting>) => void;
  onRemove: () => void;
}

/** One planned sitting: native fields, so that the whole year goes by keyboard. */
export function ProgrammeEntryForm({ year, row, people, errorOf, onChange, onRemove }: Props) {
  const month = Number(row.month.slice(5));
  return (
    <li className={classes.row} aria-label={`Tháng ${month}`}>
      <NativeSelect
        label="Tháng"
        data={monthsOfYear(year).map((value) => ({ value, label: `Tháng ${Number(value.slice(5))}` }))}
        value={row.month}
        error={errorOf("month")}
        onChange={(event) => onChange({ month: event.currentTarget.value, plannedOn: null, draftDueOn: null })}
      />
      <NativeSelect
        label="Loại kỳ"
        data={Object.entries(shortKindNames).map(([value, label]) => ({ value, label }))}
        value={kindOfSitting(row)}
        error={errorOf("isRegular")}
        onChange={(event) => onChange(kindParts(event.currentTarget.value as SittingKind))} // values of the list above
      />
      <DateField
        key={row.month}
        label="Ngày họp"
        value={row.plannedOn}
        error={errorOf("plannedOn")}
        onChange={(plannedOn) => onChange({ plannedOn })}
      />
      <TextInput
        label="Giờ"
        inputMode="numeric"
        placeholder="18:00"
        maxLength={5}
        value={row.startsAt ?? ""}
        error={errorOf("startsAt")}
        onChange={(event) => onChange({ startsAt: event.currentTarget.value || null })}
      />
      <div className={classes.wide}>
        <TextInput
          label="Địa điểm"
          maxLength={200}
          value={row.place ?? ""}
          error={errorOf("place")}
          onChange={(event) => onChange({ place: event.currentTarget.value || null })}
        />
      </div>
      <div className={classes.wide}>
        <TextInput
          label="Nội dung, chuyên đề"
          maxLength={300}
          value={row.topic ?? ""}
          error={errorOf("topic")}
          onChange={(event) => onChange({ topic: event.currentTarget.value || null })}
        />
      </div>
      <div className={classes.wide}>
        <NativeSelect
          label="Người chuẩn bị"
          data={[{ value: "", label: "Chưa giao" }, ...people.map((one) => ({ value: String(one.memberId), label: one.name }))]}
          value={row.preparerId === null ? "" : String(row.preparerId)}
          error={errorOf("preparerId")}
          onChange={(event) => onChange({ preparerId: Number(event.currentTarget.value) || null })}
        />
      </div>
      <DateField
        key={`due ${row.month}`}
        label="Hạn dự thảo"
        value={row.draftDueOn}
        error={errorOf("draftDueOn")}
        onChange={(draftDueOn) => onChange({ draftDueOn })}
      />
      <div className={classes.remove}>
        <ActionIcon variant="subtle" color="stone" size={44} aria-label={`Bỏ kỳ tháng ${month}`} onClick={onRemove}>
          <IconTrash size={20} aria-hidden="true" />
        </ActionIcon>
      </div>
    </li>
  );
}

function kindParts(kind: SittingKind): Pick<PlannedSitting, "isRegular" | "isThematic"> {
  return { isRegular: kind !== "thematic", isThematic: kind !== "regular" };
}
