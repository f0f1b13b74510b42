import { Button } from "@mantine/core";
import type { CellGroup } from "#features/members/groups/contract.ts";
import { formatNumber } from "#web/format.ts";
import { isPresent } from "../../rules.ts";
import type { Live } from "./hooks.ts";
import classes from "./roll-panel.module.css";

/** A tổ đảng in the roll call: how many of it are there, and one tap for the rest of it. Null: whoever is in none. */
export function GroupHeadPanel({ live, group }: { live: Live; group: CellGroup | null }) {
  const people = live.state.people.filter(({ groupId }) => groupId === (group?.id ?? null));
  const here = people.filter(({ called }) => called !== null && isPresent(called.state)).length;
  const open = people.filter(({ called, isExpected }) => isExpected && !called).length;
  return (
    <div className={classes.group}>
      <h3 className={classes.groupName}>
        {group?.name ?? "Chưa vào tổ"}: {formatNumber(here)}/{formatNumber(people.filter(({ isExpected }) => isExpected).length)}
      </h3>
      {group && live.mayWrite && open > 0 && (
        <Button size="compact-sm" variant="default" onClick={() => live.say({ kind: "roll-rest", group: group.id })}>
          Còn {formatNumber(open)}: có mặt cả
        </Button>
      )}
    </div>
  );
}
