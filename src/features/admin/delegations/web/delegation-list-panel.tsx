import { Button } from "@mantine/core";
import { useState } from "react";
import { roleNames } from "#contract/permissions.ts";
import { formatRange } from "#web/format.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import type { DelegationLine } from "../contract.ts";
import { DelegationForm } from "./delegation-form.tsx";
import classes from "./delegation-list-panel.module.css";
import { type Lender, useDelegationChanges, useDelegations } from "./hooks.ts";

/** What is lent and what was received, with the form for another one. */
export function DelegationList({ lender }: { lender: Lender }) {
  const { data, error, refetch } = useDelegations(lender);
  const [isLending, setLending] = useState(false);
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />;
  const lines = [...data.given, ...data.received];
  return (
    <div className={classes.stack}>
      {lines.length === 0 && !isLending && (
        <p className={classes.none}>
          {data.lendable.length > 0
            ? "Chưa giao quyền cho ai. Khi nghỉ phép hay đi công tác, giao vai trò cho người khác đến hết một ngày."
            : "Không có vai trò nào giao thay được."}
        </p>
      )}
      {lines.length > 0 && (
        <ul className={classes.list}>
          {lines.map((line) => (
            <Line key={line.id} line={line} lender={lender} />
          ))}
        </ul>
      )}
      {isLending && <DelegationForm lender={lender} lendable={data.lendable} onDone={() => setLending(false)} />}
      {!isLending && data.lendable.length > 0 && (
        <Button variant="default" className={classes.start} onClick={() => setLending(true)}>
          Giao quyền khi vắng
        </Button>
      )}
    </div>
  );
}

const stateNames = { planned: "chưa đến ngày", running: "đang thay", over: "đã hết" };

function Line({ line, lender }: { line: DelegationLine; lender: Lender }) {
  const { end } = useDelegationChanges(lender);
  return (
    <li className={classes.line}>
      <div>
        <div>
          <b>{line.delegate}</b> thay {line.lender}: {roleNames[line.role]}, {line.organisationName}
        </div>
        <div className="meta">
          {formatRange(line.from, line.lastDay)} · {line.reason} · {stateNames[line.state]}
        </div>
        <FormErrors error={end.error} />
      </div>
      {line.can.includes("end") && (
        <Button variant="default" size="xs" loading={end.isPending} onClick={() => end.mutate({ id: line.id })}>
          Kết thúc ngay
        </Button>
      )}
    </li>
  );
}
