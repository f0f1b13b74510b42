import { Button, Checkbox, Select } from "@mantine/core";
import { useState } from "react";
import { formatNumber } from "#web/format.ts";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { CellGroups } from "../contract.ts";
import classes from "./groups-page.module.css";
import { usePutInGroups } from "./hooks.ts";

interface Props {
  place: number;
  cell: CellGroups;
  /** Those that are shown now. */
  people: CellGroups["people"];
}

/** People are ticked, one by one or all that are shown, and put into a group at once. */
export function PeopleForm({ place, cell, people }: Props) {
  const put = usePutInGroups(place);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [target, setTarget] = useState<string | null>(null);
  const mayPut = cell.can.includes("members.manage");
  const nameOf = new Map(cell.groups.map(({ id, name }) => [id, name]));
  const chosen = people.filter(({ memberId }) => ticked.has(memberId));
  const tick = (ids: readonly number[], isOn: boolean) =>
    setTicked((before) => new Set(isOn ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  const send = () => {
    const groupId = target === "none" ? null : Number(target);
    put.mutate(
      chosen.map((person) => ({ memberId: person.memberId, before: person.groupId, groupId })),
      {
        onSuccess: () => {
          setTicked(new Set());
          notify(`Đã xếp ${formatNumber(chosen.length)} người.`);
        },
      },
    );
  };
  return (
    <>
      {mayPut && people.length > 0 && (
        <div className={classes.tools}>
          <Checkbox
            className={classes.every}
            label={`Chọn cả ${formatNumber(people.length)} người đang hiện`}
            checked={chosen.length === people.length}
            indeterminate={chosen.length > 0 && chosen.length < people.length}
            onChange={(event) =>
              tick(
                people.map(({ memberId }) => memberId),
                event.currentTarget.checked,
              )
            }
          />
          <Select
            aria-label="Xếp vào"
            placeholder="Xếp vào tổ…"
            data={[...cell.groups.map(({ id, name }) => ({ value: String(id), label: name })), { value: "none", label: "Đưa ra khỏi tổ" }]}
            value={target}
            onChange={setTarget}
          />
          <Button loading={put.isPending} disabled={chosen.length === 0 || target === null} onClick={send}>
            Xếp {formatNumber(chosen.length)} người
          </Button>
        </div>
      )}
      {put.error && <FormErrors error={put.error} />}
      <ul className={classes.people} aria-label="Đảng viên">
        {people.map(({ memberId, name, groupId }) => (
          <li key={memberId}>
            {mayPut ? (
              <Checkbox label={name} checked={ticked.has(memberId)} onChange={(event) => tick([memberId], event.currentTarget.checked)} />
            ) : (
              <span>{name}</span>
            )}
            <span className="meta">{groupId === null ? "chưa vào tổ" : nameOf.get(groupId)}</span>
          </li>
        ))}
      </ul>
      {people.length === 0 && <p className={classes.nothing}>Không có ai trong nhóm này.</p>}
    </>
  );
}
