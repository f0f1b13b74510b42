import { Button, Group } from "@mantine/core";
import { IconCalendarStats, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { ConflictAlert, FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { SaveState } from "#web/ui/save-state.tsx";
import type { Programme } from "../contract.ts";
import { monthsOfYear, type PlannedSitting } from "../rules.ts";
import { useProgramme, useProposal, useSaveProgramme } from "./hooks.ts";
import { ProgrammeEntryForm } from "./programme-entry-form.tsx";
import classes from "./programme-form.module.css";

export type DraftRow = PlannedSitting & { key: number };

/** The year to be filled in: a row a sitting on a laptop, a card on a phone. One button fills all of it. */
export function ProgrammeForm({ programme }: { programme: Programme }) {
  const { organisationId, year } = programme;
  const [rows, setRows] = useState<DraftRow[]>(() => keyed(programme.entries));
  const [version, setVersion] = useState(programme.version);
  const [isChanged, setChanged] = useState(false);
  const [save, proposal, current] = [useSaveProgramme(), useProposal(), useProgramme(organisationId, year)];
  const errors = fieldErrors(save.error);
  const edit = (next: DraftRow[]) => {
    setRows(next);
    setChanged(true);
  };
  const propose = () => proposal.mutate({ organisationId, year }, { onSuccess: ({ entries }) => edit(keyed(entries)) });
  const send = () =>
    save.mutate(
      { organisationId, year, version, entries: rows.map(({ key: _, ...row }) => row) },
      {
        onSuccess: (saved) => {
          setRows(keyed(saved.entries));
          setVersion(saved.version);
          setChanged(false);
          void notify(`Đã lưu chương trình năm ${year}.`);
        },
      },
    );
  const keepMine = async () => {
    const { data } = await current.refetch();
    setVersion(data?.version ?? version);
    save.reset();
  };
  const add = () => edit([...rows, emptyRow(year, rows)]);
  return (
    <Panel
      flush
      title="Các kỳ trong năm"
      aside={
        <Button
          variant={rows.length === 0 ? "filled" : "default"}
          leftSection={<IconCalendarStats size={18} aria-hidden="true" />}
          loading={proposal.isPending}
          onClick={propose}
        >
          Lập từ lịch chuẩn
        </Button>
      }
    >
      <div className={classes.notices}>
        <ConflictAlert error={save.error} onKeepMine={() => void keepMine()}>
          Tải lại trang để lấy bản vừa lưu của người kia, hoặc giữ bản của đồng chí rồi lưu lại.
        </ConflictAlert>
        <FormErrors error={save.error ?? proposal.error} />
        {rows.length === 0 && <p className="quiet">Chưa có kỳ nào. “Lập từ lịch chuẩn” điền cả năm, rồi sửa những chỗ khác.</p>}
      </div>
      <ol className={classes.rows} aria-label={`Các kỳ trong năm ${year}`}>
        {rows.map((row, at) => (
          <ProgrammeEntryForm
            key={row.key}
            year={year}
            row={row}
            people={programme.people}
            errorOf={(name) => errors[`entries.${at}.${name}`]}
            onChange={(part) => edit(rows.map((one) => (one.key === row.key ? { ...one, ...part } : one)))}
            onRemove={() => edit(rows.filter((one) => one.key !== row.key))}
          />
        ))}
      </ol>
      <Group className={classes.foot} gap="sm">
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={add}>
          Thêm kỳ
        </Button>
        <Button onClick={send} loading={save.isPending} disabled={!isChanged}>
          Lưu chương trình
        </Button>
        <SaveState state={save.isPending ? "saving" : save.isError ? "failed" : isChanged ? "changed" : "unchanged"} />
      </Group>
    </Panel>
  );
}

function keyed(entries: readonly PlannedSitting[]): DraftRow[] {
  return entries.map(({ month, isRegular, isThematic, plannedOn, startsAt, place, topic, preparerId, draftDueOn, note }, key) => ({
    key,
    month,
    isRegular,
    isThematic,
    plannedOn,
    startsAt,
    place,
    topic,
    preparerId,
    draftDueOn,
    note,
  }));
}

/** The first month that lacks its regular sitting; where none does, one more thematic sitting. */
function emptyRow(year: number, rows: readonly DraftRow[]): DraftRow {
  const missing = monthsOfYear(year).find((month) => !rows.some((row) => row.isRegular && row.month === month));
  return {
    key: Math.max(-1, ...rows.map((row) => row.key)) + 1,
    month: missing ?? `${year}-12`,
    isRegular: missing !== undefined,
    isThematic: missing === undefined,
    plannedOn: null,
    startsAt: rows.at(-1)?.startsAt ?? null,
    place: rows.at(-1)?.place ?? null,
    topic: null,
    preparerId: null,
    draftDueOn: null,
    note: null,
  };
}
