import { ActionIcon, Button, Indicator, Popover } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { useState } from "react";
import { formatDay } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import type { Notice } from "../contract.ts";
import { useNotices, useReadNotices } from "./hooks.ts";
import classes from "./notices-panel.module.css";

/** The bell in the header: how many are new, and the list. */
export function NoticesBell() {
  const { data } = useNotices();
  const [isOpen, setOpen] = useState(false);
  const unread = data?.unread ?? 0;
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={360} shadow="md" trapFocus withinPortal>
      {/* The button itself opens the list: what a target is told of its list belongs to a button. */}
      <Indicator label={unread} size={18} disabled={unread === 0} color="bad" offset={6}>
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="stone"
            size={44}
            aria-label={unread > 0 ? `Thông báo, ${unread} chưa đọc` : "Thông báo"}
            onClick={() => setOpen(!isOpen)}
          >
            <IconBell size={22} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p={0}>
        <List rows={data?.rows ?? []} unread={unread} onClose={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function List({ rows, unread, onClose }: { rows: readonly Notice[]; unread: number; onClose: () => void }) {
  const read = useReadNotices();
  const [latest] = rows;
  if (!latest) return <p className={classes.nothing}>Chưa có thông báo nào.</p>;
  return (
    <>
      <ul className={classes.list}>
        {rows.map((row) => (
          <li key={row.id} data-unread={!row.isRead || undefined}>
            <AppLink plain to={row.href} className={classes.notice} onClick={onClose}>
              {row.text}
              <span className="meta">{formatDay(row.at.slice(0, 10))}</span>
            </AppLink>
          </li>
        ))}
      </ul>
      {unread > 0 && (
        <Button variant="default" m="sm" loading={read.isPending} onClick={() => read.mutate(latest.id)}>
          Đánh dấu đã đọc
        </Button>
      )}
    </>
  );
}
