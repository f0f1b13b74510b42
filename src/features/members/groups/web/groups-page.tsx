import { Select } from "@mantine/core";
import { IconUsersGroup } from "@tabler/icons-react";
import { useState } from "react";
import { searchKey } from "#contract/names.ts";
import { formatNumber } from "#web/format.ts";
import { usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { SearchField } from "#web/ui/search-field.tsx";
import type { CellGroups } from "../contract.ts";
import classes from "./groups-page.module.css";
import { useCellGroups } from "./hooks.ts";
import { PeopleForm } from "./people-form.tsx";

/** The tổ đảng of a large cell: who sits in which. */
export function GroupsPage() {
  const place = usePlaceId();
  const { data: cell, error, refetch } = useCellGroups(place);
  return (
    <Page title="Tổ đảng" subtitle={<AppLink to={`/o/${place}/don-vi/dang-vien`}>Đảng viên của chi bộ</AppLink>}>
      {error && !cell && <Failed error={error} onRetry={() => void refetch()} />}
      {!cell && !error && <Waiting />}
      {cell && (cell.groups.length > 0 ? <Groups place={place} cell={cell} /> : <NoGroups />)}
    </Page>
  );
}

function NoGroups() {
  return (
    <Panel>
      <Message icon={<IconUsersGroup />} title="Chi bộ chưa chia tổ đảng">
        Văn phòng cấp ủy lập tổ đảng dưới chi bộ trong cây tổ chức. Lập xong thì xếp người vào tổ ở đây.
      </Message>
    </Panel>
  );
}

function Groups({ place, cell }: { place: number; cell: CellGroups }) {
  const outside = cell.people.filter(({ groupId }) => groupId === null).length;
  const [shown, setShown] = useState(outside > 0 ? "none" : "all");
  const [sought, setSought] = useState("");
  const inGroup = (id: number) => cell.people.filter(({ groupId }) => groupId === id).length;
  const options = [
    { value: "all", label: `Cả chi bộ (${formatNumber(cell.people.length)})` },
    { value: "none", label: `Chưa vào tổ (${formatNumber(outside)})` },
    ...cell.groups.map(({ id, name }) => ({ value: String(id), label: `${name} (${formatNumber(inGroup(id))})` })),
  ];
  const isShown = (groupId: number | null) => shown === "all" || (shown === "none" ? groupId === null : String(groupId) === shown);
  const people = cell.people.filter(({ groupId, name }) => isShown(groupId) && searchKey(name).includes(searchKey(sought)));
  return (
    <Panel flush title={`${formatNumber(cell.groups.length)} tổ đảng, ${formatNumber(cell.people.length)} đảng viên`}>
      <div className={classes.tools}>
        <Select label="Đang xem" allowDeselect={false} data={options} value={shown} onChange={(value) => setShown(value ?? "all")} />
        <SearchField label="Tìm tên" value={sought} onChange={setSought} />
      </div>
      <PeopleForm key={shown} place={place} cell={cell} people={people} />
    </Panel>
  );
}
