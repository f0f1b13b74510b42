import { Button } from "@mantine/core";
import { IconMessage } from "@tabler/icons-react";
import { type RefObject, useCallback, useState } from "react";
import { searchKey } from "#contract/names.ts";
import type { CellGroup } from "#features/members/groups/contract.ts";
import { formatNumber } from "#web/format.ts";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { isPresent } from "../../rules.ts";
import type { LivePerson } from "../rules.ts";
import type { Call } from "./call-picker.tsx";
import { GroupHeadPanel } from "./group-head-panel.tsx";
import type { Live } from "./hooks.ts";
import { RollCard } from "./roll-card.tsx";
import classes from "./roll-panel.module.css";

const filters = {
  all: { name: "Tất cả", holds: () => true },
  open: { name: "Chưa gọi", holds: (one: LivePerson) => one.isExpected && !one.called },
  absent: { name: "Vắng", holds: (one: LivePerson) => one.called !== null && !isPresent(one.called.state) },
  late: { name: "Muộn", holds: (one: LivePerson) => one.called?.state === "late" },
  silent: { name: "Chưa phát biểu", holds: (one: LivePerson) => one.called !== null && isPresent(one.called.state) && !one.spoke },
} as const;
type Filter = keyof typeof filters;
/** One of the filters, or the id of a tổ đảng. */
type Choice = Filter | number;

interface Props {
  live: Live;
  searchField: RefObject<HTMLInputElement | null>;
  onSpeak: (memberId: number) => void;
}

/** The roll call: one tap for all who are there, two for each who is not. */
export function RollPanel({ live, searchField, onSpeak }: Props) {
  const { state, numbers, sheet, say } = live;
  const [choice, setChoice] = useState<Choice>("all");
  const [sought, setSought] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  const key = searchKey(sought);
  const isChosen = (one: LivePerson) => (typeof choice === "number" ? one.groupId === choice : filters[choice].holds(one));
  const shown = state.people.filter((one) => isChosen(one) && searchKey(one.name).includes(key));
  const call = useCallback(
    (memberId: number, said: Call) => setRefused(say({ kind: "roll", memberId, ...said }).refusal?.message ?? null),
    [say],
  );
  return (
    <>
      <div className={classes.head}>
        <h2 className={classes.title}>
          Điểm danh {formatNumber(numbers.totals.present)}/{formatNumber(state.people.filter((one) => one.isExpected).length)}
        </h2>
        <span className={classes.legend}>
          <IconMessage size={16} stroke={1.75} aria-hidden="true" /> đã phát biểu
        </span>
      </div>
      <div className={classes.tools}>
        <input
          ref={searchField}
          type="search"
          className={classes.search}
          aria-label="Tìm tên trong danh sách"
          placeholder="Tìm tên"
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
        <select
          className={classes.filter}
          aria-label="Lọc danh sách"
          value={choice}
          onChange={({ currentTarget: { value } }) => setChoice(value in filters ? (value as Filter) : Number(value))} // a key, else an id
        >
          {Object.entries(filters).map(([value, { name, holds }]) => (
            <option key={value} value={value}>
              {name} ({formatNumber(state.people.filter(holds).length)})
            </option>
          ))}
          {sheet.groups.map(({ id, name }) => (
            <option key={id} value={id}>
              {name} ({formatNumber(state.people.filter(({ groupId }) => groupId === id).length)})
            </option>
          ))}
        </select>
      </div>
      {refused && <FormErrors error={new Error(refused)} />}
      {live.mayWrite && numbers.notCalled > 0 && typeof choice !== "number" && (
        <div className={classes.rest}>
          <Button
            fullWidth
            variant={state.people.some((one) => one.called) ? "default" : "light"}
            onClick={() => say({ kind: "roll-rest", group: null })}
          >
            {formatNumber(numbers.notCalled)} người chưa gọi: có mặt cả
          </Button>
        </div>
      )}
      {partsOf(sheet.groups, shown).map(({ group, people }) => (
        <div key={group?.id ?? "others"}>
          {sheet.groups.length > 0 && <GroupHeadPanel live={live} group={group} />}
          <ul className={classes.list} aria-label={group ? `Điểm danh ${group.name}` : "Danh sách điểm danh"}>
            {people.map((person) => (
              <RollCard
                key={person.memberId}
                person={person}
                mayWrite={live.mayWrite}
                allowsOnline={sheet.mode !== "in-person"}
                now={live.now}
                onCall={call}
                onSpeak={onSpeak}
              />
            ))}
          </ul>
        </div>
      ))}
      {shown.length === 0 && <p className={classes.nothing}>{sought ? `Không có ai khớp “${sought}”.` : "Không có ai trong nhóm này."}</p>}
    </>
  );
}

/** Group by group, those in none last; without groups one list. */
function partsOf(groups: readonly CellGroup[], people: readonly LivePerson[]): { group: CellGroup | null; people: LivePerson[] }[] {
  const isOf = (id: number | null) => people.filter(({ groupId }) => groupId === id);
  return [...groups.map((group) => ({ group, people: isOf(group.id) })), { group: null, people: isOf(null) }].filter(
    (part) => part.people.length > 0,
  );
}
