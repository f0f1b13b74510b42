import { Button, Switch } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import * as z from "zod/mini";
import { postNames } from "#features/members/posts/rules.ts";
import { formatDay, formatNumber } from "#web/format.ts";
import { useBelow, useFilters, usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { NoCells } from "#web/ui/no-cells.tsx";
import { Page } from "#web/ui/page.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PlaceSwitch } from "#web/ui/place-switch.tsx";
import type { FollowedCell, Follower } from "../contract.ts";
import { AssignDialog } from "./assign-dialog.tsx";
import { EndDialog } from "./end-dialog.tsx";
import { useFollowers } from "./hooks.ts";

const Filters = z.object({
  trang: z._default(z.coerce.number().check(z.int(), z.positive()), 1),
  trong: z._default(z.enum(["", "1"]), ""),
});
const pageSize = 50;

/** Which cells have nobody who follows them, and how often each was attended this year. */
export function FollowersPage() {
  const place = usePlaceId();
  const [below] = useBelow();
  const { today } = useSession();
  const year = Number(today.slice(0, 4));
  const [{ trang, trong }, change] = useFilters(Filters);
  const asked = { organisationId: place, below, year, withoutFollower: trong === "1", page: trang, pageSize };
  const { data, error, refetch } = useFollowers(asked);
  const [isAssigning, setAssigning] = useState(false);
  const [ending, setEnding] = useState<{ cell: FollowedCell; follower: Follower } | null>(null);
  const mayAssign = data?.can.includes("posts.manage") ?? false;
  return (
    <Page
      title="Theo dõi chi bộ"
      subtitle={data && `${formatNumber(data.without)} trong ${formatNumber(data.cells)} chi bộ chưa có cấp ủy viên theo dõi`}
      actions={
        <>
          <PlaceSwitch />
          {mayAssign && (
            <Button leftSection={<IconUserPlus size={18} aria-hidden="true" />} onClick={() => setAssigning(true)}>
              Phân công
            </Button>
          )}
        </>
      }
    >
      <Switch
        label="Chỉ chi bộ chưa có người theo dõi"
        checked={trong === "1"}
        onChange={(event) => change({ trong: event.currentTarget.checked ? "1" : "", trang: 1 })}
      />
      <Panel flush>
        <DataTable
          caption="Chi bộ và người theo dõi"
          columns={columnsOf(year, mayAssign ? (cell, follower) => setEnding({ cell, follower }) : null)}
          rows={data?.rows}
          rowKey={(cell) => cell.cellId}
          error={error}
          onRetry={() => void refetch()}
          empty={trong === "1" && data?.cells ? <Message title="Chi bộ nào cũng có người theo dõi" /> : <NoCells />}
        />
      </Panel>
      <Pager page={trang} pageSize={pageSize} count={data?.count ?? 0} onPage={(next) => change({ trang: next })} />
      {isAssigning && <AssignDialog place={place} onClose={() => setAssigning(false)} />}
      {ending && <EndDialog {...ending} onClose={() => setEnding(null)} />}
    </Page>
  );
}

function columnsOf(year: number, onEnd: ((cell: FollowedCell, follower: Follower) => void) | null): Column<FollowedCell>[] {
  return [
    {
      key: "cell",
      title: "Chi bộ",
      phone: "title",
      cell: (cell) => (
        <>
          <AppLink to={`/o/${cell.cellId}/don-vi/sinh-hoat`}>{cell.name}</AppLink>
          {cell.unitName && <div className="meta">{cell.unitName}</div>}
        </>
      ),
    },
    {
      key: "followers",
      title: "Người theo dõi",
      phone: "plain",
      cell: (cell) =>
        cell.followers.length === 0
          ? "Chưa có"
          : cell.followers.map((follower) => (
              <Assigned key={follower.id} follower={follower} onEnd={onEnd && (() => onEnd(cell, follower))} />
            )),
    },
    { key: "held", title: `Kỳ họp ${year}`, isNumber: true, phone: "line", cell: (cell) => formatNumber(cell.held) },
    { key: "attended", title: "Có người dự", isNumber: true, phone: "line", cell: (cell) => formatNumber(cell.attended) },
  ];
}

function Assigned({ follower, onEnd }: { follower: Follower; onEnd: (() => void) | null }) {
  return (
    <div>
      {follower.name ?? "Cấp ủy viên cấp trên"}
      <span className="meta">
        {" "}
        {postNames[follower.post].toLowerCase()}, {follower.committeeName}; từ {formatDay(follower.from)}
        {follower.to && ` đến trước ${formatDay(follower.to)}`}
      </span>
      {onEnd && (
        <Button variant="subtle" size="compact-sm" onClick={onEnd} aria-label={`Thôi phân công ${follower.name ?? ""}`}>
          Thôi
        </Button>
      )}
    </div>
  );
}
