import { Button, Group } from "@mantine/core";
import { IconUserStar } from "@tabler/icons-react";
import { useState } from "react";
import * as z from "zod/mini";
import { isRealDate } from "#contract/dates.ts";
import { formatDay } from "#web/format.ts";
import { useFilters, usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { Warnings } from "../../web/member-page.tsx";
import { bodyName } from "../rules.ts";
import { useCommittee } from "./hooks.ts";
import { PostDialog, type PostTask } from "./post-dialog.tsx";
import { FormerTable, HoldersTable } from "./post-table.tsx";

const Filters = z.object({ ngay: z._default(z.string().check(z.refine(isRealDate)), "") });

/** The tab "Cấp ủy" of a unit: who leads it, today or on any day. */
export function CommitteePage() {
  const { today } = useSession();
  const [{ ngay }, change] = useFilters(Filters);
  const { data: committee, error, refetch } = useCommittee(usePlaceId(), ngay);
  const [task, setTask] = useState<PostTask | null>(null);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!committee) return <Waiting />;
  const isToday = committee.asOf === today;
  const mayManage = isToday && committee.can.includes("posts.manage");
  return (
    <>
      <Group justify="space-between" align="end" gap="sm" mb="md">
        <DateField label="Tại ngày" value={committee.asOf} onChange={(day) => change({ ngay: day && day !== today ? day : "" })} />
        {mayManage && (
          <Button leftSection={<IconUserStar size={18} aria-hidden="true" />} onClick={() => setTask({ kind: "appoint" })}>
            Ghi chức vụ
          </Button>
        )}
      </Group>
      <Warnings sentences={committee.warnings} />
      <Panel
        title={
          isToday ? bodyName(committee.organisation.kind) : `${bodyName(committee.organisation.kind)} ngày ${formatDay(committee.asOf)}`
        }
        flush
      >
        <HoldersTable committee={committee} onTask={mayManage ? setTask : null} />
      </Panel>
      {committee.former.length > 0 && (
        <div style={{ marginTop: "1rem" }}>
          <Panel title="Đã thôi giữ chức vụ" flush>
            <FormerTable committee={committee} onTask={mayManage ? setTask : null} />
          </Panel>
        </div>
      )}
      {task && <PostDialog task={task} committee={committee} onClose={() => setTask(null)} />}
    </>
  );
}
