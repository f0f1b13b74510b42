import { Alert, Button, Kbd } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconCheck, IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import * as z from "zod/mini";
import { formatNumber } from "#web/format.ts";
import { useBelow, useFilters, usePlaceId } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { PlaceSwitch } from "#web/ui/place-switch.tsx";
import type { HandedIn } from "../contract.ts";
import { AcceptDialog } from "./accept-dialog.tsx";
import { CheckPanel } from "./check-panel.tsx";
import { useHandedIn } from "./hooks.ts";
import classes from "./queue-page.module.css";
import { QueuePanel } from "./queue-panel.tsx";

const Filters = z.object({ trang: z._default(z.coerce.number().check(z.int(), z.positive()), 1) });
const pageSize = 50;

/** Where the level above checks minutes: the queue, the minutes beside their score, one after another by keyboard. */
export function QueuePage() {
  const place = usePlaceId();
  const [below] = useBelow();
  const [{ trang }, change] = useFilters(Filters);
  const { data, error, refetch } = useHandedIn({ organisationId: place, below, page: trang, pageSize });
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />;
  return (
    <Page
      title="Kiểm tra biên bản"
      subtitle={`${formatNumber(data.count)} biên bản chờ kiểm tra, nộp trước đứng trước`}
      actions={<PlaceSwitch />}
    >
      {data.rows.length === 0 ? (
        <Message icon={<IconCircleCheck />} title="Không còn biên bản chờ kiểm tra" />
      ) : (
        <Queue key={`${place}-${trang}`} rows={data.rows} />
      )}
      <Pager page={trang} pageSize={pageSize} count={data.count} onPage={(next) => change({ trang: next })} />
    </Page>
  );
}

function Queue({ rows }: { rows: readonly HandedIn[] }) {
  const [openId, setOpenId] = useState<number | null>(null);
  const [checked, setChecked] = useState<ReadonlySet<number>>(new Set());
  const [isAccepting, setAccepting] = useState(false);
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === openId),
  );
  const current = rows[at];
  const go = (step: number) => setOpenId(rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.id ?? null);
  const check = () => {
    if (!current) return;
    const next = new Set(checked);
    if (!next.delete(current.id)) next.add(current.id);
    setChecked(next);
    if (next.has(current.id)) go(1);
  };
  const chosen = rows.filter((row) => checked.has(row.id));
  const accept = () => setAccepting(chosen.length > 0);
  useHotkeys([
    ["j", () => go(1)],
    ["k", () => go(-1)],
    ["x", check],
    ["n", accept],
  ]);
  return (
    <>
      <Alert color="gray" className={classes.keys}>
        <Kbd>J</Kbd> bản sau, <Kbd>K</Kbd> bản trước, <Kbd>X</Kbd> đánh dấu đã kiểm tra rồi sang bản sau, <Kbd>N</Kbd> nhận các bản đã đánh
        dấu.
      </Alert>
      <div className={classes.columns}>
        <div className={classes.side}>
          <Button fullWidth disabled={chosen.length === 0} leftSection={<IconCheck size={18} aria-hidden="true" />} onClick={accept}>
            Nhận {formatNumber(chosen.length)} bản đã kiểm tra
          </Button>
          <QueuePanel rows={rows} currentId={current?.id ?? 0} checked={checked} onOpen={setOpenId} />
        </div>
        {current && <CheckPanel key={current.id} meetingId={current.id} isChecked={checked.has(current.id)} onCheck={check} />}
      </div>
      {isAccepting && <AcceptDialog rows={chosen} onClose={() => setAccepting(false)} />}
    </>
  );
}
